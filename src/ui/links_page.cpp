// The three links as one picture, where the picture is otherwise: the stretch in the middle, round it three
// doors to their scenes, and the ring that they may feed each other by. Where letters are large and the
// window is not: one below the other, to be scrolled.
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "i18n/translate.h"
#include "lesson/lift.h"
#include "lesson/stoop.h"
#include "model/links_layout.h"
#include "ui/key_focus.h"
#include "ui/panels.h"
#include "ui/pictogram.h"
#include "ui/spoken_controls.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

constexpr ImGuiWindowFlags kLinksPage = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                        ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                                        ImGuiWindowFlags_NoBringToFrontOnFocus;

struct Door {
    const char* page;
    Text title, line, grade;
};
// In the order of LinksPlace, the stretch first.
const std::array<Door, 4>& doors() {
    static const std::array<Door, 4> all{
        {{"stretch", "links.stretch", "links.stretch_line", "links.stretch_line"},
         {"stoop", "links.stoop", "links.stoop_line", "links.stoop_grade"},
         {"disc", "links.disc", "links.disc_line", "links.disc_grade"},
         {"lift", "links.lift", "links.lift_line", "links.lift_grade"}}};
    return all;
}

// The poses of the pictures, of an average body; found once.
struct Poses {
    Proportions body;
    WorldPose stretch, stoop, lift;
    glm::vec3 box;
};
const Poses& poses() {
    static const Poses made = [] {
        Poses p;
        StretchMoment moment;
        moment.stage = Stage::holding;
        moment.side = Side::right;
        moment.leg = Degrees(78);
        p.stretch = forward_kinematics(stretch_pose(p.body, moment), p.body);
        p.stoop = stoop_at(10, p.body).standing.world;
        LiftPlan plan;
        plan.body = p.body;
        const LiftMoment lift = Lift(plan).at(kLiftGrasped);
        p.lift = lift.standing.world;
        p.box = lift.box_world;
        return p;
    }();
    return made;
}

class LinksPainter {
  public:
    LinksPainter(ImDrawList& draw, const Fonts& fonts, Actions& actions)
        : draw_(draw), fonts_(fonts), actions_(actions), s_(fonts.scale) {}

    // What a door's words take at this width, and the least of its picture.
    float height_of(std::size_t door, float width) const {
        const Door& d = doors()[door];
        float height = wrapped(fonts_.strong, d.title, width) + wrapped(fonts_.small, d.line, width);
        if (door != 0) height += wrapped(fonts_.small, d.grade, width) + 10 * s_;
        return height + 3 * kPad * s_ + 84 * s_;
    }
    float loop_height(float width) const {
        return wrapped(fonts_.small, "links.loop", width) + wrapped(fonts_.small, "links.loop_grade", width) +
               8 * s_;
    }

    // A door with the picture above its words, or beside them.
    void door(std::size_t i, const Rect& at, bool beside) {
        const Door& d = doors()[i];
        ImGui::SetCursorScreenPos({at.at.x, at.at.y});
        ImGui::PushID(d.page);
        if (ImGui::InvisibleButton("door", {at.size.x, at.size.y}))
            actions_.push_back(action::ShowPage{d.page});
        offer_spoken(ControlKind::link, translate(d.title));
        // Arrows come here from the sidebar, which is on the right; Return opens what they are on.
        if (i == entrance_ && leads_out_of("Sidebar", ImGuiDir_Left)) give_keys_to_last_item();
        const bool focused = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
        if (focused && ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Enter), false))
            actions_.push_back(action::ShowPage{d.page});
        const bool lit = ImGui::IsItemHovered() || focused;
        if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        ImGui::PopID();
        const ImVec2 low(at.at.x, at.at.y), high(at.end().x, at.end().y);
        draw_.AddRectFilled(low, high, i == 0 ? palette().accent_soft : palette().paper, 14 * s_);
        draw_.AddRect(low, high, lit || i == 0 ? palette().accent : palette().line, 14 * s_, 0,
                      (lit ? 2.6f : 1.4f) * s_);
        const float pad = kPad * s_;
        const Rect inner{at.at + pad, at.size - 2 * pad};
        if (beside) {
            const float wide = std::min(inner.size.x * .36f, 150 * s_);
            picture(i, {inner.at, {wide, inner.size.y}});
            words(d, i, {inner.at.x + wide + pad, inner.at.y}, inner.size.x - wide - pad);
            return;
        }
        const float text = height_of(i, inner.size.x) - 3 * pad - 84 * s_;
        picture(i, {inner.at, {inner.size.x, inner.size.y - text - pad}});
        words(d, i, {inner.at.x, inner.end().y - text}, inner.size.x);
    }

    // The ring through the doors, with a tip before each of them.
    void ring(const LinksPlaces& places) {
        const glm::vec2 c = places.ring.at + places.ring.size * .5f, r = places.ring.size * .5f;
        constexpr int kPieces = 72;
        for (int i = 0; i < kPieces; ++i) {
            const float turn = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / kPieces;
            draw_.PathLineTo({c.x + r.x * std::cos(turn), c.y + r.y * std::sin(turn)});
        }
        draw_.PathStroke(palette().line, ImDrawFlags_Closed, 5 * s_);
        for (const float a : places.tips) {
            const ImVec2 p(c.x + r.x * std::cos(a), c.y + r.y * std::sin(a));
            // Against the clock on the screen: stoop, disc, lift.
            ImVec2 way(r.x * std::sin(a), -r.y * std::cos(a));
            const float length = std::hypot(way.x, way.y);
            way = {way.x / length, way.y / length};
            const float size = 13 * s_;
            draw_.AddTriangleFilled({p.x + way.x * size, p.y + way.y * size},
                                    {p.x - way.x * size * .5f - way.y * size * .8f,
                                     p.y - way.y * size * .5f + way.x * size * .8f},
                                    {p.x - way.x * size * .5f + way.y * size * .8f,
                                     p.y - way.y * size * .5f - way.x * size * .8f},
                                    palette().ink_soft);
        }
    }

    // From the stretch to a door: what one does about it.
    void spoke(const Rect& from, const Rect& to) {
        const glm::vec2 a = from.at + from.size * .5f, b = to.at + to.size * .5f;
        const auto edge = [](const Rect& rect, glm::vec2 towards) {
            const glm::vec2 c = rect.at + rect.size * .5f, d = towards - c;
            const float t = std::min(rect.size.x / 2 / std::max(std::abs(d.x), 1e-3f),
                                     rect.size.y / 2 / std::max(std::abs(d.y), 1e-3f));
            return c + d * std::min(t, 1.0f);
        };
        const glm::vec2 p = edge(from, b), q = edge(to, a);
        draw_.AddLine({p.x, p.y}, {q.x, q.y}, palette().accent, 3 * s_);
        draw_.AddCircleFilled({p.x, p.y}, 5 * s_, palette().accent, 20);
        draw_.AddCircleFilled({q.x, q.y}, 5 * s_, palette().accent, 20);
    }

    void loop(glm::vec2 at, float width) {
        // The ring goes behind the words.
        const glm::vec2 pad(6 * s_, 5 * s_), end = at + glm::vec2(width, loop_height(width)) + pad;
        at -= pad;
        draw_.AddRectFilled({at.x, at.y}, {end.x, end.y}, palette().paper_raised, 8 * s_);
        at += pad;
        const float y = at.y + paragraph(fonts_.small, palette().ink, "links.loop", at, width);
        paragraph(fonts_.small, palette().ink_soft, "links.loop_grade", {at.x, y + 3 * s_}, width);
    }

    static constexpr float kPad = 12;
    // Which door is next to the sidebar: the lift, or in a list the first.
    void enter_by(std::size_t door) { entrance_ = door; }

  private:
    static float wrapped(ImFont* font, Text text, float width) {
        return font->CalcTextSizeA(font->FontSize, 1e6f, width, translate(text)).y;
    }
    float paragraph(ImFont* font, ImU32 ink, Text text, glm::vec2 at, float width) {
        draw_.AddText(font, font->FontSize, {at.x, at.y}, ink, translate(text), nullptr, width);
        return wrapped(font, text, width);
    }

    void words(const Door& d, std::size_t i, glm::vec2 at, float width) {
        at.y += paragraph(fonts_.strong, i == 0 ? palette().accent : palette().ink, d.title, at, width);
        at.y += paragraph(fonts_.small, palette().ink, d.line, at, width) + 4 * s_;
        if (i != 0) paragraph(fonts_.small, palette().warn, d.grade, at, width);
    }

    void picture(std::size_t i, const Rect& at) {
        const Poses& p = poses();
        const float s = static_cast<float>(p.body.stature.value);
        const ImU32 ink = palette().ink_soft, soft = palette().line;
        switch (i) {
            case 0: {
                const Pictogram sign(draw_, at, {{-.98f * s, -.02f * s}, {1.46f * s, .62f * s}});
                sign.line({-.98f * s, 0}, {.46f * s, 0}, soft, 3 * s_);
                sign.line({.012f * s, 0}, {.012f * s, .60f * s}, soft, 6 * s_);
                sign.body(p.stretch, p.body, ink, soft, palette().angle);
                break;
            }
            case 1: {
                const Pictogram sign(draw_, at, {{-.40f * s, 0}, {.86f * s, .98f * s}});
                sign.line({-.40f * s, 0}, {.46f * s, 0}, soft, 3 * s_);
                sign.body(p.stoop, p.body, ink, soft, ink);
                sign.hamstrings(p.stoop, p.body, palette().warn);
                break;
            }
            case 2:
                draw_low_back(draw_, at, ink, palette().accent, palette().angle, IM_COL32(226, 172, 40, 255));
                break;
            default: {
                const Pictogram sign(draw_, at, {{-.44f * s, 0}, {.90f * s, .72f * s}});
                sign.line({-.44f * s, 0}, {.46f * s, 0}, soft, 3 * s_);
                const glm::vec2 box(p.box.x, p.box.y), half(lift_box::depth / 2, lift_box::height / 2);
                const ImVec2 a = sign.at(box - half), b = sign.at(box + half);
                draw_.AddRectFilled({a.x, b.y}, {b.x, a.y}, palette().accent, 3 * s_);
                sign.body(p.lift, p.body, ink, soft, ink);
                sign.hamstrings(p.lift, p.body, palette().warn);
                break;
            }
        }
    }

    ImDrawList& draw_;
    const Fonts& fonts_;
    Actions& actions_;
    float s_;
    std::size_t entrance_ = 3;
};

void draw_list(LinksPainter& painter, float wide, const Fonts& fonts) {
    const float s = fonts.scale, gap = 10 * s, pad = LinksPainter::kPad * s;
    for (std::size_t i = 0; i < doors().size(); ++i) {
        const float picture = std::min((wide - 2 * pad) * .36f, 150 * s);
        const float high = std::max(painter.height_of(i, wide - 3 * pad - picture) - 84 * s, 100 * s);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        painter.door(i, {{at.x, at.y}, {wide, high}}, true);
        ImGui::SetCursorScreenPos({at.x, at.y + high + gap});
    }
    const ImVec2 at = ImGui::GetCursorScreenPos();
    painter.loop({at.x + 4 * s, at.y}, wide - 8 * s);
    ImGui::Dummy({wide, painter.loop_height(wide - 8 * s) + gap});
}

}  // namespace

void draw_links_page(const Fonts& fonts, const Rect& area, Actions& actions) {
    const float s = fonts.scale, gap = 14 * s;
    ImGui::SetNextWindowPos({area.at.x, area.at.y});
    ImGui::SetNextWindowSize({area.size.x, area.size.y});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});  // it is painted to its edges
    ImGui::Begin(kLinksWindow, nullptr, kLinksPage);
    ImGui::PopStyleVar();
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddRectFilled({area.at.x, area.at.y}, {area.end().x, area.end().y}, palette().paper_raised);
    LinksPainter painter(draw, fonts, actions);
    const float title = fonts.heading->FontSize;
    const char* words = translate("links.title");
    const float wide = fonts.heading->CalcTextSizeA(title, 1e6f, 0, words).x;
    const bool named = wide < area.size.x - 2 * gap;
    if (named)
        draw.AddText(fonts.heading, title, {area.at.x + (area.size.x - wide) / 2, area.at.y + gap},
                     palette().ink, words);
    const float top = named ? 1.6f * gap + title : gap;
    const Rect page{{area.at.x + gap, area.at.y + top}, {area.size.x - 2 * gap, area.size.y - top - gap}};
    const LinksPlaces places = links_places(page, gap);
    // 1. As one picture, where all words have room.
    bool fits = places.loop.size.y >= painter.loop_height(places.loop.size.x);
    for (std::size_t i = 0; i < places.door.size(); ++i)
        fits = fits && places.door[i].size.y >=
                           painter.height_of(i, places.door[i].size.x - 2 * LinksPainter::kPad * s);
    if (fits) {
        painter.ring(places);
        for (std::size_t i = 1; i < places.door.size(); ++i)
            painter.spoke(places.door[0], places.door[i]);
        for (std::size_t i = 0; i < places.door.size(); ++i)
            painter.door(i, places.door[i], false);
        painter.loop(places.loop.at, places.loop.size.x);
        if (leads_out_of(kLinksWindow, ImGuiDir_Right)) let_go_of_keys();
        return ImGui::End();
    }
    // 2. As a list.
    ImGui::SetCursorScreenPos({page.at.x, page.at.y});
    ImGui::BeginChild("list", {page.size.x, page.size.y});
    LinksPainter inside(*ImGui::GetWindowDrawList(), fonts, actions);
    inside.enter_by(0);
    draw_list(inside, ImGui::GetContentRegionAvail().x, fonts);
    ImGui::EndChild();
    if (leads_out_of(kLinksWindow, ImGuiDir_Right)) let_go_of_keys();
    ImGui::End();
}

}  // namespace ninety
