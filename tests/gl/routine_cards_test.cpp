// The routines as cards: which is marked, that a press by keys chooses, and that no card lies over another.
#include <doctest/doctest.h>

#include "content/routine_library.h"
#include "support/desk.h"
#include "support/states.h"
#include "ui/routine_cards.h"

using namespace ninety;

namespace {

AppState with_routines() {
    Settings settings;
    settings.quality = Quality::low;
    AppState state = test::practising(settings);
    state.shell.routines =
        load_routines(test::program_files().content / "routines", "/nowhere/at/all").entries;
    REQUIRE(state.shell.routines.size() >= 8);
    return state;
}

}  // namespace

TEST_CASE("by keys a card is reached and chosen, and the session is made anew of it") {
    test::Desk desk(with_routines());
    AppState& state = desk.state();
    const FixedText<4 * kMaxRoutineName> before = state.settings.routine.name;
    desk.press(SDL_SCANCODE_TAB);
    for (int i = 0; i < 8 && state.settings.routine.name == before; ++i) {
        desk.press(SDL_SCANCODE_DOWN);
        if (i < 2) continue;  // Start and the guided first time come before them; nobody starts here
        desk.press(SDL_SCANCODE_SPACE);
    }
    CHECK_FALSE(state.settings.routine.name == before);
    CHECK(state.practice.clock.routine() == state.settings.routine);
    CHECK(state.practice.clock.state() == RoutineClock::State::ready);
    CHECK(ImGui::GetCurrentContext()->NavId != 0);
    // Another press on the way down chooses the next one.
    const auto chosen = state.settings.routine.name;
    desk.press(SDL_SCANCODE_DOWN);
    desk.press(SDL_SCANCODE_SPACE);
    CHECK_FALSE(state.settings.routine.name == chosen);
}

TEST_CASE("the routine in use is marked, a change of it too, and somebody else's of the same name is not") {
    const AppState state = with_routines();
    const auto& routines = state.shell.routines;
    Routine routine = routines[2].routine;
    CHECK(entry_of(routines, routine) == &routines[2]);
    routine.hold += Seconds(5);
    CHECK(entry_of(routines, routine) == &routines[2]);
    routine.name = "Nobody's";
    CHECK(entry_of(routines, routine) == nullptr);
    auto twice = routines;
    twice.push_back(routines[2]);
    twice.back().routine.sets += 1;
    Routine neither = routines[2].routine;
    neither.hold += Seconds(5);
    CHECK(entry_of(twice, neither) == nullptr);
}
