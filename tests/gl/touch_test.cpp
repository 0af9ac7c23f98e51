// Fingers, pushed as SDL delivers them: a drag scrolls the panel and changes nothing, a tap presses, and a
// slider moves only when its knob is grabbed.
#include <doctest/doctest.h>
#include <cmath>

#include "support/desk.h"
#include "support/states.h"

using namespace ninety;

namespace {

class Finger : public test::Desk {
  public:
    using Desk::Desk;

    // As SDL tells of a finger: the mouse is there, it presses, it moves, it lets go.
    void down(ImVec2 at) {
        motion(at, {0, 0});
        button(SDL_MOUSEBUTTONDOWN, at);
        at_ = at;
        frames(2);
    }
    void drag(ImVec2 to) {
        constexpr int kSteps = 6;
        const ImVec2 each((to.x - at_.x) / kSteps, (to.y - at_.y) / kSteps);
        for (int i = 0; i < kSteps; ++i) {
            at_ = {at_.x + each.x, at_.y + each.y};
            motion(at_, each);
            frames(1);
        }
    }
    void up() {
        button(SDL_MOUSEBUTTONUP, at_);
        frames(4);
    }
    void tap(ImVec2 at) {
        down(at);
        up();
    }

  private:
    void motion(ImVec2 at, ImVec2 by) {
        SDL_Event event{};
        event.type = SDL_MOUSEMOTION;
        event.motion.which = SDL_TOUCH_MOUSEID;
        event.motion.x = static_cast<int>(at.x);
        event.motion.y = static_cast<int>(at.y);
        event.motion.xrel = static_cast<int>(by.x);
        event.motion.yrel = static_cast<int>(by.y);
        SDL_PushEvent(&event);
    }
    void button(Uint32 type, ImVec2 at) {
        SDL_Event event{};
        event.type = type;
        event.button.which = SDL_TOUCH_MOUSEID;
        event.button.button = SDL_BUTTON_LEFT;
        event.button.state = type == SDL_MOUSEBUTTONDOWN ? SDL_PRESSED : SDL_RELEASED;
        event.button.x = static_cast<int>(at.x);
        event.button.y = static_cast<int>(at.y);
        SDL_PushEvent(&event);
    }

    ImVec2 at_{0, 0};
};

AppState settings_open() {
    Settings settings;
    settings.quality = Quality::low;
    AppState state = test::practising(settings);
    state.shell.panel = Panel::settings;
    return state;
}

}  // namespace

TEST_CASE("a drag over sliders scrolls the panel and changes no setting") {
    Finger finger(settings_open());
    ImGuiWindow* panel = Finger::window("/panel_");
    REQUIRE(panel);
    REQUIRE(panel->ScrollMax.y > 300);
    const Settings before = finger.state().settings;
    const float middle = panel->Pos.x + panel->Size.x * .75f;
    // From every height, so that every kind of thing has been below the finger.
    for (float y = panel->Pos.y + panel->Size.y - 20; y > panel->Pos.y + 160; y -= 23) {
        ImGui::SetScrollY(panel, 0);
        finger.frames(2);
        finger.down({middle, y});
        finger.drag({middle + 4, y - 130});
        CAPTURE(y);
        CHECK(panel->Scroll.y > 100);
        finger.up();
        CHECK(finger.state().settings == before);
    }
    CHECK(finger.state().shell.panel == Panel::settings);
}

TEST_CASE("a tap on a tab opens it; a drag that begins on one does not") {
    Finger finger(settings_open());
    ImGuiWindow* bar = Finger::window("Sidebar");
    REQUIRE(bar);
    const ImVec2 watch(bar->Pos.x + 50, bar->Pos.y + 30);
    finger.down(watch);
    finger.drag({watch.x + 6, watch.y + 70});
    finger.up();
    CHECK(finger.state().shell.panel == Panel::settings);
    finger.tap(watch);
    CHECK(finger.state().shell.panel == Panel::watch);
}

TEST_CASE("a slider is moved by its knob, and not by a tap beside it") {
    AppState initial = settings_open();
    initial.settings.voice_volume = .5;
    Finger finger(std::move(initial));
    // The volume's slider, wherever it is: brought into sight by scrolling, found by trying every height.
    ImGuiWindow* panel = Finger::window("/panel_");
    REQUIRE(panel);
    const float low = panel->Pos.x + 6, high = panel->Pos.x + panel->Size.x - 30;
    int moved = 0;
    for (int page = 0; page < 5; ++page) {
        for (float y = panel->Pos.y + 10; y < panel->Pos.y + panel->Size.y - 10; y += 12) {
            ImGui::SetScrollY(panel, static_cast<float>(page) * 380);
            finger.frames(2);
            // 1. Taps on a track, left and right of every knob's likely place.
            const double was = finger.state().settings.voice_volume;
            // 2. The knob at one half.
            finger.down({(low + high) / 2, y});
            finger.drag({(low + high) / 2 + 60, y});
            finger.up();
            if (finger.state().settings.voice_volume > was + .1) ++moved;
            finger.state().settings.voice_volume = .5;
            if (moved == 1) {
                finger.frames(2);
                finger.tap({low + 30, y + 20});  // the first height that grabs lies a finger above the track
                CHECK(finger.state().settings.voice_volume == .5);
                finger.down({low + 30, y + 20});
                finger.drag({low + 120, y + 20});
                finger.up();
                CHECK(finger.state().settings.voice_volume == .5);
                return;
            }
        }
    }
    CHECK(moved == 1);
}

TEST_CASE("a finger on the picture turns it, and one on a dialog stays there") {
    Finger finger(settings_open());
    const float yaw = finger.state().picture.camera.yaw;
    finger.down({200, 300});
    finger.drag({260, 300});
    finger.up();
    CHECK(std::abs(finger.state().picture.camera.yaw - yaw) > .1f);
    finger.state().shell.shortcuts_open = true;
    finger.frames(3);
    const float turned = finger.state().picture.camera.yaw;
    finger.down({20, 300});
    finger.drag({120, 300});
    finger.up();
    CHECK(finger.state().picture.camera.yaw == turned);
    CHECK(finger.state().shell.shortcuts_open);
}
