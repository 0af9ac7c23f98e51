// Controls tell of themselves when the keys' focus is on them, and only then.
#include "ui/spoken_controls.h"

#include <doctest/doctest.h>

#include "support/panel_letters.h"
#include "ui/key_focus.h"
#include "ui/widgets.h"

using namespace ninety;

namespace {

// A frame of four controls; the keys' focus is given to the one that is named.
std::optional<ControlSeen> seen_with_focus_on(int which, const Fonts& fonts, bool by_keys = true) {
    bool tones = true;
    float value = 45;
    ImGui::GetIO().NavVisible = by_keys;
    ImGui::NewFrame();
    ImGui::GetIO().NavVisible = by_keys;
    ImGui::SetNextWindowSize({380, 280});
    ImGui::Begin("Panel");
    const auto focus = [&](int i) {
        if (i == which) give_keys_to_last_item();
    };
    check_box("Tones##1", &tones);
    focus(0);
    quiet_button("Save");
    focus(1);
    labelled_slider("Hold", value, 5, 600, "%.0f s", fonts);
    focus(2);
    const char* const kSides[] = {"Left", "Right"};
    int side = 1;
    segmented("side", kSides, side, fonts);
    focus(3);
    ImGui::End();
    ImGui::Render();
    return take_spoken();
}

}  // namespace

TEST_CASE("the control that has the keys' focus is told, with its name, kind, value and state; no other is") {
    const test::PanelLetters panels;
    const Fonts& fonts = panels.fonts();
    (void)take_spoken();
    seen_with_focus_on(0, fonts);  // it has the focus from here on
    auto seen = seen_with_focus_on(-1, fonts);
    REQUIRE(seen);
    CHECK(seen->kind == ControlKind::check_box);
    CHECK(seen->name == "Tones");
    CHECK(seen->on);
    seen_with_focus_on(1, fonts);
    seen = seen_with_focus_on(-1, fonts);
    REQUIRE(seen);
    CHECK(seen->kind == ControlKind::button);
    CHECK(seen->name == "Save");
    seen_with_focus_on(2, fonts);
    seen = seen_with_focus_on(-1, fonts);
    REQUIRE(seen);
    CHECK(seen->kind == ControlKind::slider);
    CHECK(seen->name == "Hold");
    CHECK(seen->value == "45 s");
    // Taken once.
    CHECK_FALSE(take_spoken());
    // A mouse has pressed it: the focus is not shown, and nothing is said.
    CHECK_FALSE(seen_with_focus_on(-1, fonts, false));
}

namespace {

// Two windows, the first with two sections and a window inside it; the keys' focus is given to the one named.
std::optional<ControlSeen> seen_in_sections(int which, const Fonts& fonts) {
    bool ticked = false;
    ImGui::GetIO().NavVisible = true;
    ImGui::NewFrame();
    ImGui::GetIO().NavVisible = true;
    const auto focus = [&](int i) {
        if (i == which) give_keys_to_last_item();
    };
    ImGui::SetNextWindowSize({380, 280});
    ImGui::Begin("Panel");
    check_box("Above", &ticked);
    focus(0);
    section_title(fonts.heading, palette().ink, "Sound");
    check_box("Tones", &ticked);
    focus(1);
    section_title(fonts.heading, palette().ink, "Picture##2");
    group_title("Light");
    const char* const kLights[] = {"Evening"};
    int light = 0;
    const auto row = [&](const char* id, int i) {
        segmented(id, kLights, light, fonts);
        ImGui::PushID(id);
        if (i == which) give_keys_to(ImGui::GetID(kLights[0]));
        ImGui::PopID();
    };
    row("light", 2);
    row("no name", 3);
    ImGui::BeginChild("inside", {300, 40}, false, ImGuiWindowFlags_NavFlattened);
    check_box("Within", &ticked);
    focus(4);
    ImGui::EndChild();
    ImGui::End();
    ImGui::Begin("Beside");
    quiet_button("Start");
    focus(5);
    ImGui::End();
    ImGui::Render();
    return take_spoken();
}

}  // namespace

TEST_CASE("a control tells the heading that it stands below in its window, and a choice its row's name") {
    const test::PanelLetters panels;
    (void)take_spoken();
    const struct {
        const char *section, *group;
    } kRight[] = {{"", ""}, {"Sound", ""}, {"Picture", "Light"}, {"Picture", ""}, {"Picture", ""}, {"", ""}};
    for (int which = 0; which < 6; ++which) {
        CAPTURE(which);
        for (int settles = 0; settles < 3; ++settles)
            seen_in_sections(which, panels.fonts());
        const auto seen = seen_in_sections(-1, panels.fonts());
        REQUIRE(seen);
        CHECK(seen->section == kRight[which].section);
        CHECK(seen->group == kRight[which].group);
    }
}
