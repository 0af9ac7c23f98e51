// What the voice says of the measured leg, and when. Whether there is silence is whoever speaks to find.
#include "model/leg_voice.h"

#include <doctest/doctest.h>

#include "model/update.h"
#include "support/camera.h"
#include "support/states.h"

using namespace ninety;
using test::sees;

namespace {

struct Listening {
    AppState state;
    LegVoice voice;
    struct Said {
        double at;
        LegWord word;
    };
    std::vector<Said> said;

    explicit Listening(Variant variant = Variant::wall, bool say_angle = false)
        : state(start(variant, say_angle)) {
        update(state, {action::ToggleCamera{}, action::TogglePlay{}});
        run(105.1, [](Seconds t) { return sees(t, 60); });
        REQUIRE(state.practice.clock.position().step.phase == Phase::hold);
    }
    // Somebody speaks, unless `silence` says that there is none.
    template <class Look>
    void run(double until, const Look& look, bool silence = true) {
        for (double t = state.now.value + .1; t <= until + 1e-9; t += .1) {
            advance(state, Seconds(t), test::seen(look(Seconds(t))));
            const LegWord word = voice.due(state);
            if (word == LegWord::none || !silence) continue;
            voice.said(word, state);
            said.push_back({t, word});
        }
    }
    int times(LegWord word) const {
        int count = 0;
        for (const Said& one : said)
            count += one.word == word ? 1 : 0;
        return count;
    }

    static AppState start(Variant variant, bool say_angle) {
        Settings settings;
        settings.routine.get_ready = Seconds(5);
        settings.routine.hold = Seconds(120);
        settings.routine.variant = variant;
        settings.say_angle = say_angle;
        AppState state = test::practising(settings);
        advance(state, Seconds(100));
        return state;
    }
};

CameraSight bent(Seconds t) {
    return test::sees_bent(t);
}
CameraSight away(Seconds t) {
    return test::sees_nobody(t);
}
CameraSight straight(Seconds t) {
    return sees(t, 60);
}

}  // namespace

TEST_CASE("a knee that is bent for two seconds is told, and again every fifteen as long as it is bent") {
    Listening listening;
    listening.run(107, bent);
    CHECK(listening.said.empty());
    listening.run(107.5, bent);
    REQUIRE(listening.times(LegWord::straighten_knee) == 1);
    CHECK(listening.said[0].at >= 107.1);
    listening.run(122, bent);
    CHECK(listening.times(LegWord::straighten_knee) == 1);
    listening.run(122.6, bent);
    CHECK(listening.times(LegWord::straighten_knee) == 2);
    // Straight in between: the fifteen seconds go on.
    listening.run(125, straight);
    listening.run(137, bent);
    CHECK(listening.times(LegWord::straighten_knee) == 2);
    listening.run(138, bent);
    CHECK(listening.times(LegWord::straighten_knee) == 3);
}

TEST_CASE("what waits for silence is told when it comes, and not at all where it has passed") {
    Listening listening;
    listening.run(110, bent, false);
    CHECK(listening.voice.due(listening.state) == LegWord::straighten_knee);
    listening.run(110.1, bent);
    CHECK(listening.times(LegWord::straighten_knee) == 1);
    listening.run(111, straight);
    listening.run(130, away, false);
    CHECK(listening.voice.due(listening.state) == LegWord::camera_lost);
    listening.run(131, straight);
    CHECK(listening.times(LegWord::camera_lost) == 0);
}

TEST_CASE("nobody is told to straighten a knee that is to be bent, nor outside of a hold or in a pause") {
    Listening bent_knee(Variant::bent_knee);
    bent_knee.run(120, bent);
    CHECK(bent_knee.said.empty());

    Listening paused;
    update(paused.state, {action::TogglePlay{}});
    paused.run(120, bent);
    CHECK(paused.said.empty());

    Listening after;
    update(after.state, {action::SkipForward{}});
    REQUIRE(after.state.practice.clock.position().step.phase != Phase::hold);
    after.run(109, bent);
    CHECK(after.said.empty());
}

TEST_CASE("\"Measure me\" asks for a straight knee, too") {
    Listening listening;
    listening.state = Listening::start(Variant::bent_knee, false);
    update(listening.state, {action::BeginMeasureMe{}});
    listening.run(103, bent);
    CHECK(listening.times(LegWord::straighten_knee) == 1);
}

TEST_CASE("that the camera has lost the leg is told once each time, and not more often than every 15 s") {
    Listening listening;
    listening.run(110, away);
    CHECK(listening.times(LegWord::camera_lost) == 1);
    CHECK(listening.said[0].at < 106.2);  // within a second
    listening.run(111, straight);
    listening.run(113, away);
    CHECK(listening.times(LegWord::camera_lost) == 1);
    listening.run(125, straight);
    listening.run(126.2, away);
    CHECK(listening.times(LegWord::camera_lost) == 2);
    CHECK(listening.times(LegWord::signal_lost) == 0);
}

TEST_CASE("a sensor that is lost is told at once, each time") {
    Listening listening;
    update(listening.state, {action::MeasureWith{Measuring::Source::sensor}});
    LegVoice& voice = listening.voice;
    for (int i = 0; i < 2; ++i) {
        Observations reads;
        reads.leg.reading = LegReading{Degrees(60), AngleSource::sensor, 1};
        advance(listening.state, listening.state.now + Seconds(.1), reads);
        CHECK(voice.due(listening.state) == LegWord::none);
        advance(listening.state, listening.state.now + Seconds(.1), {});
        REQUIRE(voice.due(listening.state) == LegWord::signal_lost);
        voice.said(LegWord::signal_lost, listening.state);
        CHECK(voice.due(listening.state) == LegWord::none);
    }
}

TEST_CASE("who wants it is told the angle: seven seconds into a hold, then every 15, not in its last nine") {
    Listening silent;
    silent.run(224, straight);
    CHECK(silent.said.empty());
    Listening listening(Variant::wall, true);
    listening.run(226, straight);
    // 120 s from 105 on: at 7, 22, 37, 52, 67, 82 and 97 s; 112 is within the last nine.
    REQUIRE(listening.times(LegWord::angle) == 7);
    for (std::size_t i = 0; i < 7; ++i)
        CHECK(listening.said[i].at == doctest::Approx(112 + 15.0 * static_cast<double>(i)).epsilon(.002));
}
