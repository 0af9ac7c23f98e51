// "Measure me": both legs, held still before the camera.
#include <doctest/doctest.h>

#include "model/update.h"
#include "support/camera.h"
#include "support/effects.h"
#include "support/states.h"

using namespace ninety;
using test::find;
using test::sees;

namespace {

AppState lying_down() {
    Settings settings;
    settings.routine.first_side = Side::left;
    AppState state = test::practising(settings);
    advance(state, Seconds(100));
    return state;
}

// So many seconds of a leg at `leg` degrees.
Effects raise_to(AppState& state, double leg, double seconds, double spread = 1) {
    Effects all;
    const double end = state.now.value + seconds;
    for (double t = state.now.value + 1.0 / 15; t <= end + 1e-9; t += 1.0 / 15) {
        const Effects passed = advance(state, Seconds(t), test::seen(sees(Seconds(t), leg, spread)));
        all.asked.insert(all.asked.end(), passed.asked.begin(), passed.asked.end());
    }
    return all;
}

const MeasureMe& me_of(const AppState& state) {
    return state.practice.measure_me;
}

}  // namespace

TEST_CASE("it opens the camera, measures the first leg, then the other, and keeps each with its spread") {
    AppState state = lying_down();
    const Effects begun = update(state, {action::BeginMeasureMe{}});
    CHECK(find<effect::OpenCamera>(begun));
    REQUIRE(find<effect::SayMeasureMe>(begun));
    CHECK(find<effect::SayMeasureMe>(begun)->now == Side::left);
    CHECK(shows_measure_me(state));
    CHECK_FALSE(shows_camera_picture(state));  // it has it large
    CHECK(me_of(state).stage == MeasureMe::Stage::raise);

    raise_to(state, 5, 3);  // flat: nothing is measured, however still
    CHECK(me_of(state).stage == MeasureMe::Stage::raise);
    raise_to(state, 61.23, 2.5, 1.26);
    CHECK(me_of(state).stage == MeasureMe::Stage::hold_still);
    CHECK(me_of(state).seconds_left() == 3);
    const Effects first = raise_to(state, 61.23, 2.8, 1.26);
    const auto* left = find<effect::StoreAngle>(first);
    REQUIRE(left);
    CHECK(left->side == Side::left);
    CHECK(left->leg == Degrees(61.2));
    CHECK(left->source == AngleSource::camera);
    REQUIRE(left->spread);
    CHECK(*left->spread == Degrees(1.3));
    const auto* said = find<effect::SayMeasureMe>(first);
    REQUIRE(said);
    CHECK(std::abs(said->leg->value - 61.23) < .01);
    CHECK(said->now == Side::right);
    CHECK_FALSE(said->done);

    // The leg that stays up is not the other one.
    CHECK_FALSE(find<effect::StoreAngle>(raise_to(state, 61, 12)));
    CHECK(me_of(state).stage == MeasureMe::Stage::raise);
    CHECK(me_of(state).side == Side::right);
    // Nor is one that sinks a little.
    CHECK_FALSE(find<effect::StoreAngle>(raise_to(state, 48, 6)));
    raise_to(state, 10, 1);
    const Effects second = raise_to(state, 66, 5.3);
    REQUIRE(find<effect::StoreAngle>(second));
    CHECK(find<effect::StoreAngle>(second)->side == Side::right);
    CHECK(find<effect::SayMeasureMe>(second)->done);
    CHECK(me_of(state).stage == MeasureMe::Stage::done);
    CHECK(me_of(state).measured[index_of(Side::left)]->leg == Degrees(61.23));
    CHECK(me_of(state).measured[index_of(Side::right)]->leg == Degrees(66));
    // Nothing more is kept of a leg that stays up.
    CHECK_FALSE(find<effect::StoreAngle>(raise_to(state, 66, 8)));

    // Done: the camera was turned on for it.
    CHECK(find<effect::CloseCamera>(update(state, {action::LeaveMeasureMe{}})));
    CHECK_FALSE(shows_measure_me(state));
    CHECK_FALSE(camera_is_on(state));
}

TEST_CASE("a camera that was on before stays on") {
    AppState state = lying_down();
    update(state, {action::ToggleCamera{}});
    CHECK_FALSE(find<effect::OpenCamera>(update(state, {action::BeginMeasureMe{}})));
    CHECK_FALSE(find<effect::CloseCamera>(update(state, {action::LeaveMeasureMe{}})));
    CHECK(camera_is_on(state));
    // And the key that turns it off ends the measuring.
    update(state, {action::BeginMeasureMe{}, action::ToggleCamera{}});
    CHECK_FALSE(shows_measure_me(state));
    CHECK_FALSE(camera_is_on(state));
}

TEST_CASE("once more measures both again; the leg that is still up does not count as the first") {
    AppState state = lying_down();
    update(state, {action::BeginMeasureMe{}});
    raise_to(state, 60, 5.3);
    raise_to(state, 10, .5);
    raise_to(state, 64, 5.3);
    REQUIRE(me_of(state).stage == MeasureMe::Stage::done);
    update(state, {action::BeginMeasureMe{}});
    CHECK(me_of(state).side == Side::left);
    CHECK_FALSE(me_of(state).measured[0]);
    CHECK_FALSE(find<effect::StoreAngle>(raise_to(state, 64, 8)));
    raise_to(state, 10, .5);
    CHECK(find<effect::StoreAngle>(raise_to(state, 61, 5.3)));
    update(state, {action::LeaveMeasureMe{}});
    CHECK_FALSE(camera_is_on(state));  // still the one that was turned on for this
}

TEST_CASE("a leg that will not be still for half a minute is not kept; once more tries the same leg") {
    AppState state = lying_down();
    update(state, {action::BeginMeasureMe{}});
    raise_to(state, 60, 5.3);
    raise_to(state, 10, .5);
    REQUIRE(me_of(state).side == Side::right);
    Effects all;
    double up = 0;
    for (; up < 40 && me_of(state).stage != MeasureMe::Stage::unsure; up += 2) {
        for (const double leg : {50, 60})
            if (const Effects one = raise_to(state, leg, 1); find<effect::SayMeasureMe>(one)) all = one;
    }
    CHECK(up > 29);
    CHECK(up < 33);
    REQUIRE(me_of(state).stage == MeasureMe::Stage::unsure);
    REQUIRE(find<effect::SayMeasureMe>(all));
    CHECK_FALSE(find<effect::SayMeasureMe>(all)->leg);
    CHECK_FALSE(find<effect::SayMeasureMe>(all)->done);
    CHECK_FALSE(find<effect::StoreAngle>(raise_to(state, 60, 8)));  // it waits to be asked
    update(state, {action::BeginMeasureMe{}});
    CHECK(me_of(state).stage == MeasureMe::Stage::raise);
    CHECK(me_of(state).side == Side::right);
    CHECK(me_of(state).measured[index_of(Side::left)]);
    CHECK(find<effect::StoreAngle>(raise_to(state, 60, 5.3))->side == Side::right);
    CHECK(me_of(state).stage == MeasureMe::Stage::done);
}

TEST_CASE("half a minute is of one raise: who lets the leg down in between begins anew") {
    AppState state = lying_down();
    update(state, {action::BeginMeasureMe{}});
    for (int i = 0; i < 20; ++i) {
        raise_to(state, 60, 2);
        raise_to(state, 5, 2);
    }
    CHECK(me_of(state).stage == MeasureMe::Stage::raise);
}

TEST_CASE("a picture that is lost begins the five seconds anew") {
    AppState state = lying_down();
    update(state, {action::BeginMeasureMe{}});
    raise_to(state, 60, 4);
    advance(state, state.now + Seconds(1.2), test::seen({}));
    CHECK(me_of(state).stage == MeasureMe::Stage::raise);
    CHECK_FALSE(find<effect::StoreAngle>(raise_to(state, 60, 4.8)));
    CHECK(find<effect::StoreAngle>(raise_to(state, 60, .5)));
}

TEST_CASE(
    "it is before a session: none under way, none while the stop signs are due, and another panel ends it") {
    AppState state = lying_down();
    update(state, {action::BeginMeasureMe{}, action::ShowPanel{Panel::settings}});
    CHECK_FALSE(shows_measure_me(state));
    CHECK_FALSE(camera_is_on(state));
    state.practice.clock.start(state.now);
    update(state, {action::BeginMeasureMe{}});
    CHECK_FALSE(shows_measure_me(state));
    state = lying_down();
    state.settings.stop_signs_due = true;
    update(state, {action::BeginMeasureMe{}});
    CHECK_FALSE(shows_measure_me(state));
    CHECK_FALSE(camera_is_on(state));
    // Nor without a camera to be had.
    state = lying_down();
    Observations without;
    without.camera.state = CameraState::no_model;
    without.camera.problem = "No file.";
    advance(state, Seconds(101), without);
    update(state, {action::BeginMeasureMe{}});
    CHECK_FALSE(shows_measure_me(state));
    CHECK(state.shell.notices.problems().size() == 1);
}

TEST_CASE("the seconds are counted down from five to one") {
    MeasureMe measuring;
    CHECK(measuring.seconds_left() == 5);
    int last = 5;
    for (int i = 0; i <= 75; ++i) {
        measuring.still.take(sees(Seconds(10 + i / 15.0), 60));
        CHECK(measuring.seconds_left() <= last);
        CHECK(measuring.seconds_left() >= 1);
        if (i == 16) CHECK(measuring.seconds_left() == 4);
        last = measuring.seconds_left();
    }
    CHECK(last == 1);
    CHECK(measuring.progress_01() == doctest::Approx(1));
}

TEST_CASE("a camera that was turned on for the measuring stays on where it is wanted for itself meanwhile") {
    const auto stays = [](const Actions& meanwhile) {
        AppState state = lying_down();
        update(state, {action::BeginMeasureMe{}});
        update(state, meanwhile);
        update(state, {action::LeaveMeasureMe{}});
        return camera_is_on(state);
    };
    CHECK_FALSE(stays({}));
    CHECK(stays({action::MeasureWith{Measuring::Source::camera}}));
    CHECK(stays({action::ShowCameraPicture{true}}));
    CHECK_FALSE(stays({action::ShowCameraPicture{false}}));
    // Another one in its place is still there for the measuring alone.
    CHECK_FALSE(stays({action::ChooseCamera{{"video0", "C525"}}}));
}
