// The handout's pictures out of a window that shows something else: as large as asked for, and nothing of the
// window's is changed by them.
#include <doctest/doctest.h>

#include <set>

#include "cli/main_window.h"
#include "paper/handout_scenes.h"
#include "platform/input.h"
#include "support/program_files.h"
#include "support/states.h"
#include "support/unseen_window.h"

using namespace ninety;

TEST_CASE("a still of the window's own program, whatever the window shows") {
    Settings settings;
    settings.quality = Quality::low;
    AppState state = test::practising(settings);
    MainWindow window(test::unseen_window({640, 400}), test::program_files(), state);
    show_first_view(state, window);
    Actions actions;
    const Frame frame = frame_of(state);
    window.draw(frame, state, actions);

    const auto scenes = handout_scenes({}, {}, 2);
    const Image first = window.draw_still(scenes[0], {200, 100});
    const Image third = window.draw_still(scenes[2], {200, 100});
    CHECK(first.size == glm::ivec2(200, 100));
    std::set<int> greens;
    for (std::size_t i = 1; i < first.rgb.size(); i += 3)
        greens.insert(first.rgb[i]);
    CHECK(greens.size() > 60);
    CHECK(first.rgb != third.rgb);
    // The same scene, the same pixels; and the window goes on.
    CHECK(window.draw_still(scenes[0], {200, 100}).rgb == first.rgb);
    window.draw(frame, state, actions);
    CHECK(actions.empty());
}

TEST_CASE("Ctrl+V takes what was copied, but where somebody writes in a field") {
    const AppState state = test::practising();
    const GlWindow window = test::unseen_window({64, 64});
    REQUIRE(SDL_SetClipboardText("hold_s = 30\n") == 0);
    SDL_Event event{};
    event.type = SDL_KEYDOWN;
    event.key.keysym.sym = SDLK_v;
    const auto asked = [&](Uint16 modifiers, bool writing, Uint8 again = 0) {
        event.key.keysym.mod = modifiers;
        event.key.repeat = again;
        Actions actions;
        Input().handle(event, state, {}, 1, {false, writing}, actions);
        for (const Action& action : actions)
            if (const auto* ask = std::get_if<action::Ask>(&action.asked()))
                if (const auto* text = std::get_if<effect::TakeText>(&ask->effect)) return text->text;
        return std::string();
    };
    CHECK(asked(KMOD_LCTRL, false) == "hold_s = 30\n");
    CHECK(asked(KMOD_RCTRL, false) == "hold_s = 30\n");
    CHECK(asked(KMOD_LCTRL, true).empty());
    CHECK(asked(KMOD_NONE, false).empty());
    CHECK(asked(KMOD_LCTRL, false, 1).empty());
    REQUIRE(SDL_SetClipboardText("") == 0);
    CHECK(asked(KMOD_LCTRL, false).empty());
}
