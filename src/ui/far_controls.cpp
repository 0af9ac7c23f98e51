#include <imgui.h>

#include "i18n/translate.h"
#include "ui/far_display.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

constexpr ImGuiWindowFlags kBare = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                                   ImGuiWindowFlags_NoFocusOnAppearing;

// What goes on from here, where something waits for the person.
std::optional<Action> what_goes_on(const AppState& state) {
    // The questions after a session want a digit, which a finger has beside the picture; not another session.
    if (shows_far_check_in(state)) return action::LeaveFullscreen{};
    if (any_key_is_ready(state)) return action::Ready{};
    if (!state.practice.clock.running()) return action::TogglePlay{};
    return std::nullopt;
}

bool begin_bare(const char* name, glm::vec2 at, glm::vec2 size) {
    ImGui::SetNextWindowPos({at.x, at.y});
    ImGui::SetNextWindowSize({size.x, size.y});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    const bool open = ImGui::Begin(name, nullptr, kBare);
    ImGui::PopStyleVar();
    return open;
}

}  // namespace

void draw_far_controls(const AppState& state, const Fonts& fonts, const Rect& words, Actions& actions) {
    const float s = fonts.scale, button = 44 * s, gap = 12 * s;
    const auto on = what_goes_on(state);
    if (on && words.size.x > 1 && words.size.y > 1) {
        if (begin_bare("Far words", words.at, words.size) &&
            ImGui::InvisibleButton("go on", {words.size.x, words.size.y}))
            actions.push_back(*on);
        ImGui::End();
    }
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const float wide = 2 * button + gap;
    if (begin_bare("Far buttons", {screen.x - wide - gap, gap}, {wide, button + 2 * s})) {
        const bool running = state.practice.clock.running();
        if (icon_button("pause", running ? Icon::pause : Icon::play, button, false,
                        translate(running ? Text("transport.pause") : Text("transport.play"))))
            actions.push_back(action::TogglePlay{});
        ImGui::SameLine(0, gap);
        if (icon_button("leave", Icon::leave, button, false, translate("web.leave_across")))
            actions.push_back(action::LeaveFullscreen{});
    }
    ImGui::End();
}

}  // namespace ninety
