// Whole sessions as they are heard, in both languages and of every routine: each word and each tone is looked
// for in the sound itself, at its time, by its wave; between them there is silence.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "content/routine_library.h"
#include "support/household.h"
#include "support/real_voice.h"

using namespace ninety;
using test::Household;

namespace {

constexpr double kAfterTone = .45, kBetween = .12;  // seconds

Settings person(const std::string& language, const Routine& routine) {
    Settings settings;
    settings.stop_signs_seen = true;
    settings.language = language.c_str();
    settings.routine = routine;
    settings.tones_volume = settings.voice_volume = .5;  // no two sounds are bent then
    return settings;
}

// A person who practises, with the voice of their language.
class Session {
  public:
    Session(const std::string& language, const Routine& routine, double speed = 1)
        : language_(language), house_(person(language, routine), practising(speed)) {
        house_.voices = [](const std::string& wanted) { return test::real_voice(wanted); };
        test::real_voice(language);
        REQUIRE(house_.wait_for([&] {
            house_.carry_out(effect::PlayTap{});
            house_.run(.05);
            return std::any_of(house_.sound->line.begin(), house_.sound->line.end(),
                               [](float sample) { return std::abs(sample) > .01f; });
        }));
        house_.run(1);
    }

    Household& house() { return house_; }
    const RoutineClock& clock() const { return house_.state.practice.clock; }
    double heard_s() const { return static_cast<double>(house_.sound->line.size()) / kSampleRate; }
    // Heard time of what is done now: the device is a block behind.
    double now_s() const { return (house_.now - house_.sound->began).value; }
    void act(std::initializer_list<Action> actions) { house_.act(actions); }
    void run(double seconds) { house_.run(seconds, .03); }
    void run_to_the_end() {
        for (int i = 0; i < 40'000 && clock().state() != RoutineClock::State::done; ++i)
            house_.round(Seconds(.03));
        REQUIRE(clock().state() == RoutineClock::State::done);
    }

    // A word is there: whole, and itself rather than its rival. Returns when it ends.
    double hears(std::string_view word, double at_s, double within_s = .05) {
        const Sound clip = test::real_voice(language_).find(word);
        CAPTURE(word);
        CAPTURE(at_s);
        REQUIRE(clip != nullptr);
        const test::Found found = test::find_near(house_.sound->line, *clip, at_s, within_s);
        CAPTURE(found.at_s);
        CHECK(found.likeness > kSame);
        expected_.push_back({found.at_s, found.at_s + length_of(word)});
        return found.at_s + length_of(word);
    }
    void hears(Chime chime, double at_s) {
        const Sound tone = make_chime(chime);
        const Samples head(tone->begin(),
                           tone->begin() + std::min<std::ptrdiff_t>(kSampleRate / 10, std::ssize(*tone)));
        CAPTURE(static_cast<int>(chime));
        CAPTURE(at_s);
        CHECK(test::find_near(house_.sound->line, head, at_s, .002).likeness > kSame);
        expected_.push_back({at_s, at_s + static_cast<double>(tone->size()) / kSampleRate});
    }
    double length_of(std::string_view word) const {
        return static_cast<double>(test::real_voice(language_).find(word)->size()) / kSampleRate;
    }
    // Nothing sounds but what was found.
    void hears_nothing_else(double from_s, double to_s) {
        const Samples& line = house_.sound->line;
        double worst = 0, worst_s = 0;
        constexpr std::size_t kBlock = kSampleRate / 100;
        for (auto at = static_cast<std::size_t>(from_s * kSampleRate);
             at + kBlock < std::min(line.size(), static_cast<std::size_t>(to_s * kSampleRate));
             at += kBlock) {
            const double s = static_cast<double>(at) / kSampleRate;
            if (std::any_of(expected_.begin(), expected_.end(),
                            [&](const auto& e) { return s > e.first - .02 && s < e.second + .02; }))
                continue;
            for (std::size_t i = 0; i < kBlock; ++i)
                if (std::abs(double(line[at + i])) > worst)
                    worst = std::abs(double(line[at + i])), worst_s = s;
        }
        CAPTURE(worst_s);
        CHECK(worst < .002);
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
void hear_all(Session& session, double began_s) {
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
            const double push = pushes_in(steps[cue.step].length).begins[0].value;
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
            Session session(language, entry.routine);
            session.act({action::TogglePlay{}});
            const double began_s = session.now_s();
            session.run_to_the_end();
            session.run(15);
            hear_all(session, began_s);
            session.hears_nothing_else(began_s, session.heard_s());
        }
}

TEST_CASE(
    "the article's stretch, as it is written down: what somebody with closed eyes hears, word for word") {
    Routine routine;  // 15 s, holds of 45 s, 20 s, 30 s, the right leg first
    for (const std::string language : {"en", "de"}) {
        CAPTURE(language);
        Session session(language, routine);
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
                CHECK(found.likeness > Session::kSame);
                from_s = found.at_s - began_s + session.length_of(word);
            }
        };
        in_order(3, 11, {"heel-right"});
        in_order(20, 36, {"stop-signs", "feel"});
        in_order(61, 76, {"change-sides", "next-left", "slide-away", "cross-left", "heel-left"});
    }
}
