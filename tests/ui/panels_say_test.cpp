// What the panels say, letter by letter as they are drawn: no praise for nothing, no wall for who has a
// towel, and the gap that a tape would read.
#include <doctest/doctest.h>

#include "model/update.h"
#include "support/drawn_words.h"
#include "support/states.h"

using namespace ninety;
using test::Paper;

namespace {

// A session that was stopped after this many holds.
AppState stopped_after(int holds) {
    AppState state = test::after_session(holds);
    state.practice.summary.held = Seconds(83) * holds;
    return state;
}

AppState holding(Variant variant, Metres stature = Metres(1.75)) {
    Settings settings;
    settings.stop_signs_seen = true;
    settings.stature = stature;
    settings.start_angle = Degrees(60);
    settings.mode = HoldMode::fixed;
    settings.routine.variant = variant;
    AppState state(settings);
    state.watch.player.seek(state.watch.demo.timeline().hold_start(Side::right),
                            state.watch.demo.timeline().length());
    return state;
}

}  // namespace

TEST_CASE("a session in which nothing was held is praised nowhere: not on the picture, nor in its panel") {
    Paper paper;
    AppState state = stopped_after(0);
    CHECK(paper.says(state, "Stopped"));
    CHECK(paper.says(state, "nothing held"));
    CHECK(paper.says(state, "No hold was held long enough to count."));
    CHECK(paper.says(state, "Start   (Space)"));
    for (const char* none : {"well done", "Once more", "Done"})
        CHECK_FALSE(paper.says(state, none));
    state = stopped_after(1);
    CHECK(paper.says(state, "held: well done"));
    CHECK(paper.says(state, "Once more   (Space)"));
    CHECK(paper.says(state, "1:23"));
    for (const char* none : {"Stopped", "nothing held", "No hold was held"})
        CHECK_FALSE(paper.says(state, none));
}

TEST_CASE("nor across the room, where it would be read from three metres") {
    Paper paper;
    AppState state = stopped_after(0);
    state.shell.fullscreen = true;
    CHECK(paper.says(state, "Stopped"));
    CHECK(paper.says(state, "No hold was long enough"));
    for (const char* none : {"Done", "0 holds", "0:00"})
        CHECK_FALSE(paper.says(state, none));
    state = stopped_after(2);
    state.shell.fullscreen = true;
    state.practice.summary.held_by_side = {Seconds(83), Seconds(83)};
    CHECK(paper.says(state, "Left 1:23"));
    CHECK(paper.says(state, "Right 1:23"));
    CHECK(paper.says(state, "Stretch felt?"));
    CHECK_FALSE(paper.says(state, "No hold was"));
}

TEST_CASE("with a towel the panels ask for no distance to a wall, and name the towel") {
    Paper paper;
    for (const bool towel : {true, false}) {
        AppState state = holding(towel ? Variant::towel : Variant::wall);
        CAPTURE(towel);
        state.shell.panel = Panel::watch;
        CHECK(paper.says(state, "The hamstring stretch with a towel") == towel);
        CHECK(paper.says(state, "Towel round the foot") == towel);
        CHECK(paper.says(state, "The doorway hamstring stretch") == !towel);
        CHECK(paper.says(state, "Heel on the wall") == !towel);
        state.shell.panel = Panel::body;
        CHECK(paper.says(state, "Leg against the floor"));
        CHECK(paper.says(state, "Buttock to wall") == !towel);
        CHECK(paper.says(state, "Gap to the wall at the start") == !towel);
    }
}

TEST_CASE(
    "the Body panel's gap is the tape's: by FACTS section 3, 40 cm for 60 degrees and 1.75 m, 46 for 2 m") {
    // R cos(leg - beta) - .055 H = H (.511 cos 60 + .035 sin 60 - .055) = .2308 H.
    Paper paper;
    for (const auto& one : {std::pair(1.75, "Buttock to wall40 cm"), {2.0, "Buttock to wall46 cm"}}) {
        AppState state = holding(Variant::wall, Metres(one.first));
        state.shell.panel = Panel::body;
        CAPTURE(one.first);
        CHECK(paper.says(state, one.second));
    }
}
