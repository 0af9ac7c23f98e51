// An exported history that is being taken over: how far it is, and a button to stop. At the foot of the
// picture, so that it hides neither a notice nor the countdown.
#include <algorithm>

#include "i18n/translate.h"
#include "ui/panels.h"
#include "ui/widgets.h"

namespace ninety {

void draw_import(const AppState& state, const Fonts& fonts, const Rect& picture, Actions& actions) {
    if (!state.reading.importing) return;
    const ImportProgress& import = *state.reading.importing;
    const float s = fonts.scale, pad = 12 * s, edge = 16 * s;
    const float width = std::min(picture.size.x - 2 * edge, 420 * s);
    const float button = 110 * s, words_width = width - 3 * pad - button;
    const auto words = import.stopping
                           ? FixedText<400>(translate("import.stopping"))
                           : phrase<400>("import.taking_over", import.file.c_str(), import.part_01 * 100);
    const float text_height =
        fonts.small->CalcTextSizeA(fonts.small->FontSize, 1e6f, words_width, words.c_str()).y;
    const float height = 2 * pad + std::max(ImGui::GetFrameHeight(), text_height) + 14 * s;
    const ImVec2 low(picture.at.x + edge, picture.end().y - edge - height),
        high(low.x + width, low.y + height);
    ImGui::SetNextWindowPos(low);
    ImGui::SetNextWindowSize({width, height});
    ImGui::Begin("Import", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoFocusOnAppearing);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddRectFilled(low, high, palette().paper, 10 * s);
    draw.AddRect(low, high, palette().line, 10 * s, 0, 1.5f * s);
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
