// What is said of the measured leg, as it is heard: between the other words, and on a sound device.
#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <thread>

#include "model/update.h"
#include "services/session_audio.h"
#include "support/camera.h"
#include "support/fake_sound.h"
#include "support/listener.h"
#include "support/states.h"

using namespace ninety;

namespace {

// The notes of words that a session at the wall has no use for stand for what is said of the leg.
VoiceBank leg_voice() {
    VoiceBank bank = test::notes_for_words();
    const auto as = [&](const char* clip, std::string_view note) {
        bank.add(clip, Samples(*bank.find(note)));
    };
    as("straighten-knee", "push");
    as("measure-right", "push");
    as("let-down", "relax");
    as("62", "1");
    as("degrees", "2");
    for (const std::string_view clip : all_clips())
        if (!bank.has(clip)) bank.add(std::string(clip), Samples(kSampleRate / 5, 0.0f));
    return bank;
}

class SpokenLeg {
  public:
    SpokenLeg() : state(test::practising(settings())) {
        state.shell.language = "en";
        const auto loud = [](float sample) { return std::abs(sample) > .01f; };
        // The device is opened and the clips are read on threads of their own.
        for (int i = 0; i < 2000 && !std::any_of(sound->line.begin(), sound->line.end(), loud); ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
            audio.play_tap(now);
            round(std::nullopt, .02);
        }
        REQUIRE(std::any_of(sound->line.begin(), sound->line.end(), loud));
        run(1, [](Seconds) { return std::nullopt; });
    }
    void round(const std::optional<CameraSight>& sight, double step) {
        now += Seconds(step);
        sound->run_to(now);
        Observations seen = test::seen(sight);
        audio.observe(now, seen);
        const Effects passed = advance(state, now, seen);
        audio.follow(state, passed.cues);
    }
    template <class Look>
    void run(double seconds, const Look& look) {
        for (const double end = now.value + seconds; now.value < end - 1e-9;)
            round(look(now), .02);
    }
    // What is said now begins there in what is heard.
    double heard_s() const { return (now - sound->began).value; }
    Samples heard() const {
        Samples loud = sound->line;
        for (float& sample : loud)
            sample /= static_cast<float>(state.settings.voice_volume);
        return loud;
    }

    static Settings settings() {
        Settings settings;
        settings.language = "en";
        settings.coaching = Coaching::brief;
        settings.routine = test::short_routine();
        settings.routine.hold = Seconds(40);
        settings.say_angle = false;
        return settings;
    }

    Seconds now{1000};
    std::shared_ptr<test::FakeSound> sound = std::make_shared<test::FakeSound>();
    AppState state;
    SessionAudio audio{test::fake_system(sound, now), [](const std::string&) { return leg_voice(); }};
};

// Words and their times from the session's start on, without the one that is left out.
std::vector<test::HeardWord> session_words(bool bent, std::vector<double>& told) {
    SpokenLeg leg;
    update(leg.state, {action::ToggleCamera{}, action::TogglePlay{}});
    const double began = leg.heard_s();
    leg.run(5 + 40, [&](Seconds t) { return std::optional(bent ? test::sees_bent(t) : test::sees(t, 60)); });
    std::vector<test::HeardWord> all = test::words_in(leg.heard());
    std::erase_if(all, [&](const test::HeardWord& one) { return one.at_s < began; });
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].at_s -= began;
        // No two at a time.
        if (i > 0) CHECK(all[i].at_s >= all[i - 1].at_s + all[i - 1].length_s);
        if (all[i].word == "push") told.push_back(all[i].at_s);
    }
    std::erase_if(all, [](const test::HeardWord& one) { return one.word == "push"; });
    return all;
}

}  // namespace

TEST_CASE(
    "that the knee is bent is heard between the other words, none of which moves, and every 15 s at most") {
    std::vector<double> none, told;
    const auto without = session_words(false, none), with = session_words(true, told);
    CHECK(none.empty());
    REQUIRE(told.size() >= 2);
    REQUIRE(told.size() <= 3);
    CHECK(told[0] > 5);  // in the hold
    for (std::size_t i = 1; i < told.size(); ++i)
        CHECK(told[i] - told[i - 1] >= 15);
    REQUIRE(with.size() == without.size());
    for (std::size_t i = 0; i < with.size(); ++i) {
        CHECK(with[i].word == without[i].word);
        CHECK(std::abs(with[i].at_s - without[i].at_s) < .02);
    }
}

TEST_CASE("\"Measure me\" says what it has measured behind a tone, and which leg comes now") {
    SpokenLeg leg;
    const double at = leg.heard_s();
    leg.audio.say_measure_me({Degrees(61.7), Side::right, false}, leg.state);
    leg.run(4, [](Seconds) { return std::nullopt; });
    std::vector<std::string> words;
    for (const test::HeardWord& one : test::words_in(leg.heard()))
        if (one.at_s >= at) words.push_back(one.word);
    CHECK(words == std::vector<std::string>{"1", "2", "relax", "push"});
    CHECK(test::tone_at(leg.heard(), at, Chime::hold_ends) > .5);
    // Without a voice the tone is what there is.
    leg.state.settings.coaching = Coaching::tones;
    leg.run(.1, [](Seconds) { return std::nullopt; });
    const double later = leg.heard_s();
    leg.audio.say_measure_me({Degrees(61.7), Side::right, false}, leg.state);
    leg.run(4, [](Seconds) { return std::nullopt; });
    for (const test::HeardWord& one : test::words_in(leg.heard()))
        CHECK(one.at_s < later);
    CHECK(test::tone_at(leg.heard(), later, Chime::hold_ends) > .5);
}
