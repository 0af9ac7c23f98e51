#include "audio/cue_player.h"

#include <doctest/doctest.h>

#include <cctype>
#include <cmath>
#include <filesystem>
#include <set>
#include <string>

#include "content/voice_script.h"
#include "support/listener.h"

using namespace ninety;
using test::check_words;
using test::Listener;
using test::short_routine;

namespace {

// Runs a routine from start to end with frames of uneven length, and returns what is heard.
Samples whole_session(double speed, SoundChoice choice, const Routine& routine = short_routine()) {
    Listener session(routine, speed);
    session.choice = choice;
    session.clock.start(session.now);
    session.look();
    for (double frame = .016; session.clock.state() != RoutineClock::State::done;
         frame = frame > .15 ? .011 : frame * 1.37)
        session.frame(frame);
    session.run(4);
    return session.heard();
}

}  // namespace

TEST_CASE("voice and tones together: every word at its second, every tone at its cue, the right leg named") {
    // Words begin .45 s after their tone and follow each other after .12 s; a count stands on its second.
    constexpr double kNext = test::kWordLength + .12;
    for (const Side first : {Side::right, Side::left}) {
        const bool right = first == Side::right;
        const char *lie = right ? "lie-right" : "lie-left", *one = right ? "right-leg" : "left-leg",
                   *two = right ? "left-leg" : "right-leg", *next = right ? "next-left" : "next-right";
        const Samples line = whole_session(1, {Coaching::brief, true}, short_routine(first));
        check_words(test::words_in(line), {{.45, "get-ready"},
                                           {.45 + kNext, lie},
                                           {2, "3"},
                                           {3, "2"},
                                           {4, "1"},
                                           {5.45, one},
                                           {5.45 + kNext, "hold"},
                                           {11.45, "half-way"},
                                           {12.45, "five-seconds"},
                                           {17.45, "and-release"},
                                           {17.45 + kNext, "change-sides"},
                                           {17.45 + 2 * kNext, next},
                                           {19, "3"},
                                           {20, "2"},
                                           {21, "1"},
                                           {22.45, two},
                                           {22.45 + kNext, "hold"},
                                           {28.45, "half-way"},
                                           {29.45, "five-seconds"},
                                           {34.45, "and-release"},
                                           {34.45 + kNext, "ease-off"},
                                           {44.45, "done"}});
        const struct {
            double at_s;
            Chime chime;
        } tones[] = {{0, Chime::ready},         {2, Chime::last_seconds}, {3, Chime::last_seconds},
                     {4, Chime::last_seconds},  {5, Chime::hold_begins},  {11, Chime::half_way},
                     {12, Chime::last_seconds}, {17, Chime::hold_ends},   {17, Chime::change_sides},
                     {19, Chime::last_seconds}, {22, Chime::hold_begins}, {28, Chime::half_way},
                     {29, Chime::last_seconds}, {34, Chime::hold_ends},   {44, Chime::done}};
        for (const auto& tone : tones) {
            CAPTURE(tone.at_s);
            CHECK(test::tone_at(line, tone.at_s, tone.chime) > .85);
            CHECK(test::tone_at(line, tone.at_s + .3, tone.chime) < .6);
        }
    }
}

TEST_CASE("every tone stands where its cue is, at one and at twenty times the speed") {
    const auto steps = schedule_of(short_routine());
    for (const double speed : {1.0, 20.0}) {
        const Samples line = whole_session(speed, {Coaching::tones, true});
        // The same from the schedule alone: each tone from its cue's sample on.
        Samples wanted(line.size(), 0.0f);
        int tones = 0;
        for (const Cue& cue : cues_of(steps)) {
            const auto chime = sound_of(cue, steps).chime;
            if (!chime) continue;
            ++tones;
            const auto at = static_cast<std::size_t>(cue.at.value / speed * kSampleRate);
            const Sound sound = make_chime(*chime);
            for (std::size_t i = 0; i < sound->size() && at + i < wanted.size(); ++i)
                wanted[at + i] += (*sound)[i];
        }
        CHECK(tones > 10);
        const auto unlike = [&](int shift) {
            double difference = 0, all = 0;
            for (std::size_t i = 4800; i + 4800 < line.size(); ++i) {
                const double w = std::clamp(double(wanted[i]), -.8, .8);
                const double l =
                    std::clamp(double(line[i + static_cast<std::size_t>(4800 + shift) - 4800]), -.8, .8);
                difference += (w - l) * (w - l);
                all += w * w;
            }
            return difference / all;
        };
        CHECK(unlike(0) < .05);
        CHECK(unlike(48) > .2);  // a millisecond late would be seen
    }
}

TEST_CASE("words are spoken where there is time for them, and left out where there is not") {
    const auto slow = test::words_in(whole_session(1, {Coaching::brief, false}));
    const auto fast = test::words_in(whole_session(20, {Coaching::brief, false}));
    CHECK(slow.size() == 22);
    CHECK(fast.size() < 8);
    REQUIRE(!fast.empty());
    CHECK(fast.back().word == "done");  // the end has all the time
    for (const auto* words : {&slow, &fast})
        for (std::size_t i = 1; i < words->size(); ++i)
            CHECK((*words)[i].at_s >= (*words)[i - 1].at_s + (*words)[i - 1].length_s);
}

TEST_CASE("the first words are heard, however late the first look at the clock comes") {
    for (const double late : {0.0, .001, .016, .3, 1.9}) {
        CAPTURE(late);
        Listener session(short_routine());  // "three" would be due 2 s after the beginning
        session.run(.1);
        session.clock.start(session.now);
        session.now += Seconds(late);
        session.look();
        const double from = session.heard_s();
        const auto words = session.next_words(1.3);
        REQUIRE(words.size() >= 2);
        CHECK(words[0].word == "get-ready");
        CHECK(words[0].at_s < 1);
        CHECK(words[1].word == "lie-right");
        CHECK(test::tone_at(session.heard(), from, Chime::ready) > .85);
    }
}

TEST_CASE("where there is no time for both, the step is named rather than counted down to") {
    Routine routine = short_routine();
    routine.get_ready = routine.change_over = 3.5_s;
    Listener session(routine);
    session.clock.start(session.now);
    session.look();
    // "three" at .5 s is left out; the tick is not.
    check_words(session.next_words(3.4), {{.45, "get-ready"}, {.87, "lie-right"}, {1.5, "2"}, {2.5, "1"}});
    CHECK(test::tone_at(session.heard(), .5, Chime::last_seconds) > .6);
    session.run(12.1);
    check_words(session.next_words(2.9),
                {{.45, "and-release"}, {.87, "change-sides"}, {1.29, "next-left"}, {2.5, "1"}});
}

TEST_CASE("an absence is heard: a short one goes on, a long one says that it has paused") {
    for (const double away : {1.5, 4.9, 5.1, 59.0, 3600.0}) {
        CAPTURE(away);
        Listener session(short_routine());
        session.clock.start(session.now);
        session.run(8);
        session.frame(away + .05, away);
        const double from = session.heard_s();
        const bool goes_on = away < 5;
        CHECK(session.clock.running() == goes_on);
        const auto words = session.next_words(goes_on ? 2.5 : 5);
        const double tone = goes_on ? from : from + .15;
        CHECK(test::tone_at(session.heard(), tone, Chime::stood_still) > .85);
        if (goes_on)
            check_words(words, {{.45, "right-leg"}, {.87, "hold"}});
        else
            check_words(words, {{.6, "paused"}, {1.02, "stood-still"}});
    }
}

TEST_CASE("a device that comes late tells what goes on, and every later cue is in its place") {
    Listener session(short_routine());
    session.connected = false;
    session.clock.start(session.now);
    session.run(8.5);
    session.connected = true;
    session.look();
    check_words(session.next_words(4.9),
                {{.45, "right-leg"}, {.87, "hold"}, {2.95, "half-way"}, {3.95, "five-seconds"}});
    // One that comes after the end has nothing to tell.
    Listener late(short_routine(), 100);
    late.connected = false;
    late.clock.start(late.now);
    late.run(1);
    late.connected = true;
    late.look();
    CHECK(late.next_words(2).empty());
}

TEST_CASE("a frame that takes long makes no sound late") {
    Listener session(short_routine());
    session.clock.start(session.now);
    session.run(10.9);
    session.frame(1.6);  // the half and the last five seconds fall into it
    session.run(2);
    const Samples line = session.heard();
    CHECK(test::tone_at(line, 11, Chime::half_way) > .85);
    CHECK(test::tone_at(line, 12, Chime::last_seconds) > .85);
}

TEST_CASE("a line that slips against the clock keeps every tone, and at its time") {
    // The device stands for 0.3 s, or runs five in a hundred fast, while tones are laid out ahead.
    for (const double rate : {0.0, 1.05, .95}) {
        CAPTURE(rate);
        Listener session(short_routine());
        session.choice.voice = Coaching::tones;
        session.clock.start(session.now);
        if (rate == 0) {
            session.run(10.5);
            session.now += Seconds(.3);
            session.look();
            session.run(1.5);
            // 0.3 s less has been heard than time has passed.
            CHECK(test::tone_at(session.heard(), 11 - .3, Chime::half_way) > .85);
            CHECK(test::tone_at(session.heard(), 12 - .3, Chime::last_seconds) > .85);
        } else {
            double from = 0;
            while (session.now < 62.5_s) {
                session.frame(.02, .02 * (1 - rate));
                if (session.clock.position().total <= 11.0_s) from = session.heard_s();
            }
            double best = 0, at = 0;
            for (double off = -.03; off < .03; off += .0002)
                if (const double like = test::tone_at(session.heard(), from + off, Chime::half_way);
                    like > best) {
                    best = like;
                    at = off;
                }
            CHECK(best > .85);
            CHECK(std::abs(at) < .021);  // within a frame of the look that passed it
        }
    }
}

TEST_CASE("voice and tones are switched at once, and nothing is said twice") {
    Listener session(short_routine());
    session.clock.start(session.now);
    session.run(10);
    session.choice = {Coaching::tones, true};
    CHECK(session.next_words(1.9).empty());
    CHECK(test::tone_at(session.heard(), 11, Chime::half_way) > .85);
    session.choice = {Coaching::brief, false};
    // Without tones words begin with their cue.
    check_words(
        session.next_words(6.5),
        {{.1, "five-seconds"}, {5.1, "and-release"}, {5.1 + .42, "change-sides"}, {5.1 + .84, "next-left"}});
}

TEST_CASE("every cue has a sound, and each phase its own words") {
    Routine routine = short_routine();
    routine.sets = 2;
    const auto steps = schedule_of(routine);
    std::set<std::string_view> words;
    for (const Cue& cue : cues_of(steps)) {
        const CueSound sound = sound_of(cue, steps, {Coaching::brief});
        if (!told_at(Coaching::brief, cue)) continue;
        const bool silent = cue.kind == CueKind::last_seconds && steps[cue.step].phase == Phase::ease_off;
        CHECK((silent || sound.chime || !sound.words[0].empty()));
        for (const auto word : sound.words)
            words.insert(word);
    }
    for (const char* word :
         {"get-ready", "lie-right", "left-leg", "right-leg", "hold", "half-way", "five-seconds",
          "and-release", "change-sides", "next-left", "rest", "next-right", "ease-off", "done"})
        CHECK_MESSAGE(words.contains(word), word);
    for (std::size_t i = 0; i < steps.size(); ++i)
        CHECK(entry_sound(steps, i).chime.has_value());
}

TEST_CASE(
    "what is said is true for the way one stretches: a towel has no wall, and every word has its clip") {
    std::vector<std::string> problems;
    const VoiceScript script =
        load_voice_script(std::filesystem::path(NINETY_CONTENT) / "voice" / "en.txt", problems);
    CHECK(problems.empty());
    CHECK(script.size() > 60);
    for (const Coaching level : {Coaching::full, Coaching::brief})
        for (const Variant variant :
             {Variant::wall, Variant::towel, Variant::bent_knee, Variant::contract_relax})
            for (const Side first : {Side::left, Side::right}) {
                Routine routine;
                routine.variant = variant;
                routine.first_side = first;
                const auto steps = schedule_of(routine);
                std::string all;
                for (const Cue& cue : cues_of(steps))
                    for (const auto word : sound_of(cue, steps, {level}).words) {
                        if (word.empty() || word == kPauseInWords) continue;
                        if (std::isdigit(word.front())) continue;  // a number: made without being listed
                        const std::string name(word);
                        CAPTURE(name);
                        REQUIRE(script.contains(name));
                        all += script.at(name).text + " ";
                    }
                CAPTURE(all);
                const auto says = [&](const char* word) { return all.find(word) != all.npos; };
                CHECK(says("wall") == (variant != Variant::towel));
                CHECK(says("door") == (variant != Variant::towel));
                CHECK(says("towel") == (variant == Variant::towel));
                CHECK(says(first == Side::left ? "left" : "right"));
            }
}

TEST_CASE("what is said out of turn where there is silence for all of it moves no other word") {
    for (const std::size_t length : {1, 3, 8}) {
        CAPTURE(length);
        const std::vector<std::string_view> push(length, "push");
        int said = 0;
        const auto others = [&](bool speaks) {
            Listener session(short_routine());
            session.clock.start(session.now);
            session.look();
            while (session.clock.state() != RoutineClock::State::done) {
                session.frame(.02);
                if (!speaks || !session.player.is_free(session.clock, session.sample_now(), push)) continue;
                session.player.say(push, session.sample_now());
                ++said;
            }
            session.run(4);
            std::vector<test::HeardWord> heard = test::words_in(session.heard());
            std::erase_if(heard, [](const test::HeardWord& one) { return one.word == "push"; });
            return heard;
        };
        const auto alone = others(false), together = others(true);
        CHECK(said > 0);
        REQUIRE(together.size() == alone.size());
        for (std::size_t i = 0; i < alone.size(); ++i) {
            CHECK(together[i].word == alone[i].word);
            CHECK(std::abs(together[i].at_s - alone[i].at_s) < .02);
        }
    }
}

TEST_CASE("where the routine stands nothing falls due: there is silence behind what is being said") {
    Listener session(short_routine());
    session.clock.start(session.now);
    session.look();
    session.run(1.9);  // the count comes at two
    const std::string_view push[] = {"push"};
    CHECK_FALSE(session.player.is_free(session.clock, session.sample_now(), push));
    session.clock.pause(session.now);
    session.look();
    CHECK_FALSE(session.player.is_free(session.clock, session.sample_now(), push));  // "Paused."
    session.run(2);
    CHECK(session.player.is_free(session.clock, session.sample_now(), push));
}
