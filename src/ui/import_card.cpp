// An exported history that is being taken over: how far it is, and a button to stop. At the foot of the
// picture, so that it hides neither a notice nor the countdown.
#include <algorithm>

#include "i18n/translate.h"
#include "ui/panels.h"
#include "ui/widgets.h"

namespace ninety {

namespace {

// Where both cards lie, and the card itself; ImGui::End() ends it.
struct CardPlace {
    ImVec2 low, high;
    float pad, button;
};
CardPlace begin_card(const char* name, const Rect& picture, float wide, float words_height,
                     const Fonts& fonts) {
    const float s = fonts.scale, pad = 12 * s, edge = 16 * s;
    const float width = std::min(picture.size.x - 2 * edge, wide * s);
    const float height = 2 * pad + words_height;
    const ImVec2 low(picture.at.x + edge, picture.end().y - edge - height);
    const ImVec2 high(low.x + width, low.y + height);
    ImGui::SetNextWindowPos(low);
    ImGui::SetNextWindowSize({width, height});
    ImGui::Begin(name, nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoFocusOnAppearing);
    // To its very edge, which the window keeps free for what stands in it.
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.PushClipRectFullScreen();
    draw.AddRectFilled(low, high, palette().paper, 10 * s);
    draw.AddRect(low, high, palette().line, 10 * s, 0, 1.5f * s);
    draw.PopClipRect();
    return {low, high, pad, 110 * s};
}

FixedText<400> words_of(const TakenOver& taken) {
    return FixedText<400>::printed("%s: %s", taken.file.c_str(),
                                   plural<127>("notice.sessions_added", taken.sessions).c_str());
}

void ask_to_take_back(float button, Actions& actions) {
    if (quiet_button(translate("import.undo"), button)) actions.push_back(action::Ask{effect::UndoImport{}});
    ImGui::SameLine();
    if (quiet_button(translate("import.close"), button)) actions.push_back(action::Ask{effect::KeepImport{}});
}

// What was taken over can be taken back, as long as nobody is practising. The list of sessions says it at its
// head.
void draw_taken_over(const AppState& state, const Fonts& fonts, const Rect& picture, Actions& actions) {
    if (!state.reading.taken_over || session_under_way(state)) return;
    if (shows_page(state) && state.shell.panel == Panel::progress &&
        state.reading.part == ProgressPart::sessions)
        return;
    const auto words = words_of(*state.reading.taken_over);
    const float wide = std::min(picture.size.x / fonts.scale - 32, 420.0f) * fonts.scale - 24 * fonts.scale;
    const float text_height = fonts.small->CalcTextSizeA(fonts.small->FontSize, 1e6f, wide, words.c_str()).y;
    const float gap = 8 * fonts.scale;
    const CardPlace card =
        begin_card("Taken over", picture, 420, text_height + gap + ImGui::GetFrameHeight(), fonts);
    ImGui::GetWindowDrawList()->AddText(fonts.small, fonts.small->FontSize,
                                        {card.low.x + card.pad, card.low.y + card.pad}, palette().ink,
                                        words.c_str(), nullptr, wide);
    ImGui::SetCursorScreenPos({card.low.x + card.pad, card.low.y + card.pad + text_height + gap});
    ask_to_take_back(card.button, actions);
    ImGui::End();
}

}  // namespace

void draw_take_back(const AppState& state, const Fonts& fonts, Actions& actions) {
    if (!state.reading.taken_over || session_under_way(state)) return;
    text(fonts.small, palette().ink, words_of(*state.reading.taken_over).c_str());
    ask_to_take_back(0, actions);
}

void draw_import(const AppState& state, const Fonts& fonts, const Rect& picture, Actions& actions) {
    if (!state.reading.importing) return draw_taken_over(state, fonts, picture, actions);
    const ImportProgress& import = *state.reading.importing;
    const float s = fonts.scale, pad = 12 * s;
    const float width = std::min(picture.size.x - 32 * s, 420 * s), button = 110 * s;
    const float words_width = width - 3 * pad - button;
    const auto words = import.stopping
                           ? FixedText<400>(translate("import.stopping"))
                           : phrase<400>("import.taking_over", import.file.c_str(), import.part_01 * 100);
    const float text_height =
        fonts.small->CalcTextSizeA(fonts.small->FontSize, 1e6f, words_width, words.c_str()).y;
    const CardPlace card =
        begin_card("Import", picture, 420, std::max(ImGui::GetFrameHeight(), text_height) + 14 * s, fonts);
    const ImVec2 low = card.low, high = card.high;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddText(fonts.small, fonts.small->FontSize, {low.x + pad, low.y + pad}, palette().ink, words.c_str(),
                 nullptr, words_width);
    const float y = high.y - pad - 4 * s, part = static_cast<float>(std::clamp(import.part_01, 0.0, 1.0));
    draw.AddRectFilled({low.x + pad, y}, {high.x - pad, y + 6 * s}, palette().line, 3 * s);
    draw.AddRectFilled({low.x + pad, y}, {low.x + pad + (width - 2 * pad) * part, y + 6 * s},
                       palette().accent, 3 * s);
    ImGui::SetCursorScreenPos({high.x - pad - button, low.y + pad});
    ImGui::BeginDisabled(import.stopping);
    if (quiet_button(translate("import.stop"), button)) actions.push_back(action::Ask{effect::StopImport{}});
    ImGui::EndDisabled();
    ImGui::End();
}

}  // namespace ninety
