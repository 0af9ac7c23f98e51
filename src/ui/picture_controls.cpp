// What lies on the picture: the views, the caption, and in practice the large countdown.
#include <algorithm>
#include <cmath>

#include "model/captions.h"
#include "model/frame.h"
#include "model/names.h"
#include "ui/breath_pacer.h"
#include "ui/camera_card.h"
#include "ui/panels.h"
#include "ui/phase_look.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

constexpr ImGuiWindowFlags kOverlay = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                      ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                                      ImGuiWindowFlags_NoBringToFrontOnFocus |
                                      ImGuiWindowFlags_NoFocusOnAppearing;

void draw_views(const AppState& state, const Fonts& fonts, const Rect& area, Actions& actions) {
    // As far from the picture's right edge as from its left.
    const float s = fonts.scale, padding = ImGui::GetStyle().WindowPadding.x, margin = 4 * s + padding;
    const float width = std::min(area.size.x - 2 * margin, 430 * s);
    ImGui::SetNextWindowPos({area.at.x + 4 * s, area.at.y + 2 * s});
    ImGui::SetNextWindowSize({width + 2 * padding, 0});
    ImGui::Begin("Views", nullptr, kOverlay);
    const char* const kViews[] = {translate("picture.view_side"), translate("picture.view_three_quarter"),
                                  translate("picture.view_floor"), translate("picture.view_foot")};
    int chosen = state.picture.own_camera ? -1 : static_cast<int>(state.picture.view);
    if (segmented("views", kViews, chosen, fonts, false))
        actions.push_back(action::ChooseView{static_cast<View>(chosen)});
    ImGui::End();
}

// A card with a title and words at the lower left of the picture. `free_from`: above, something else stands;
// a caption that has no room below it leaves its words to the panel and the bar.
void draw_caption(const Caption& caption, const Fonts& fonts, const Rect& area, ImDrawList& draw,
                  float free_from = 0) {
    // More words make a wider card, not a higher one: the legs lie above it.
    const float widest = caption.words.view().size() > 200 ? 860 : 470;
    const float s = fonts.scale, pad = 14 * s;
    const float width = std::min(area.size.x - 32 * s, widest * s);
    const float wrap = width - 2 * pad;
    const ImVec2 words = fonts.body->CalcTextSizeA(fonts.body->FontSize, 1e6f, wrap, caption.words.c_str());
    const float title_height = pad + fonts.strong->FontSize + pad;
    // Where the words would lie over the figure they are left to the panel beside the picture.
    constexpr float kMostHeight = .30f;  // of the picture
    const bool whole = title_height + 5 * s + words.y <= kMostHeight * area.size.y;
    if (!whole && free_from > 0) return;  // the countdown has the same title
    const float height = whole ? title_height + 5 * s + words.y : title_height;
    const ImVec2 low(area.at.x + 16 * s, area.end().y - 16 * s - height), high(low.x + width, low.y + height);
    if (low.y < free_from || low.y < area.at.y + area.size.y * .3f) return;
    draw.AddRectFilled(low, high, palette().scrim, 12 * s);
    draw.AddText(fonts.strong, fonts.strong->FontSize, {low.x + pad, low.y + pad}, palette().accent,
                 caption.title.c_str());
    if (!whole) return;
    draw.AddText(fonts.body, fonts.body->FontSize,
                 {low.x + pad, low.y + pad + fonts.strong->FontSize + 5 * s}, palette().ink,
                 caption.words.c_str(), nullptr, wrap);
}

// What the countdown says: the phase, its seconds, and below them whose leg.
struct Countdown {
    Phase phase;
    const char* name;
    const char* leg;
    double seconds;
    ImU32 colour;
};

// Where it lies; and its lower end where it reaches across what a caption needs, or 0.
struct CountdownPlace {
    Rect where;
    float caption_from = 0;
};

// In a line, for a picture so low that the card would lie over the figure; without the phase's word where
// even that would: the phase's shape and the seconds stay.
CountdownPlace draw_countdown_line(const Countdown& shown, const Frame& frame, const Fonts& fonts,
                                   ImDrawList& draw) {
    const Rect& area = frame.layout.picture;
    const float s = fonts.scale, pad = 8 * s, gap = 10 * s;
    const ClockText digits = clock_text(shown.seconds);
    const float size = fonts.heading->FontSize, shape = size * .32f;
    const float name = fonts.strong->CalcTextSizeA(fonts.strong->FontSize, 1e6f, 0, shown.name).x;
    const float number = fonts.heading->CalcTextSizeA(size, 1e6f, 0, digits.c_str()).x;
    const float height = size + 2 * pad, bare = 2 * pad + 2.6f * shape + number;
    const auto place = [&](float width) {
        return Rect{{std::max(area.at.x, area.end().x - 12 * s - width), area.at.y + 64 * s},
                    {width, height}};
    };
    const bool worded = !figure_reaches(place(bare + name + gap), frame.scene, area);
    const float width = worded ? bare + name + gap : bare;
    const ImVec2 low(place(width).at.x, place(width).at.y);
    draw.AddRectFilled(low, {low.x + width, low.y + height}, palette().scrim, 10 * s);
    draw_phase_shape(draw, {low.x + pad + shape, low.y + height / 2}, shape, shown.phase, shown.colour);
    const float x = low.x + pad + 2.6f * shape;
    if (worded)
        draw.AddText(fonts.strong, fonts.strong->FontSize, {x, low.y + (height - fonts.strong->FontSize) / 2},
                     palette().ink, shown.name);
    draw.AddText(fonts.heading, size, {worded ? x + name + gap : x, low.y + pad}, shown.colour,
                 digits.c_str());
    return {{{low.x, low.y}, {width, height}}, low.y + height};
}

// The countdown at the upper right. Large enough to read from the mat.
CountdownPlace draw_countdown(const Countdown& shown, const Frame& frame, const Fonts& fonts,
                              ImDrawList& draw) {
    const Rect& area = frame.layout.picture;
    const float s = fonts.scale, pad = 14 * s;
    const ClockText digits = clock_text(shown.seconds);
    const float big = std::min(fonts.number->FontSize * 1.3f, area.size.y * .2f);
    const ImVec2 number = fonts.number->CalcTextSizeA(big, 1e6f, 0, digits.c_str());
    const float shape = fonts.heading->FontSize * .32f;
    ImVec2 title = fonts.heading->CalcTextSizeA(fonts.heading->FontSize, 1e6f, 0, shown.name);
    title.x += 3.2f * shape;  // the phase's shape stands before its word
    const ImVec2 below = fonts.strong->CalcTextSizeA(fonts.strong->FontSize, 1e6f, 0, shown.leg);
    const float width = std::max({number.x, title.x, below.x}) + 2 * pad;
    const float height = title.y + number.y + below.y + 2 * pad;
    constexpr float kMostHeight = .36f;  // of the picture
    if (height > kMostHeight * area.size.y) return draw_countdown_line(shown, frame, fonts, draw);
    // Below the views, so that a narrow picture has room for both.
    const ImVec2 low(area.end().x - 16 * s - width, area.at.y + 64 * s);
    draw.AddRectFilled(low, {low.x + width, low.y + height}, palette().scrim, 14 * s);
    const auto centred = [&](ImFont* font, float pixels, float y, float text_width, ImU32 ink,
                             const char* words) {
        draw.AddText(font, pixels, {low.x + (width - text_width) / 2, y}, ink, words);
    };
    const float text_x = low.x + (width - title.x) / 2 + 3.2f * shape;
    draw_phase_shape(draw, {text_x - 2.1f * shape, low.y + pad + title.y * .54f}, shape, shown.phase,
                     shown.colour);
    draw.AddText(fonts.heading, fonts.heading->FontSize, {text_x, low.y + pad}, palette().ink, shown.name);
    centred(fonts.number, big, low.y + pad + title.y, number.x, shown.colour, digits.c_str());
    centred(fonts.strong, fonts.strong->FontSize, low.y + pad + title.y + number.y, below.x, palette().ink,
            shown.leg);
    const bool beside = low.x > area.at.x + area.size.x * .55f;
    return {{{low.x, low.y}, {width, height}}, beside ? 0 : low.y + height};
}

// `caption`: null where something else has its place. Returns where the countdown is.
Rect draw_practice(const AppState& state, const Frame& frame, const Caption* caption, const Fonts& fonts,
                   ImDrawList& draw) {
    const Rect& area = frame.layout.picture;
    const auto here = state.practice.clock.position();
    const bool holding = here.step.phase == Phase::hold;
    const char* leg = leg_up(here.step.side);
    auto below = holding ? FixedText<63>(leg) : phrase<63>("picture.next", leg);
    if (here.step.phase == Phase::ease_off) below = translate("picture.slowly");
    const bool empty = here.step.phase == Phase::done && !anything_held(state.practice.summary);
    if (here.step.phase == Phase::done)
        below = empty ? translate("picture.nothing_held") : translate("picture.done");
    if (state.practice.clock.state() == RoutineClock::State::ready) below = translate("picture.ready");
    if (state.practice.clock.state() == RoutineClock::State::paused) below = translate("picture.paused");
    // At the end the number is what was held.
    const double seconds =
        here.step.phase == Phase::done ? state.practice.summary.held.value : here.remaining.value;
    const CountdownPlace countdown =
        draw_countdown({empty ? Phase::rest : here.step.phase, phase_word(here, state), below.c_str(),
                        seconds, holding ? palette().angle : palette().accent},
                       frame, fonts, draw);
    if (caption) draw_caption(*caption, fonts, area, draw, countdown.caption_from);
    if (state.settings.breathing) draw_breath_pacer(breath_of(state), fonts, area, draw);
    return countdown.where;
}

void draw_watch(const AppState& state, const Frame& frame, const Fonts& fonts, ImDrawList& draw) {
    const Caption& caption = frame.caption;
    const Rect& area = frame.layout.picture;
    if (state.watch.fault != Fault::none) return draw_caption(caption, fonts, area, draw);
    const Seconds at = state.watch.player.position();
    const DemoScene& scene = state.watch.demo.timeline().scene_at(at);
    const float free_from = scene.step != DemoStep::hold
                                ? 0
                                : draw_countdown({Phase::hold, word(Phase::hold), leg_up(scene.side),
                                                  scene.left(at).value, palette().angle},
                                                 frame, fonts, draw)
                                      .caption_from;
    draw_caption(caption, fonts, area, draw, free_from);
}

}  // namespace

void draw_picture_controls(const AppState& state, const Frame& frame, const Fonts& fonts, Actions& actions,
                           const CameraImage& camera) {
    const Layout& layout = frame.layout;
    const Rect& area = layout.picture;
    // The cards lie behind every window, directly on the picture.
    ImDrawList& draw = *ImGui::GetBackgroundDrawList();
    if (state.shell.mode == Mode::watch) {
        draw_watch(state, frame, fonts, draw);
    } else {
        const Caption* caption = frame.camera ? nullptr : &frame.caption;
        const Rect countdown = draw_practice(state, frame, caption, fonts, draw);
        if (frame.camera)
            draw_camera_card(state, beside(*frame.camera, countdown, 8 * fonts.scale), camera, fonts, draw);
    }
    if (frame.inset) {
        const ImVec2 low(layout.inset.at.x, layout.inset.at.y),
            high(layout.inset.end().x, layout.inset.end().y);
        draw.AddRect({low.x - 1, low.y - 1}, {high.x + 1, high.y + 1}, palette().paper, 3 * fonts.scale, 0,
                     3 * fonts.scale);
    }
    draw_views(state, fonts, area, actions);
}

}  // namespace ninety
