// What is heard of a coach: found by its waves in the line that the mixer renders.
#include <doctest/doctest.h>

#include <algorithm>

#include "audio/cue_player.h"
#include "support/find_sound.h"
#include "support/listener.h"

using namespace ninety;
using test::Listener;

namespace {

// Holds of 45 s from 15 s, 80 s, 155 s and 220 s on.
Routine brisk_routine(Variant variant = Variant::wall) {
    Routine routine;
    routine.get_ready = Seconds(15);
    routine.change_over = Seconds(20);
    routine.variant = variant;
    return routine;
}

class Coached {
  public:
    explicit Coached(const Routine& routine = brisk_routine(), double speed = 1) : session(routine, speed) {
        session.voices = test::voice_of_noises();
        session.choice = {};
    }
    // Where in from_s..to_s of the line a clip begins; less than 0 where it does not.
    double place_of(std::string_view word, double from_s, double to_s) {
        const Samples line = session.heard();
        const test::Found found =
            test::find_near(line, *session.voices.find(word), (from_s + to_s) / 2, (to_s - from_s) / 2, 300);
        return found.likeness > .8 ? found.at_s : -1;
    }
    bool says(std::string_view word, double from_s, double to_s) { return place_of(word, from_s, to_s) >= 0; }

    Listener session;
};

}  // namespace

TEST_CASE("a coach's lines come to the sample, after the tone's own words, and short leaves them out") {
    for (const Coaching level : {Coaching::full, Coaching::brief}) {
        Coached heard;
        heard.session.choice.voice = level;
        heard.session.clock.start(heard.session.now);
        heard.session.run(31);
        // The schedule has the right heel at 4.9 s, the stop signs at 20.8 s of the session.
        CHECK(heard.says("heel-right", 4.89, 4.91) == (level == Coaching::full));
        CHECK(heard.says("stop-signs", 20.79, 20.81));
        CHECK(heard.says("feel", 29.79, 29.81) == (level == Coaching::full));
        // The hold's number before the leg.
        CHECK(heard.says("1", 15.44, 15.46) == (level == Coaching::full));
        CHECK(heard.says("right-leg", 15.4, 18));
    }
}

TEST_CASE("praise is for what was held: never for a hold that was skipped, nor for an end without any") {
    for (const bool holds : {true, false}) {
        CAPTURE(holds);
        Coached heard;
        RoutineClock& clock = heard.session.clock;
        clock.start(heard.session.now);
        for (int i = 0; i < 3; ++i)
            clock.skip(heard.session.now);  // to the second hold
        heard.session.look();
        heard.session.run(holds ? 45.1 : 10);
        if (!holds) clock.skip(heard.session.now);
        const double rest = heard.session.heard_s();
        heard.session.run(14);
        CHECK(heard.says("whole-hold", rest, rest + 12) == holds);
        clock.stop(heard.session.now);
        const double end = heard.session.heard_s();
        heard.session.run(6);
        CHECK(heard.says("done", end, end + .6));
        CHECK(heard.says("well-done", end, end + 3) == holds);
        CHECK(heard.says("bend-knees", end, end + 5));
    }
}

TEST_CASE("who has skipped every hold comes to the end without praise, by the course of time, too") {
    Coached heard(test::short_routine());
    RoutineClock& clock = heard.session.clock;
    clock.start(heard.session.now);
    heard.session.look();
    for (int i = 0; i < 4; ++i)
        clock.skip(heard.session.now);
    heard.session.look();
    CHECK(clock.position().step.phase == Phase::ease_off);
    heard.session.run(16);
    CHECK(heard.says("done", 10, 11));
    CHECK_FALSE(heard.says("well-done", 10, 14));
}

TEST_CASE("a routine that begins again has not been held yet") {
    Coached heard(test::short_routine());
    RoutineClock& clock = heard.session.clock;
    clock.start(heard.session.now);
    heard.session.run(40);
    clock.restart();
    clock.start(heard.session.now);
    heard.session.run(1);
    clock.stop(heard.session.now);
    const double end = heard.session.heard_s();
    heard.session.run(5);
    CHECK(heard.says("done", end, end + .6));
    CHECK_FALSE(heard.says("well-done", end, end + 3));
}

TEST_CASE("the end: one thing after the other, each with time to do it") {
    Coached heard(test::short_routine());
    heard.session.clock.start(heard.session.now);
    heard.session.run(46 + 20);
    double at = 44;
    for (const char* word : {"done", "well-done", "bend-knees", "roll-over", "sit-up", "sit-a-moment"}) {
        const double place = heard.place_of(word, at, at + 3);
        CAPTURE(word);
        REQUIRE(place >= 0);
        const bool to_do = std::string_view(word) != "done" && std::string_view(word) != "well-done";
        if (to_do) CHECK(place - at > 1.6);
        at = place + static_cast<double>(heard.session.voices.find(word)->size()) / kSampleRate;
    }
}

TEST_CASE(
    "a pause that nobody asked for is said, and said again every twenty seconds; one's own is said once") {
    for (const bool stalled : {true, false}) {
        CAPTURE(stalled);
        Coached heard;
        heard.session.clock.start(heard.session.now);
        heard.session.run(30);
        if (stalled)
            heard.session.frame(60, 60);
        else
            heard.session.clock.pause(heard.session.now);
        const double from = heard.session.heard_s();
        heard.session.run(65, .5);  // the loop looks twice a second while nothing moves
        for (const double again : {0.0, 20.0, 40.0, 60.0}) {
            CAPTURE(again);
            const bool said = again == 0 || stalled;
            CHECK((heard.place_of("paused", from + again - .1, from + again + 1.2) >= 0) == said);
            if (stalled && again > 0) {
                // To the sample, with its tone and what to do.
                CHECK(test::tone_at(heard.session.heard(), from + again, Chime::stood_still) > .8);
                CHECK(heard.says("go-on", from + again, from + again + 4));
            }
        }
        // Going on ends it.
        heard.session.clock.start(heard.session.now);
        const double on = heard.session.heard_s();
        heard.session.run(30);
        CHECK(heard.says("right-leg", on, on + 3));
        CHECK_FALSE(heard.says("paused", on, on + 29));
    }
}

TEST_CASE("whoever goes on while getting into place hears the step and what was last to be done") {
    Coached heard;
    RoutineClock& clock = heard.session.clock;
    clock.start(heard.session.now);
    heard.session.run(74);  // in the change of sides, where the heel has just been told
    clock.pause(heard.session.now);
    heard.session.run(3);
    const double from = heard.session.heard_s();
    clock.start(heard.session.now);
    heard.session.run(6);
    CHECK(heard.says("change-sides", from, from + 1));
    CHECK(heard.says("heel-left", from + 1, from + 5));
}

TEST_CASE("closer is said to whoever follows the stretch, and to nobody else") {
    const Routine routine = brisk_routine(Variant::contract_relax);
    for (const bool closer : {true, false}) {
        Coached heard(routine);
        heard.session.choice.closer = closer;
        heard.session.clock.start(heard.session.now);
        heard.session.run(15 + 14);
        // Push at 18.2 s, told with its length; 3, 2, 1; relax at 25.2 s.
        CHECK(heard.says("push-first", 18.6, 18.7));
        for (const auto& [at, number] : {std::pair{22.2, "3"}, {23.2, "2"}, {24.2, "1"}})
            CHECK(heard.says(number, at - .005, at + .005));
        CHECK(heard.says(closer ? "relax-closer" : "relax", 25.6, 25.7));
        CHECK_FALSE(heard.says(closer ? "relax" : "relax-closer", 25, 28));
    }
}

TEST_CASE("a step that waits says so, says it again every twenty seconds, and counts when somebody is set") {
    for (const Coaching level : {Coaching::full, Coaching::tones}) {
        const bool voice = level == Coaching::full;
        CAPTURE(voice);
        Coached heard;
        heard.session.choice.voice = level;
        heard.session.clock = RoutineClock(brisk_routine(), 1, Pace::when_ready);
        RoutineClock& clock = heard.session.clock;
        clock.start(heard.session.now);
        heard.session.look();
        heard.session.run(15 + 50);  // twenty seconds at least; it stands five before their end
        CHECK(clock.waiting());
        CHECK(heard.says("take-your-time", 15.4, 15.6) == voice);
        for (const double again : {35.0, 55.0}) {
            CHECK(test::tone_at(heard.session.heard(), again, Chime::ready) > .6);
            CHECK(heard.says("still-waiting", again + .4, again + .6) == voice);
        }
        CHECK_FALSE(heard.says("3", 16, 19));  // nothing of what is to come
        // Somebody is set: five seconds, counted.
        clock.ready(heard.session.now);
        const double from = heard.session.heard_s();
        heard.session.run(9);
        for (const auto& [at, number] : {std::pair{2.0, "3"}, {3.0, "2"}, {4.0, "1"}}) {
            CHECK(test::tone_at(heard.session.heard(), from + at, Chime::last_seconds) > .6);
            CHECK(heard.says(number, from + at - .005, from + at + .005) == voice);
        }
        CHECK(test::tone_at(heard.session.heard(), from + 5, Chime::hold_begins) > .6);
        CHECK_FALSE(heard.says("still-waiting", from, from + 8));
        CHECK_FALSE(heard.says("choose-more-time", from, from + 2));
    }
}

TEST_CASE("fifteen seconds more are confirmed, and nothing that was laid out comes at its old time") {
    Coached heard;
    RoutineClock& clock = heard.session.clock;
    clock.start(heard.session.now);
    heard.session.run(54);  // a second before "five seconds"
    clock.more_time(heard.session.now);
    const double from = heard.session.heard_s();
    heard.session.run(20);
    CHECK(heard.says("choose-more-time", from, from + .2));
    CHECK(test::tone_at(heard.session.heard(), from + 1, Chime::last_seconds) < .4);
    CHECK_FALSE(heard.says("five-seconds", from, from + 10));
    CHECK(test::tone_at(heard.session.heard(), from + 16, Chime::last_seconds) > .6);
    CHECK(heard.says("five-seconds", from + 16.4, from + 16.6));
}

TEST_CASE("an answer is heard at once, in place of what is being said; tones stay") {
    Coached heard;
    heard.session.clock.start(heard.session.now);
    heard.session.run(21.0);  // in the stop signs
    const double from = heard.session.heard_s();
    const std::string_view words[] = {"choose-pause"};
    heard.session.player.answer(words, heard.session.sample_now());
    heard.session.run(17);
    CHECK(heard.says("choose-pause", from + .14, from + .16));
    CHECK_FALSE(heard.says("stop-signs", 20.7, 20.9));
    // Just before a tone, which is laid out already.
    heard.session.run(54.4 - heard.session.heard_s());
    heard.session.player.answer(words, heard.session.sample_now());
    heard.session.run(2);
    CHECK(test::tone_at(heard.session.heard(), 55, Chime::last_seconds) > .6);
}

TEST_CASE("at many times its speed no line runs into a tone, and tones are all there") {
    Coached heard(brisk_routine(), 20);
    const auto steps = heard.session.clock.steps();
    heard.session.clock.start(heard.session.now);
    const double began = heard.session.heard_s();
    heard.session.look();
    heard.session.run(16);
    const Samples line = heard.session.heard();
    // Only the end has room for words; it has them.
    CHECK(heard.says("done", began + 13.7, began + 14.5));
    double last = -1;
    for (const Cue& cue : cues_of(steps)) {
        const CueSound sound = sound_of(cue, steps);
        if (!sound.chime) continue;
        const double at = began + cue.at.value / 20;
        if (at - last > .3) CHECK(test::tone_at(line, at, *sound.chime) > .6);
        last = at;
    }
}

TEST_CASE("in haste a line is said at its time or left out, and never while a tone sounds") {
    for (const double speed : {8.0, 20.0}) {
        CAPTURE(speed);
        Coached heard(brisk_routine(), speed);
        const auto steps = heard.session.clock.steps();
        heard.session.clock.start(heard.session.now);
        heard.session.look();
        heard.session.run(320 / speed);
        const Samples line = heard.session.heard();
        int said = 0, left_out = 0;
        for (const Cue& cue : cues_of(steps)) {
            if (cue.kind != CueKind::coach || needed(cue.line)) continue;
            const Sound clip = heard.session.voices.find(clip_of(cue.line, steps[cue.step]));
            const double at = cue.at.value / speed, length = static_cast<double>(clip->size()) / kSampleRate;
            // What is mixed with a tone is still more like itself than anything else.
            if (test::find_near(line, *clip, at, .02).likeness < .4) {
                ++left_out;
                continue;
            }
            ++said;
            for (const Cue& other : cues_of(steps)) {
                const auto chime = sound_of(other, steps).chime;
                if (!chime) continue;
                const double tone = other.at.value / speed,
                             tone_s = static_cast<double>(make_chime(*chime)->size()) / kSampleRate;
                CAPTURE(at);
                CAPTURE(tone);
                CHECK((at + length <= tone + .001 || at >= tone + tone_s - .045));
            }
        }
        if (speed < 10) CHECK(said > 1);
        CHECK(left_out > 3);
    }
}

TEST_CASE("a voice that lacks half of its clips says the others, and every tone is heard") {
    Coached heard;
    VoiceBank half;
    int i = 0;
    for (const std::string_view name : all_clips())
        if (++i % 2 == 0) half.add(std::string(name), test::noise_for(name));
    heard.session.voices = half;
    heard.session.clock.start(heard.session.now);
    heard.session.look();
    heard.session.run(80.5);
    const auto steps = heard.session.clock.steps();
    int said = 0, lines = 0;
    for (const Cue& cue : cues_of(steps)) {
        if (cue.at > 79.0_s) break;
        const CueSound sound = sound_of(cue, steps);
        CAPTURE(cue.at.value);
        if (sound.chime && cue.at != 60.0_s)
            CHECK(test::tone_at(heard.session.heard(), cue.at.value, *sound.chime) > .6);
        if (cue.kind != CueKind::coach) continue;
        ++lines;
        const bool there = half.has(sound.words[0]);
        said += there;
        if (there) CHECK(heard.says(sound.words[0], cue.at.value - .01, cue.at.value + .05));
    }
    CHECK(lines == 8);
    CHECK(said > 1);
    CHECK(said < 8);
}
