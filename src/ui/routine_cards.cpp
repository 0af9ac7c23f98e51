#include "ui/routine_cards.h"

#include <algorithm>

#include "model/names.h"
#include "ui/reading_order.h"
#include "ui/routine_picture.h"
#include "ui/spoken_controls.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

const char* needs(const Routine& routine) {
    if (routine.variant == Variant::towel) return translate("routine_card.needs_towel");
    return routine.gentler > Degrees(0) ? translate("routine_card.needs_far")
                                        : translate("routine_card.needs_wall");
}

struct CardWords {
    FixedText<400> name;
    const char* for_whom;  // of the trainer's own alone; may be empty
    FixedText<63> length;
    const char* needs;
};
CardWords words_of(const RoutineEntry& entry) {
    const Routine& routine = entry.routine;
    return {entry.own ? phrase<400>("routines.own", routine.name.c_str())
                      : FixedText<400>(routine_word(routine.name.c_str())),
            entry.own ? "" : routine_for(routine.name.c_str()),
            phrase<63>("routine_card.length", clock_text(length_of(routine).value).c_str(), routine.sets,
                       routine.hold.value),
            needs(routine)};
}

// Words in a column, each line wrapped; measured first, drawn when the card has its place.
class Column {
  public:
    Column(float width, float air) : width_(width), air_(air) {}
    void add(ImFont* font, ImU32 ink, const char* words) {
        if (!*words || count_ == lines_.size()) return;
        lines_[count_] = {font, ink, words, height_};
        height_ += font->CalcTextSizeA(font->FontSize, 1e6f, width_, words).y + air_;
        ++count_;
    }
    float height() const { return height_ - air_; }
    void draw(ImDrawList& draw, ImVec2 at) const {
        for (std::size_t i = 0; i < count_; ++i)
            draw.AddText(lines_[i].font, lines_[i].font->FontSize, {at.x, at.y + lines_[i].y}, lines_[i].ink,
                         lines_[i].words, nullptr, width_);
    }

  private:
    struct Line {
        ImFont* font = nullptr;
        ImU32 ink = 0;
        const char* words = nullptr;
        float y = 0;
    };
    std::array<Line, 5> lines_;
    std::size_t count_ = 0;
    float width_, air_, height_ = 0;
};

// Whether it was pressed.
bool draw_card(const RoutineEntry& entry, bool chosen, const Fonts& fonts) {
    const Palette& p = palette();
    const float s = fonts.scale, pad = 10 * s, width = ImGui::GetContentRegionAvail().x;
    CardWords words = words_of(entry);
    words.name = as_drawn(words.name);
    // Beside the picture, or below it where letters are large and the panel is narrow.
    const glm::vec2 picture = glm::vec2(90, 60) * s;
    const bool below = width - picture.x - 3 * pad < 11 * fonts.body->FontSize;
    const float words_x = below ? pad : picture.x + 2 * pad, words_y = below ? picture.y + 2 * pad : pad;
    Column column(width - words_x - pad, 3 * s);
    column.add(fonts.strong, p.ink, words.name.c_str());
    if (chosen) column.add(fonts.small, p.accent, translate("routine_card.in_use"));
    column.add(fonts.small, p.ink, words.for_whom);
    column.add(fonts.small, p.ink, words.length.c_str());
    column.add(fonts.small, p.ink_soft, words.needs);
    const float height = std::max(words_y + column.height(), pad + picture.y) + pad;

    const ImVec2 low = ImGui::GetCursorScreenPos(), high(low.x + width, low.y + height);
    const bool pressed = ImGui::InvisibleButton("card", {width, height});
    offer_spoken(ControlKind::choice, words.name.c_str(), "", chosen);
    if (!ImGui::IsItemVisible()) return pressed;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddRectFilled(low, high, chosen || ImGui::IsItemHovered() ? p.accent_soft : p.paper_raised, 10 * s);
    if (chosen) draw.AddRect(low, high, p.accent, 10 * s, 0, 2 * s);
    if (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible)
        draw.AddRect({low.x - 2, low.y - 2}, {high.x + 2, high.y + 2}, p.ink, 10 * s, 0, 2);
    draw_routine_picture(draw, entry.routine, {glm::vec2(low.x, low.y) + pad, picture});
    column.draw(draw, {low.x + words_x, low.y + words_y});
    return pressed;
}

}  // namespace

const RoutineEntry* entry_of(const std::vector<RoutineEntry>& routines, const Routine& routine) {
    const auto same = [&](const RoutineEntry& entry) { return entry.routine == routine; };
    const auto equal = std::find_if(routines.begin(), routines.end(), same);
    if (equal != routines.end()) return &*equal;
    const auto same_name = [&](const RoutineEntry& entry) { return entry.routine.name == routine.name; };
    const auto first = std::find_if(routines.begin(), routines.end(), same_name);
    const bool alone = first != routines.end() && std::none_of(first + 1, routines.end(), same_name);
    return alone ? &*first : nullptr;
}

void draw_routine_cards(const AppState& state, const Fonts& fonts, Actions& actions) {
    if (state.shell.routines.empty()) return;
    section_title(fonts.heading, palette().ink, translate("routine_card.title"));
    const RoutineEntry* in_use = entry_of(state.shell.routines, routine_of(state));
    for (std::size_t i = 0; i < state.shell.routines.size(); ++i) {
        const RoutineEntry& entry = state.shell.routines[i];
        ImGui::PushID(static_cast<int>(i));
        if (draw_card(entry, &entry == in_use, fonts)) {
            Settings settings = state.settings;
            settings.routine = entry.routine;
            actions.push_back(action::ChangeSettings{settings});
        }
        ImGui::PopID();
    }
}

}  // namespace ninety
