// Whole sessions as they are heard, in both languages and of every routine: each word and each tone is looked
// for in the sound itself, at its time, by its wave; between them there is silence.
#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <thread>
#include <utility>

#include "content/routine_library.h"
#include "support/household.h"
#include "support/languages.h"
#include "support/real_voice.h"

using namespace ninety;
using test::Household;

namespace {

constexpr double kAfterTone = .45, kBetween = .12;  // seconds
constexpr double kVolume = .5, kNear = .3;

Settings settings_for(const std::string& language, const Routine& routine) {
    Settings settings;
    settings.stop_signs_seen = true;
    settings.ask_before = false;
    settings.language = language.c_str();
    settings.routine = routine;
    settings.tones_volume = settings.voice_volume = kVolume;  // no two sounds are bent then
    return settings;
}

// The device is open and the clips are read: a tap is heard then.
void wait_until_heard(Household& house) {
    REQUIRE(house.wait_for([&] {
        house.carry_out(effect::PlayTap{});
        house.run(.05);
        return std::any_of(house.sound->line.begin(), house.sound->line.end(),
                           [](float sample) { return std::abs(sample) > .01f; });
    }));
    house.run(1);
}

// A person who practises, with the voice of their language.
class HeardSession {
  public:
    HeardSession(const std::string& language, const Routine& routine, double speed = 1)
        : language_(language),
          house_(settings_for(language, routine), practising(speed), {},
                 [](const std::string& wanted) { return test::real_voice(wanted); }) {
        test::real_voice(language);
        wait_until_heard(house_);
    }

    Household& house() { return house_; }
    const RoutineClock& clock() const { return house_.state.practice.clock; }
    double heard_s() const { return static_cast<double>(house_.sound->line.size()) / kSampleRate; }
    // Heard time of what is done now: the device is a block behind.
    double now_s() const { return (house_.now - house_.sound->began).value; }
    // Done, and seen by everybody at the same time.
    void act(std::initializer_list<Action> actions) {
        house_.act(actions);
        house_.round(Seconds(0));
    }
    void run(double seconds) { house_.run(seconds, .05); }
    void run_until_done() {
        for (int i = 0; i < 20'000 && clock().state() != RoutineClock::State::done; ++i)
            house_.round(Seconds(.05));
        REQUIRE(clock().state() == RoutineClock::State::done);
    }

    // A word is there: whole, and itself rather than its rival. Returns when it ends.
    double hears(std::string_view word, double at_s, double within_s = .05) {
        const Sound clip = test::real_voice(language_).find(word);
        CAPTURE(word);
        CAPTURE(at_s);
        REQUIRE(clip != nullptr);
        test::Found found{at_s, 0};
        if (std::abs(gain(*clip, at_s) - 1) > kNear)
            found = test::find_near(house_.sound->line, *clip, at_s, within_s);
        CAPTURE(found.at_s);
        CHECK(gain(*clip, found.at_s) == doctest::Approx(1).epsilon(kNear));
        expected_.push_back({found.at_s, found.at_s + length_of(word)});
        return found.at_s + length_of(word);
    }
    void hears(Chime chime, double at_s) {
        const Sound tone = make_chime(chime);
        const Samples head(tone->begin(),
                           tone->begin() + std::min<std::ptrdiff_t>(kSampleRate / 10, std::ssize(*tone)));
        CAPTURE(static_cast<int>(chime));
        CAPTURE(at_s);
        CHECK(gain(head, at_s) == doctest::Approx(1).epsilon(kNear));
        expected_.push_back({at_s, at_s + static_cast<double>(tone->size()) / kSampleRate});
    }
    // 1: there, as loud as it is set.
    double gain(const Samples& sound, double at_s) const {
        return test::amount(house_.sound->line, sound, std::llround(at_s * kSampleRate)) / kVolume;
    }
    double length_of(std::string_view word) const {
        return static_cast<double>(test::real_voice(language_).find(word)->size()) / kSampleRate;
    }
    // Nothing sounds but what was found.
    void hears_nothing_else(double from_s, double to_s) {
        constexpr std::size_t kBlock = kSampleRate / 100;
        constexpr double kEdge = .02;  // seconds
        const auto block_at = [](double seconds) {
            return static_cast<std::size_t>(std::max(0.0, seconds) * kSampleRate / kBlock);
        };
        const Samples& line = house_.sound->line;
        std::vector<char> sounds(line.size() / kBlock + 1, 0);
        for (const auto& [begin, end] : expected_)
            for (std::size_t i = block_at(begin - kEdge); i <= block_at(end + kEdge) && i < sounds.size();
                 ++i)
                sounds[i] = 1;
        float worst = 0;
        double worst_s = 0;
        for (std::size_t i = block_at(from_s); i < std::min(block_at(to_s), line.size() / kBlock); ++i)
            for (std::size_t k = i * kBlock; !sounds[i] && k < (i + 1) * kBlock; ++k)
                if (std::abs(line[k]) > worst) {
                    worst = std::abs(line[k]);
                    worst_s = static_cast<double>(k) / kSampleRate;
                }
        CAPTURE(worst_s);
        CHECK(worst < .002f);
    }

    // Tones sound along with words here and there, at most as loud as they.
    static constexpr double kSame = .6;

  private:
    static StartWith practising(double speed) {
        StartWith with;
        with.panel = Panel::practise;
        with.clock_speed = speed;
        return with;
    }

    std::string language_;
    Household house_;
    std::vector<std::pair<double, double>> expected_;
};

// What the whole course of a routine must sound like at the speed of life: each cue's tone at its time, its
// words after the tone or after those before.
void hear_all(HeardSession& session, double began_s) {
    const auto& steps = session.clock().steps();
    double until = 0;
    for (const Cue& cue : session.clock().cues()) {
        const bool end = steps[cue.step].phase == Phase::done;
        CueSound sound = end ? end_sound(true) : sound_of(cue, steps);
        const double at = began_s + cue.at.value;
        CAPTURE(cue.at.value);
        if (sound.chime) session.hears(*sound.chime, at);
        const bool counts = cue.kind == CueKind::push_counts ||
                            (cue.kind == CueKind::last_seconds && cue.remaining < Seconds(4));
        double begin = std::max(until, at + (sound.chime && !counts ? kAfterTone : 0.0));
        // A push that comes soon after the beginning leaves the hold's number out.
        if (sound.opening > 1 && cue.step < steps.size() &&
            steps[cue.step].variant == Variant::contract_relax) {
            double all = 0;
            for (const auto word : sound.words)
                if (!word.empty()) all += session.length_of(word) + kBetween;
            const double push = pushes_of(steps[cue.step]).begins[0].value;
            if (begin + all > at + push) std::fill_n(sound.words.begin(), 3, "");
        }
        for (const auto word : sound.words) {
            if (word == kPauseInWords) {
                begin += 1.6;
            } else if (!word.empty()) {
                begin = session.hears(word, begin) + kBetween;
                until = begin;
            }
        }
    }
}

std::vector<RoutineEntry> all_routines() {
    return load_routines(std::filesystem::path(NINETY_CONTENT) / "routines", "/nowhere").entries;
}

}  // namespace

TEST_CASE(
    "whole sessions: every word and every tone of every routine at its time, and silence between them") {
    for (const std::string language : {"en", "de"})
        for (RoutineEntry& entry : all_routines()) {
            // Left and right in turn, and not only as the files have it.
            entry.routine.first_side = language == "en" ? Side::right : Side::left;
            CAPTURE(language);
            CAPTURE(entry.routine.name.c_str());
            HeardSession session(language, entry.routine);
            session.act({action::TogglePlay{}});
            const double began_s = session.now_s();
            session.run_until_done();
            session.run(15);
            hear_all(session, began_s);
            session.hears_nothing_else(began_s, session.heard_s());
        }
}

TEST_CASE(
    "the article's stretch, as it is written down: what somebody with closed eyes hears, word for word") {
    Routine routine;  // 15 s, holds of 45 s, 20 s, 30 s, the right leg first
    routine.get_ready = Seconds(15);
    routine.change_over = Seconds(20);
    for (const std::string language : {"en", "de"}) {
        CAPTURE(language);
        HeardSession session(language, routine);
        session.act({action::TogglePlay{}});
        const double began_s = session.now_s();
        session.run(126);
        const struct {
            double at_s;
            const char* word;
        } script[] = {{.45, "lie-right"},
                      {12, "3"},
                      {13, "2"},
                      {14, "1"},
                      {15.45, "1"},
                      {37.95, "half-way"},
                      {55.45, "five-seconds"},
                      {60.45, "and-release"},
                      {77, "3"},
                      {78, "2"},
                      {79, "1"},
                      {80.45, "2"},
                      {102.95, "half-way"},
                      {120.45, "five-seconds"},
                      {125.45, "and-release"}};
        for (const auto& due : script)
            session.hears(due.word, began_s + due.at_s);
        // In order, each after the one before.
        const auto in_order = [&](double from_s, double to_s, std::initializer_list<const char*> words) {
            for (const char* word : words) {
                const Sound clip = test::real_voice(language).find(word);
                const test::Found found = test::find_near(session.house().sound->line, *clip,
                                                          began_s + (from_s + to_s) / 2, (to_s - from_s) / 2);
                CAPTURE(word);
                CHECK(found.likeness > HeardSession::kSame);
                from_s = found.at_s - began_s + session.length_of(word);
            }
        };
        in_order(3, 11, {"heel-right"});
        in_order(20, 36, {"stop-signs", "feel"});
        in_order(61, 76, {"change-sides", "next-left", "slide-away", "cross-left", "heel-left"});
    }
}

TEST_CASE("at twenty times the speed every routine has its tones at their time, and its last words") {
    constexpr double kSpeed = 20;
    for (const std::string language : {"en", "de"})
        for (const RoutineEntry& entry : all_routines()) {
            CAPTURE(language);
            HeardSession session(language, entry.routine, kSpeed);
            session.act({action::TogglePlay{}});
            const double began_s = session.now_s();
            session.run_until_done();
            session.run(14);
            const auto& steps = session.clock().steps();
            double last_s = -1;
            int alone = 0;
            for (const Cue& cue : session.clock().cues()) {
                const auto chime = sound_of(cue, steps).chime;
                if (!chime) continue;
                const double at = began_s + cue.at.value / kSpeed;
                // Into no other one's sound.
                if (at - std::exchange(last_s, at) > .95) session.hears(*chime, at), ++alone;
            }
            CHECK(alone >= 2);
            const double end_s = began_s + session.clock().length().value / kSpeed;
            const double said_s = session.hears("done", end_s + kAfterTone, .1);
            session.hears("well-done", said_s + kBetween);
        }
}

TEST_CASE("every clip is as short as its place, in every language") {
    for (const std::string& language : test::languages())
        for (const Variant variant :
             {Variant::wall, Variant::towel, Variant::bent_knee, Variant::contract_relax})
            for (const Side side : kSides)
                for (int i = 0; i < kCoachLines; ++i) {
                    const auto line = static_cast<CoachLine>(i);
                    Step step;
                    step.variant = variant;
                    step.side = side;
                    const std::string_view word = clip_of(line, step);
                    if (word.empty() || most_of(line) <= Seconds(0)) continue;
                    CAPTURE(language);
                    CAPTURE(word);
                    const Sound clip = test::real_voice(language).find(word);
                    REQUIRE(clip != nullptr);
                    CHECK(static_cast<double>(clip->size()) / kSampleRate <= most_of(line).value);
                }
}

TEST_CASE("whatever a person does in a session, in either language the step they come to is heard") {
    for (const std::string language : {"en", "de"}) {
        CAPTURE(language);
        Routine routine;
        routine.first_side = Side::left;
        HeardSession session(language, routine);
        // Done, and the tone at once; then the words, each after the one before.
        const auto comes = [&](std::optional<Action> done, std::optional<Chime> tone, double after_s,
                               std::initializer_list<const char*> words) {
            if (done) session.act({*done});
            const double from = session.now_s();
            session.run(6.5);
            double at = from + after_s;
            if (tone) session.hears(*tone, from);
            for (const char* word : words)
                at = session.hears(word, at) + kBetween;
        };
        comes(action::TogglePlay{}, Chime::ready, kAfterTone, {"lie-left"});
        comes(action::SkipForward{}, Chime::hold_begins, kAfterTone, {"1", "of", "4", "left-leg", "hold"});
        comes(action::SkipForward{}, Chime::change_sides, kAfterTone, {"change-sides", "next-right"});
        comes(action::TogglePlay{}, {}, .15, {"paused"});
        comes(action::TogglePlay{}, Chime::change_sides, kAfterTone, {"change-sides", "next-right"});
        comes(action::SkipBack{}, Chime::change_sides, kAfterTone, {"change-sides", "next-right"});
        comes(action::SkipForward{}, Chime::hold_begins, kAfterTone, {"2", "of", "4", "right-leg", "hold"});
        // The machine stands still for a minute; it says so, and again after twenty seconds.
        session.house().round(Seconds(60), Seconds(60));
        const double stalled = session.now_s();
        session.run(25);
        for (const double begin : {stalled + .15, stalled + 20}) {
            double at = begin + kAfterTone;
            for (const char* word : {"paused", "stood-still", "go-on"})
                at = session.hears(word, at) + kBetween;
        }
        comes(action::TogglePlay{}, Chime::hold_begins, kAfterTone, {"2", "of", "4", "right-leg", "hold"});
        comes(action::StopAndKeep{}, Chime::done, kAfterTone, {"done"});
    }
}

TEST_CASE("the voice follows the window's language while a session runs") {
    HeardSession session("en", {});
    session.act({action::TogglePlay{}});
    session.run(8);
    test::real_voice("de");
    Settings german = session.house().state.settings;
    german.language = "de";
    session.act({action::ChangeSettings{german}});
    REQUIRE(session.house().wait_for([&] { return session.house().state.shell.language == "de"; }));
    // Read on a thread of its own, in none of the test's time.
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    session.house().round(Seconds(.02));
    const double from = session.now_s();
    session.run(8);
    const Sound german_clip = test::real_voice("de").find("distance"),
                english_clip = test::real_voice("en").find("distance");
    const Samples& line = session.house().sound->line;
    CHECK(test::find_near(line, *german_clip, from + 4, 4).likeness > HeardSession::kSame);
    CHECK(test::find_near(line, *english_clip, from + 4, 4).likeness < HeardSession::kSame);
}

TEST_CASE("a voice that is not there, or half there, is told once, and every tone is heard") {
    for (const bool half : {true, false}) {
        CAPTURE(half);
        StartWith with;
        with.panel = Panel::practise;
        Household house(settings_for("de", {}), with, {}, [half](const std::string&) {
            VoiceBank bank;
            int i = 0;
            for (const std::string_view name : all_clips())
                if (half && ++i % 2 == 0) bank.add(std::string(name), test::noise_for(name));
            return bank;
        });
        wait_until_heard(house);
        house.act({action::TogglePlay{}});
        house.round(Seconds(0));
        const double began = (house.now - house.sound->began).value;
        house.run(40);
        const std::size_t missing = all_clips().size() - all_clips().size() / 2;
        CHECK(house.told(half ? std::to_string(missing) + " von " : "keine Stimmaufnahmen"));
        CHECK(house.state.shell.notices.problems().size() == 1);
        for (const auto& [at, tone] : {std::pair{0.0, Chime::ready}, {30.0, Chime::hold_begins}}) {
            const Sound chime = make_chime(tone);
            const Samples head(chime->begin(), chime->begin() + kSampleRate / 10);
            CHECK(test::find_near(house.sound->line, head, began + at, .002).likeness > HeardSession::kSame);
        }
    }
}
