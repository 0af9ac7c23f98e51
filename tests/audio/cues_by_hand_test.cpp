// What is heard of a session that somebody moves, pauses and goes on with by hand.
#include <doctest/doctest.h>

#include <string>

#include "audio/cue_player.h"
#include "support/listener.h"

using namespace ninety;
using test::check_words;
using test::Listener;
using test::short_routine;

TEST_CASE("whoever skips or goes back hears where they are: tone, side and what to do") {
    Listener session(short_routine());
    session.clock.start(session.now);
    session.run(1.9);
    const auto entered = [&](Chime chime, std::initializer_list<const char*> wanted) {
        session.frame(.02);
        const double from = session.heard_s();
        const auto words = session.next_words(1.6);
        CHECK(test::tone_at(session.heard(), from, chime) > .75);
        std::vector<std::string> said;
        for (const auto& word : words)
            said.push_back(word.word);
        CHECK(said == std::vector<std::string>(wanted.begin(), wanted.end()));
        if (!words.empty()) CHECK(words[0].at_s < 1);
    };
    session.clock.skip(session.now);
    entered(Chime::hold_begins, {"right-leg", "hold"});
    session.clock.skip(session.now);
    entered(Chime::change_sides, {"change-sides", "next-left"});
    session.clock.back(session.now);
    entered(Chime::hold_begins, {"right-leg", "hold"});
    session.run(2);
    session.clock.back(session.now);  // to the beginning of the same hold
    entered(Chime::hold_begins, {"right-leg", "hold"});
    session.clock.skip(session.now);
    session.clock.skip(session.now);  // twice between two looks
    entered(Chime::hold_begins, {"left-leg", "hold"});
    session.clock.skip(session.now);
    entered(Chime::hold_ends, {"ease-off"});
    session.clock.skip(session.now);
    entered(Chime::done, {"done"});
    // Back from there, into the last step: it waits, and says where.
    session.clock.back(session.now);
    check_words(session.next_words(1.5), {{.17, "ease-off"}});
    // Once more from the beginning, and stopped in the middle.
    session.clock.restart();
    session.clock.start(session.now);
    entered(Chime::ready, {"get-ready", "lie-right"});
    session.clock.stop(session.now);
    entered(Chime::done, {"done"});
}

TEST_CASE("a pause is told and takes back what has not begun; going on says what goes on") {
    for (const bool voice : {true, false}) {
        Listener session(short_routine());
        session.choice.voice = voice ? Coaching::brief : Coaching::tones;
        session.clock.start(session.now);
        session.run(8);  // in the hold, three seconds before its half
        session.clock.pause(session.now);
        auto words = session.next_words(5);
        if (voice) {
            check_words(words, {{.15 + .02, "paused"}});
        } else {
            for (std::size_t i = session.line.size() - 4 * kSampleRate; i < session.line.size(); ++i)
                REQUIRE(session.line[i] == 0);
        }
        session.clock.start(session.now);
        session.frame(.02);
        const double from = session.heard_s();
        words = session.next_words(4.8);
        CHECK(test::tone_at(session.heard(), from, Chime::hold_begins) > .85);
        // 3 s were left to the half, less the frame.
        CHECK(test::tone_at(session.heard(), from + 2.98, Chime::half_way) > .85);
        if (voice)
            check_words(
                words,
                {{.45, "right-leg"}, {.87, "hold"}, {2.98 + .45, "half-way"}, {2.98 + 1.45, "five-seconds"}});
    }
}

TEST_CASE("going on just before other words: they are said, and as much before as there is room for") {
    for (const double left : {1.4, .9, .3}) {  // until "five seconds"
        CAPTURE(left);
        Routine routine = short_routine();
        routine.hold = 20.0_s;
        Listener session(routine);
        session.clock.start(session.now);
        session.run(20 - left);
        session.clock.pause(session.now);
        session.run(2);
        session.clock.start(session.now);
        session.look();
        const double from = session.heard_s();
        const auto words = session.next_words(left + 1);
        if (left > 1.1)
            check_words(words, {{.45, "right-leg"}, {.87, "hold"}, {left + .45, "five-seconds"}});
        else if (left > .8)
            check_words(words, {{.45, "hold"}, {left + .45, "five-seconds"}});
        else
            check_words(words, {{left + .45, "five-seconds"}});
        CHECK(test::tone_at(session.heard(), from, Chime::hold_begins) > .7);
        CHECK(test::tone_at(session.heard(), from + left, Chime::last_seconds) > .7);
    }
}

TEST_CASE("moved while it stands: the step is named, without a tone and without a command") {
    Listener session(short_routine());
    session.clock.start(session.now);
    session.run(3);
    session.clock.pause(session.now);
    session.run(2);
    session.clock.skip(session.now);
    check_words(session.next_words(1.5), {{.17, "right-leg"}});
    session.clock.skip(session.now);
    check_words(session.next_words(1.5), {{.17, "change-sides"}, {.59, "next-left"}});
    // From the beginning: it waits there, and says where.
    session.clock.start(session.now);
    session.run(1.5);
    session.clock.restart();
    check_words(session.next_words(1.5), {{.17, "get-ready"}, {.59, "lie-right"}});
    session.clock.start(session.now);
    session.frame(.02);
    const double from = session.heard_s();
    session.run(1);
    CHECK(test::tone_at(session.heard(), from, Chime::ready) > .85);
}
