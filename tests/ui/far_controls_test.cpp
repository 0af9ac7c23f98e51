// The display for across the room, by a finger.
#include <doctest/doctest.h>
#include <imgui.h>

#include <string>
#include <variant>
#include <vector>

#include "support/panel_letters.h"
#include "support/states.h"
#include "ui/far_display.h"

using namespace ninety;

namespace {

// What a touch of the screen's middle asks for.
Actions touched(const AppState& state) {
    constexpr glm::vec2 kScreen{390, 844};
    const test::ShippedLetters letters;
    const test::PanelLetters panels({kScreen.x, kScreen.y});
    ImGuiIO& io = ImGui::GetIO();
    Actions actions;
    const auto frame = [&](bool down) {
        io.MousePos = {kScreen.x / 2, kScreen.y / 2};
        io.MouseDown[0] = down;
        ImGui::NewFrame();
        draw_far_controls(state, panels.fonts(), {{0, 0}, kScreen}, actions);
        ImGui::Render();
    };
    for (const bool down : {false, false, true, true, false, false})
        frame(down);
    return actions;
}

}  // namespace

TEST_CASE(
    "a touch of the questions after a session leads to where a finger answers them, not into another "
    "session") {
    AppState state = test::after_session(2);
    state.shell.fullscreen = true;
    REQUIRE(shows_far_check_in(state));
    const Actions asked = touched(state);
    REQUIRE(asked.size() == 1);
    CHECK(std::holds_alternative<action::LeaveFullscreen>(asked.front().asked()));
}

TEST_CASE("a touch of a session that is paused lets it go on") {
    AppState state = test::practising();
    state.shell.fullscreen = true;
    REQUIRE_FALSE(state.practice.clock.running());
    const Actions asked = touched(state);
    REQUIRE(asked.size() == 1);
    CHECK(std::holds_alternative<action::TogglePlay>(asked.front().asked()));
}
