// What a person asks for and what has been seen outside, in the state; and what follows from it for files and
// devices.
#include "model/update.h"

#include <doctest/doctest.h>

#include "model/frame.h"
#include "model/hold_angles.h"
#include "support/effects.h"
#include "support/states.h"

using namespace ninety;
using test::find;

namespace {

AppState practising() {
    Settings settings;
    settings.routine.get_ready = Seconds(5);
    settings.routine.hold = Seconds(30);
    return test::practising(settings);
}

Observations seen(News news) {
    Observations all;
    all.news.push_back(std::move(news));
    return all;
}

Observations leg_at(std::optional<double> degrees, AngleSource source = AngleSource::sensor) {
    Observations all;
    if (degrees) all.leg.reading = LegReading{Degrees(*degrees), source};
    return all;
}

// In the first hold, `into` seconds after its beginning; the state's time is 100 then.
AppState in_hold(double into) {
    AppState state = practising();
    advance(state, Seconds(100 - 5 - into));
    update(state, {action::TogglePlay{}});
    for (double t = 100 - 5 - into; t < 100; t += .5)
        advance(state, Seconds(t));
    advance(state, Seconds(100));
    REQUIRE(state.practice.clock.position().step.phase == Phase::hold);
    return state;
}

}  // namespace

TEST_CASE("time gives each cue once, and says that it has passed; an action says nothing of time") {
    AppState state = practising();
    advance(state, Seconds(10));
    const Effects asked = update(state, {action::TogglePlay{}});
    CHECK(find<effect::PlayTap>(asked));
    CHECK_FALSE(asked.time_passed);
    std::vector<CueKind> kinds;
    for (double t = 10; t <= 16; t += .25) {
        const Effects passed = advance(state, Seconds(t));
        CHECK(passed.time_passed);
        CHECK(passed.asked.empty());
        for (const Cue& cue : passed.cues)
            kinds.push_back(cue.kind);
    }
    std::vector<CueKind> wanted;
    for (const Cue& cue : state.practice.clock.cues())
        if (cue.at <= Seconds(6)) wanted.push_back(cue.kind);
    CHECK(kinds == wanted);
}

TEST_CASE("what the command line asks for begins on its own, unless the stop signs have to be read") {
    for (const bool read : {true, false})
        for (const Panel panel : {Panel::watch, Panel::practise}) {
            Settings settings;
            settings.stop_signs_seen = read;
            StartWith with;
            with.panel = panel;
            AppState state = state_at_start(settings, with);
            CHECK(state.shell.stop_signs_open == !read);
            update(state, {action::Begin{}});
            CHECK(state.watch.player.playing() == (read && panel == Panel::watch));
            CHECK(state.practice.clock.running() == (read && panel == Panel::practise));
        }
}

TEST_CASE("a hold that was kept counts for the session it was held in, and for no other") {
    AppState state = in_hold(10);
    HoldRecord hold;
    hold.side = Side::left;
    hold.done = Seconds(25);
    hold.at_goal = Seconds(4);
    hold.best = Degrees(70);
    hold.source = AngleSource::manual;
    advance(state, Seconds(100), seen(news::HoldKept{hold}));
    hold.best = Degrees(66);
    advance(state, Seconds(100), seen(news::HoldKept{hold}));
    CHECK(state.practice.summary.holds == 2);
    CHECK(state.practice.summary.held == Seconds(50));
    CHECK(state.practice.summary.at_goal == Seconds(8));
    REQUIRE(state.practice.summary.best[index_of(Side::left)]);
    CHECK(state.practice.summary.best[index_of(Side::left)]->leg == Degrees(70));
    CHECK(state.practice.summary.best[index_of(Side::left)]->measured);
    CHECK_FALSE(state.practice.summary.best[index_of(Side::right)]);
    update(state, {action::Restart{}, action::BeginAgain{}});
    advance(state, Seconds(101), seen(news::HoldKept{hold}));
    CHECK_FALSE(anything_held(state.practice.summary));
}

TEST_CASE(
    "a device that falls silent while the leg is up is lost; by hand, at rest or switched off it is not") {
    using Source = Measuring::Source;
    for (const Source source : {Source::sensor, Source::trace, Source::hand, Source::tape})
        for (const bool running : {true, false}) {
            AppState state = in_hold(5);
            update(state, {action::MeasureWith{source}});
            if (!running) update(state, {action::TogglePlay{}});
            advance(state, Seconds(100.1), leg_at(60));
            CHECK_FALSE(state.practice.measuring.lost);
            advance(state, Seconds(100.2), leg_at({}));
            const bool device = source == Source::sensor || source == Source::trace;
            CHECK(state.practice.measuring.lost == (device && running));
            advance(state, Seconds(100.3), leg_at({}));
            CHECK(state.practice.measuring.lost == (device && running));  // until it measures again
            advance(state, Seconds(100.4), leg_at(61));
            CHECK_FALSE(state.practice.measuring.lost);
        }
    AppState state = in_hold(5);
    update(state, {action::MeasureWith{Source::sensor}});
    advance(state, Seconds(100.1), leg_at(60));
    advance(state, Seconds(100.2), leg_at({}));
    REQUIRE(state.practice.measuring.lost);
    update(state, {action::MeasureWith{Source::off}});
    advance(state, Seconds(100.3), leg_at({}));
    CHECK_FALSE(state.practice.measuring.lost);
}

TEST_CASE("the angles of a hold are what was measured in it, and the model's where too little was") {
    AppState state = in_hold(0);
    const Step hold = state.practice.clock.position().step;
    const HoldAngles model = hold_angles(state, hold, Seconds(20));
    CHECK(model.source == AngleSource::model);
    for (int i = 1; i <= 200; ++i)
        advance(state, Seconds(100 + i * .1), leg_at(50 + i * .05));
    const HoldAngles measured = hold_angles(state, hold, Seconds(20));
    CHECK(measured.source == AngleSource::sensor);
    CHECK(measured.start.value == doctest::Approx(50).epsilon(.01));
    CHECK(measured.end.value == doctest::Approx(60).epsilon(.01));
}

TEST_CASE("a nudge says from where: what was read last, or where the figure's leg is") {
    AppState state = in_hold(5);
    const Effects first = update(state, {action::NudgeLeg{Degrees(2)}});
    REQUIRE(find<effect::NudgeLeg>(first));
    CHECK(find<effect::NudgeLeg>(first)->from == moment_of(state).leg);
    CHECK(find<effect::NudgeLeg>(first)->by == Degrees(2));
    CHECK(state.practice.measuring.source == Measuring::Source::hand);
    advance(state, Seconds(100.1), leg_at(71, AngleSource::manual));
    CHECK(find<effect::NudgeLeg>(update(state, {action::NudgeLeg{Degrees(-1)}}))->from == Degrees(71));
    update(state, {action::ShowPanel{Panel::watch}});
    CHECK(update(state, {action::NudgeLeg{Degrees(2)}}).asked.empty());
}

TEST_CASE("a page as small as a telephone is remembered as the smallest window that can be opened") {
    AppState state = practising();
    Observations all;
    all.window = WindowSeen{{1170, 2532}, {390, 844}, 2.5f, "drawn somehow"};
    CHECK(find<effect::SaveSettings>(advance(state, Seconds(1), all)));
    CHECK(state.settings.window_width == 640);
    CHECK(state.settings.window_height == 844);
    CHECK(state.picture.window_px == glm::ivec2(1170, 2532));
    // Once: nothing is saved again and again.
    CHECK_FALSE(find<effect::SaveSettings>(advance(state, Seconds(2), all)));
}

TEST_CASE("a window's size is remembered, a full screen's is not; the picture has what the panels leave") {
    AppState state = practising();
    Observations all;
    all.window = WindowSeen{{1500, 900}, {1000, 600}, 1.5f, "drawn somehow"};
    CHECK(find<effect::SaveSettings>(advance(state, Seconds(1), all)));
    CHECK(state.settings.window_width == 1000);
    CHECK(state.settings.window_height == 600);
    CHECK(state.picture.quality_reason == "drawn somehow");
    const Layout layout = layout_of({1500, 900}, 1.5f);
    CHECK(glm::vec2(state.picture.size_px) == layout.picture.size);
    CHECK(state.picture.size_px.x < 1500);
    CHECK_FALSE(find<effect::SaveSettings>(advance(state, Seconds(2), all)));
    update(state, {action::ToggleFullscreen{}});
    all.window->size_logical = {1920, 1080};
    CHECK_FALSE(find<effect::SaveSettings>(advance(state, Seconds(3), all)));
    CHECK(state.settings.window_width == 1000);
}

TEST_CASE("when everything has been deleted the program is as at its first start, but for the window") {
    AppState state = in_hold(10);
    Settings settings = state.settings;
    settings.raise = Degrees(55);
    settings.window_width = 1111;
    update(state, {action::ChangeSettings{settings}});
    state.practice.summary.holds = 1;
    const Effects effects = advance(state, Seconds(100.1), seen(news::EverythingDeleted{}));
    CHECK(effects.asked.empty());  // nothing is written
    Settings afresh;
    afresh.window_width = 1111;
    CHECK(state.settings == afresh);
    CHECK(state.practice.clock.state() == RoutineClock::State::ready);
    CHECK_FALSE(anything_held(state.practice.summary));
    CHECK(state.shell.notices.problems().empty());
    CHECK(state.shell.notices.successes().size() == 1);
    advance(state, Seconds(100.2), seen(news::EverythingDeleted{{"history.db: it is locked"}}));
    CHECK(state.shell.notices.problems() == std::vector<std::string>{"history.db: it is locked"});
    CHECK(state.shell.notices.successes().empty());
}

TEST_CASE("a routine that had to take another name is renamed where it is in use, and only there") {
    AppState state = practising();
    Routine wanted = state.settings.routine, kept = wanted;
    kept.name = "Mine (2)";
    CHECK(find<effect::SaveSettings>(advance(state, Seconds(1), seen(news::RoutineRenamed{wanted, kept}))));
    CHECK(state.settings.routine == kept);
    Routine dropped = wanted, dropped_kept = kept;
    dropped.hold = dropped_kept.hold = Seconds(77);
    CHECK(advance(state, Seconds(2), seen(news::RoutineRenamed{dropped, dropped_kept})).asked.empty());
    CHECK(state.settings.routine == kept);
}

TEST_CASE("a frame has a second view where there is room for it, none on a page, and the window's title") {
    AppState state = practising();
    state.settings.show_inset = true;
    CHECK(frame_of(state).shows_picture);
    CHECK(frame_of(state).inset);
    CHECK_FALSE(frame_of(state).lesson);
    CHECK(frame_of(state).title == "Get ready 0:05 - Ninety");
    state.settings.show_inset = false;
    CHECK_FALSE(frame_of(state).inset);
    state.settings.show_inset = true;
    update(state, {action::ShowPanel{Panel::progress}});
    CHECK_FALSE(frame_of(state).shows_picture);
    CHECK_FALSE(frame_of(state).inset);
    AppState hold = in_hold(12);
    CHECK(frame_of(hold).title == "Hold 0:18 - Ninety");
    CHECK(frame_of(hold).caption.title == caption_of(hold.practice.clock.position(), hold).title);
    update(hold, {action::TogglePlay{}});
    CHECK(frame_of(hold).title.view().starts_with("Paused"));
    update(hold, {action::ShowPanel{Panel::watch}});
    CHECK(frame_of(hold).title == "Ninety");
}
