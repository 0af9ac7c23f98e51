// The camera: when it is opened and closed, what it is told to change, and what becomes of what it reads.
#include <doctest/doctest.h>

#include "i18n/translate.h"
#include "model/far_words.h"
#include "model/frame.h"
#include "model/hold_angles.h"
#include "model/update.h"
#include "support/camera.h"
#include "support/effects.h"
#include "support/states.h"

using namespace ninety;
using test::find;
using test::sees;

namespace {

// Practise is open at 100 s; a session has not begun.
AppState at_rest_before_camera(const Settings& settings = {}) {
    AppState state = test::practising(settings);
    advance(state, Seconds(100));
    return state;
}

// The camera is on and has seen a leg at 60 degrees at 100 s.
AppState camera_on(const Settings& settings = {}) {
    AppState state = at_rest_before_camera(settings);
    update(state, {action::ToggleCamera{}});
    advance(state, Seconds(100), test::seen(sees(Seconds(100), 60)));
    REQUIRE(camera_is_on(state));
    return state;
}

// Fifteen pictures a second, up to `until`.
template <class Look>
Effects look_on(AppState& state, double until, const Look& look) {
    Effects all;
    for (double t = state.now.value + 1.0 / 15; t <= until + 1e-9; t += 1.0 / 15) {
        const Effects passed = advance(state, Seconds(t), test::seen(look(Seconds(t))));
        all.asked.insert(all.asked.end(), passed.asked.begin(), passed.asked.end());
    }
    return all;
}

// In the first hold, with the camera on and a leg at 60 degrees.
AppState camera_hold(Variant variant = Variant::wall) {
    Settings settings;
    settings.routine.get_ready = Seconds(5);
    settings.routine.hold = Seconds(60);
    settings.routine.variant = variant;
    AppState state = camera_on(settings);
    update(state, {action::TogglePlay{}});
    look_on(state, 107, [](Seconds t) { return sees(t, 60); });
    REQUIRE(state.practice.clock.position().step.phase == Phase::hold);
    return state;
}

bool closed(const AppState& state, const Effects& effects) {
    return !camera_is_on(state) && find<effect::CloseCamera>(effects);
}

Observations minimised() {
    Observations all = test::seen(sees(Seconds(100), 60));
    all.window = WindowSeen{{1000, 600}, {1000, 600}, 1, "", true};
    return all;
}

}  // namespace

TEST_CASE("the camera is off at every start, and one key opens and closes it") {
    AppState state = at_rest_before_camera();
    CHECK_FALSE(camera_is_on(state));
    const Effects opened = update(state, {action::ToggleCamera{}});
    CHECK(find<effect::OpenCamera>(opened));
    CHECK(camera_is_on(state));
    CHECK(state.practice.camera.seen.state == CameraState::opening);
    CHECK(shows_camera_picture(state));
    CHECK(closed(state, update(state, {action::ToggleCamera{}})));
    CHECK_FALSE(shows_camera_picture(state));
    // Asked for twice by other ways it is opened once.
    update(state, {action::MeasureWith{Measuring::Source::camera}});
    CHECK(camera_is_on(state));
    CHECK_FALSE(find<effect::OpenCamera>(update(state, {action::MeasureWith{Measuring::Source::camera}})));
}

TEST_CASE("from where nothing is measured the key goes to where the camera is shown") {
    AppState state = test::practising();
    update(state, {action::ShowPanel{Panel::watch}});
    update(state, {action::ToggleCamera{}});
    CHECK(state.shell.panel == Panel::practise);
    CHECK(camera_is_on(state));
    // And from the session's other panels it goes off without leaving them.
    update(state, {action::ShowPanel{Panel::progress}});
    CHECK(camera_is_on(state));
    CHECK(closed(state, update(state, {action::ToggleCamera{}})));
    CHECK(state.shell.panel == Panel::progress);
}

TEST_CASE("it closes at once: another source, stop, the session's end, out of sight, the demonstration") {
    {
        AppState state = camera_on();
        CHECK(closed(state, update(state, {action::MeasureWith{Measuring::Source::tape}})));
        CHECK(state.practice.measuring.source == Measuring::Source::tape);
    }
    {
        AppState state = camera_on();
        CHECK(closed(state, update(state, {action::NudgeLeg{Degrees(1)}})));
        CHECK(state.practice.measuring.source == Measuring::Source::hand);
    }
    {
        AppState state = camera_hold();
        CHECK(closed(state, update(state, {action::StopAndKeep{}})));
    }
    {
        AppState state = camera_on();
        CHECK(closed(state, update(state, {action::ShowPanel{Panel::watch}})));
    }
    {
        AppState state = camera_on();
        CHECK(closed(state, advance(state, Seconds(100.1), minimised())));
    }
    {
        AppState state = camera_hold();
        Effects passed;
        while (session_under_way(state))
            passed = look_on(state, state.now.value + .1, [](Seconds t) { return sees(t, 60); });
        REQUIRE(state.practice.clock.state() == RoutineClock::State::done);
        CHECK(closed(state, passed));
        // Who turns it on again after a session has it.
        update(state, {action::ToggleCamera{}});
        CHECK_FALSE(find<effect::CloseCamera>(
            look_on(state, state.now.value + 3, [](Seconds t) { return sees(t, 60); })));
        CHECK(camera_is_on(state));
    }
}

TEST_CASE("a pause and a step back close nothing") {
    AppState state = camera_hold();
    update(state, {action::TogglePlay{}});
    look_on(state, 108, [](Seconds t) { return sees(t, 60); });
    update(state, {action::SkipBack{}});
    look_on(state, 109, [](Seconds t) { return sees(t, 60); });
    CHECK(camera_is_on(state));
}

TEST_CASE("what measured before goes on measuring when the camera is off") {
    AppState state = at_rest_before_camera();
    update(state, {action::MeasureWith{Measuring::Source::sensor}, action::ToggleCamera{}});
    CHECK(camera_is_on(state));
    update(state, {action::ToggleCamera{}});
    CHECK(state.practice.measuring.source == Measuring::Source::sensor);
}

TEST_CASE("a minute with nobody in the picture closes it and says so; a body, or no picture, does not") {
    const auto nobody = [](Seconds t) { return test::sees_nobody(t); };
    AppState state = camera_on();
    CHECK_FALSE(find<effect::CloseCamera>(look_on(state, 159.8, nobody)));
    CHECK(camera_is_on(state));
    const std::size_t told = state.shell.notices.problems().size();
    CHECK(find<effect::CloseCamera>(look_on(state, 160.2, nobody)));
    CHECK_FALSE(camera_is_on(state));
    REQUIRE(state.shell.notices.problems().size() == told + 1);
    CHECK(state.shell.notices.problems().back().find("turned off") != std::string::npos);

    // One moment of a body, however badly it lies, is somebody.
    state = camera_on();
    look_on(state, 150, nobody);
    look_on(state, 150.1, [](Seconds t) { return test::sees_badly(t, CameraHint::not_square); });
    look_on(state, 205, nobody);
    CHECK(camera_is_on(state));
    look_on(state, 211, nobody);
    CHECK_FALSE(camera_is_on(state));

    // Unplugged, it sees nobody for longer: it waits to be plugged in.
    state = camera_on();
    for (double t = 101; t < 200; ++t)
        advance(state, Seconds(t), test::seen({}, CameraState::failed));
    CHECK(camera_is_on(state));
    // Its sentence is told once, and stands by the picture again, which had gone.
    CHECK(state.shell.notices.problems().size() == 1);
    CHECK(state.practice.camera.picture == CameraUse::Picture::setting_up);
    // But a window that has stood still for so long knows of nobody.
    state = camera_on();
    advance(state, Seconds(159), test::seen({}, CameraState::failed));
    CHECK(camera_is_on(state));
    state = camera_on();
    advance(state, Seconds(161), test::seen({}, CameraState::failed));
    CHECK_FALSE(camera_is_on(state));
    // A device that is on and gives no picture at all is alone, too.
    state = camera_on();
    for (double t = 101; t < 162; ++t)
        advance(state, Seconds(t), test::seen(sees(Seconds(100), 60)));
    CHECK_FALSE(camera_is_on(state));
}

TEST_CASE("without its file there is nothing to turn on: the sentence is told, and the rest goes on") {
    AppState state = at_rest_before_camera();
    Observations without;
    without.camera.state = CameraState::no_model;
    without.camera.problem = "The camera needs a file.";
    advance(state, Seconds(101), without);
    CHECK(state.shell.notices.empty());  // nobody has asked
    CHECK_FALSE(find<effect::OpenCamera>(update(state, {action::ToggleCamera{}})));
    CHECK_FALSE(camera_is_on(state));
    REQUIRE(state.shell.notices.problems().size() == 1);
    CHECK(state.shell.notices.problems()[0] == "The camera needs a file.");
    // Where only opening it shows what is wrong with the file, that closes it again.
    state = at_rest_before_camera();
    update(state, {action::ToggleCamera{}});
    CHECK(closed(state, advance(state, Seconds(101), without)));
    CHECK(state.shell.notices.problems().size() == 1);
    CHECK(state.practice.camera.seen.problem == "The camera needs a file.");
}

TEST_CASE("the picture goes when the leg has been seen for six seconds, and comes back when asked for") {
    const auto good = [](Seconds t) { return sees(t, 3); };  // lying down, both legs flat
    AppState state = camera_on();
    look_on(state, 103.2, good);
    CHECK(state.practice.camera.good(state.now));
    CHECK(shows_camera_picture(state));
    // Who moves out of it has to be seen anew.
    look_on(state, 103.5, [](Seconds t) { return test::sees_badly(t, CameraHint::too_near); });
    CHECK_FALSE(state.practice.camera.good(state.now));
    look_on(state, 109.3, good);
    CHECK(shows_camera_picture(state));
    look_on(state, 109.8, good);
    CHECK_FALSE(shows_camera_picture(state));
    CHECK(camera_is_on(state));

    update(state, {action::ShowCameraPicture{true}});
    look_on(state, 130, good);
    CHECK(shows_camera_picture(state));
    update(state, {action::ShowCameraPicture{false}});
    CHECK_FALSE(shows_camera_picture(state));
    update(state, {action::ToggleCamera{}, action::ShowCameraPicture{true}});
    CHECK_FALSE(shows_camera_picture(state));  // it is off
}

TEST_CASE("the picture is not in the way of a hold that runs") {
    AppState state = camera_hold();
    update(state, {action::ShowCameraPicture{true}});
    CHECK_FALSE(shows_camera_picture(state));
    update(state, {action::TogglePlay{}});
    CHECK(shows_camera_picture(state));
}

TEST_CASE("what there is to change stands for a second at least before something else is said") {
    AppState state = camera_on();
    const auto badly = [](CameraHint hint) {
        return [hint](Seconds t) { return test::sees_badly(t, hint); };
    };
    look_on(state, 101.5, badly(CameraHint::too_far));
    CHECK(state.practice.camera.hint == CameraHint::too_far);
    // A flicker changes nothing.
    for (double t = 102; t < 110; t += .5)
        look_on(state, t,
                badly(static_cast<int>(2 * t) % 2 == 0 ? CameraHint::nobody : CameraHint::too_dark));
    CHECK(state.practice.camera.hint == CameraHint::too_far);
    look_on(state, state.now.value + 1.2, badly(CameraHint::tilted));
    CHECK(state.practice.camera.hint == CameraHint::tilted);
    look_on(state, state.now.value + 1.2, [](Seconds t) { return sees(t, 60); });
    CHECK(state.practice.camera.hint == CameraHint::none);
}

TEST_CASE("a picture older than a second is none") {
    AppState state = camera_on();
    const Observations old = test::seen(sees(Seconds(100), 60));
    advance(state, Seconds(100.9), old);
    CHECK(state.practice.measuring.seen.reading);
    CHECK(camera_sight(state));
    advance(state, Seconds(101.1), old);
    CHECK_FALSE(state.practice.measuring.seen.reading);
    CHECK_FALSE(camera_sight(state));
}

TEST_CASE(
    "in a hold the figure has the camera's leg, with the target beside it, and the hold is the camera's") {
    AppState state = camera_hold();
    CHECK(moment_of(state).leg == Degrees(60));
    REQUIRE(state.settings.show_target);
    CHECK(frame_of(state).scene.target);
    const std::size_t hold = state.practice.clock.position().index;
    look_on(state, 140, [](Seconds t) { return sees(t, 71); });
    CHECK(moment_of(state).leg == Degrees(71));
    const Step& step = state.practice.clock.steps()[hold];
    const HoldAngles angles = hold_angles(state, step, state.practice.clock.position().elapsed);
    CHECK(angles.source == AngleSource::camera);
    CHECK(angles.best == Degrees(71));
    // What another source says meanwhile is not asked for.
    Observations sensor = test::seen(sees(Seconds(140), 71));
    sensor.leg.reading = LegReading{Degrees(20), AngleSource::sensor, 1};
    advance(state, Seconds(140), sensor);
    CHECK(moment_of(state).leg == Degrees(71));
}

TEST_CASE("a leg that is lost in a hold is told within a second, and the figure glides to the model's") {
    AppState state = camera_hold();
    const Degrees model = state.practice.course.in_hold(0, Seconds(3)).leg;
    REQUIRE(std::abs(model.value - 60) > 1);
    const double lost_at = state.now.value;
    const auto nobody = [](Seconds t) { return test::sees_nobody(t); };
    // A few doubtful pictures are no loss: nine looks that do not agree come and go.
    look_on(state, lost_at + .9, nobody);
    CHECK_FALSE(state.practice.measuring.lost);
    CHECK(moment_of(state).leg == Degrees(60));
    look_on(state, lost_at + 1.1, nobody);
    CHECK(state.practice.measuring.lost);
    CHECK(std::abs(moment_of(state).leg.value - model.value) < 1);
    CHECK(state.picture.pose_move);
    CHECK(far_words(state).what == translate("camera.lost"));
    look_on(state, lost_at + 3, nobody);
    CHECK_FALSE(state.picture.pose_move);
    // It comes back.
    look_on(state, lost_at + 3.1, [](Seconds t) { return sees(t, 66); });
    CHECK_FALSE(state.practice.measuring.lost);
    CHECK(moment_of(state).leg == Degrees(66));
    CHECK(state.picture.pose_move);
    // A camera that stops altogether is no different.
    for (int i = 1; i <= 12; ++i)
        advance(state, state.now + Seconds(.1), test::seen({}, CameraState::failed));
    CHECK(state.practice.measuring.lost);
}

TEST_CASE("between holds nobody is missed, and a bent knee is no loss") {
    AppState state = camera_hold();
    look_on(state, state.now.value + .5, [](Seconds t) { return test::sees_bent(t); });
    CHECK_FALSE(state.practice.measuring.lost);
    look_on(state, state.now.value + .5, [](Seconds t) { return sees(t, 60); });
    // The hold ends while the leg is lost: what comes then is no loss.
    look_on(state, state.now.value + 1.2, [](Seconds t) { return test::sees_nobody(t); });
    REQUIRE(state.practice.measuring.lost);
    update(state, {action::SkipForward{}});
    REQUIRE(state.practice.clock.position().step.phase != Phase::hold);
    look_on(state, state.now.value + .2, [](Seconds t) { return test::sees_nobody(t); });
    CHECK_FALSE(state.practice.measuring.lost);
    look_on(state, state.now.value + .2, [](Seconds t) { return sees(t, 30); });
    look_on(state, state.now.value + 1.2, [](Seconds t) { return test::sees_nobody(t); });
    CHECK_FALSE(state.practice.measuring.lost);
}

TEST_CASE("a knee that is bent for two seconds is said across the room, but where it should be bent") {
    for (const Variant variant : {Variant::wall, Variant::bent_knee}) {
        AppState state = camera_hold(variant);
        const auto bent = [](Seconds t) { return test::sees_bent(t); };
        const double from = state.now.value;
        look_on(state, from + 1.9, bent);
        CHECK_FALSE(state.practice.camera.bent_for_long(state.now));
        look_on(state, from + 2.2, bent);
        CHECK(state.practice.camera.bent_for_long(state.now));
        CHECK((far_words(state).what == translate("camera.measure_knee")) == (variant == Variant::wall));
        look_on(state, from + 2.4, [](Seconds t) { return sees(t, 60); });
        CHECK_FALSE(state.practice.camera.bent_for_long(state.now));
    }
}

TEST_CASE("which camera is chosen is remembered, and opens when it is on; the same one again does nothing") {
    AppState state = at_rest_before_camera();
    const CameraName own{"usb-C525", "C525"};
    const Effects chosen = update(state, {action::ChooseCamera{own}});
    CHECK(find<effect::SaveSettings>(chosen));
    CHECK_FALSE(find<effect::OpenCamera>(chosen));  // it is off
    CHECK(state.settings.camera == "usb-C525");
    CHECK(state.settings.camera_name == "C525");
    const Effects on = update(state, {action::ToggleCamera{}});
    REQUIRE(find<effect::OpenCamera>(on));
    CHECK(find<effect::OpenCamera>(on)->chosen == own);
    advance(state, Seconds(100), test::seen(sees(Seconds(100), 60)));
    CHECK_FALSE(find<effect::OpenCamera>(update(state, {action::ChooseCamera{own}})));
    // Another one is set up from the beginning, and what measured before is what measures after it.
    update(state, {action::ShowCameraPicture{false}});
    const Effects other = update(state, {action::ChooseCamera{{"video0", "Integrated Camera"}}});
    REQUIRE(find<effect::OpenCamera>(other));
    CHECK(find<effect::OpenCamera>(other)->chosen.id == "video0");
    CHECK(state.practice.camera.seen.state == CameraState::opening);
    CHECK(shows_camera_picture(state));
    // One that failed is tried again when it is chosen again.
    advance(state, Seconds(101), test::seen(std::nullopt, CameraState::failed));
    CHECK(find<effect::OpenCamera>(update(state, {action::ChooseCamera{{"video0", "Integrated Camera"}}})));
    update(state, {action::ToggleCamera{}});
    CHECK(state.practice.measuring.source == Measuring::Source::off);
    const Effects none = update(state, {action::ChooseCamera{}, action::ToggleCamera{}});
    CHECK(find<effect::OpenCamera>(none)->chosen.id.empty());
}

TEST_CASE("a tilt that is told is taken out when the person says so, and given back when they say so again") {
    AppState state = camera_on();
    // Nothing is told: nothing to agree to.
    CHECK_FALSE(find<effect::LevelCamera>(update(state, {action::LevelCamera{}})));
    const auto tilted = [](Seconds t) {
        CameraSight sight = sees(t, 60);
        sight.hint = CameraHint::tilted;
        sight.tilt = Degrees(-4.5);
        return sight;
    };
    look_on(state, 102, tilted);
    const Effects agreed = update(state, {action::LevelCamera{}});
    REQUIRE(find<effect::LevelCamera>(agreed));
    CHECK(find<effect::LevelCamera>(agreed)->tilt == Degrees(-4.5));
    look_on(state, 104, [&](Seconds t) {
        CameraSight sight = tilted(t);
        sight.hint = CameraHint::none;
        sight.levelled = Degrees(-4.5);
        return sight;
    });
    CHECK(state.practice.camera.levelled() == Degrees(-4.5));
    const Effects back = update(state, {action::LevelCamera{}});
    REQUIRE(find<effect::LevelCamera>(back));
    CHECK(find<effect::LevelCamera>(back)->tilt == Degrees(0));
    // Off, it asks for nothing.
    update(state, {action::ToggleCamera{}});
    CHECK_FALSE(find<effect::LevelCamera>(update(state, {action::LevelCamera{}})));
}
