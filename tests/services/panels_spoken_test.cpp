// What the panels say of themselves, as it is heard: between the cues, never over them.
#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <thread>

#include "core/system.h"
#include "model/update.h"
#include "services/session_audio.h"
#include "support/fake_sound.h"
#include "support/states.h"

using namespace ninety;

namespace {

constexpr double kCueSeconds = 2, kWordsSeconds = 1;

// Cues that last and are silent: what is loud is the panels'.
VoiceBank silent_cues() {
    VoiceBank bank;
    for (const std::string_view clip : all_clips())
        bank.add(std::string(clip),
                 [] { return Samples(static_cast<std::size_t>(kCueSeconds * kSampleRate), 0.0f); });
    return bank;
}

std::optional<Samples> a_note(const std::string&, const std::string&) {
    Samples note(static_cast<std::size_t>(kWordsSeconds * kSampleRate));
    for (std::size_t i = 0; i < note.size(); ++i)
        note[i] = .5f * static_cast<float>(std::sin(.06 * static_cast<double>(i)));
    return note;
}

Settings settings() {
    Settings all;
    all.tones = false;
    all.coaching = Coaching::brief;
    all.speak_panels = true;
    all.stop_signs_seen = true;
    all.ask_before = false;
    return all;
}

class SpokenPanels {
  public:
    explicit SpokenPanels(SpeakWords speak) : audio(test::fake_system(sound, now), read, std::move(speak)) {
        state.shell.language = "en";
        for (int i = 0; i < 2000 && !sound->is_open(); ++i)
            pass(.02);
        REQUIRE(sound->is_open());
        for (int i = 0; i < 50; ++i)
            pass(.02);  // the clips are read beside it
    }
    // Rounds of a fiftieth of a second; what other threads do takes none of the test's time.
    void pass(double seconds) {
        for (const double end = now.value + seconds; now.value < end - 1e-9;) {
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
            now += Seconds(.02);
            sound->run_to(now);
            Observations seen;
            audio.observe(now, seen);
            for (const News& news : seen.news)
                if (const auto* problem = std::get_if<news::Problem>(&news))
                    problems.push_back(problem->sentence);
            audio.follow(state, advance(state, now, seen).cues);
        }
    }
    void act(Action action) { update(state, {std::move(action)}); }
    // How much of the last so many seconds was loud.
    double loud_s(double seconds) const {
        const auto count = std::min(static_cast<std::size_t>(seconds * kSampleRate), sound->line.size());
        return static_cast<double>(std::count_if(sound->line.end() - static_cast<std::ptrdiff_t>(count),
                                                 sound->line.end(),
                                                 [](float sample) { return std::abs(sample) > .005f; })) /
               kSampleRate;
    }

    std::shared_ptr<test::FakeSound> sound = std::make_shared<test::FakeSound>();
    Seconds now{1000};
    AppState state = test::practising(settings());
    std::vector<std::string> problems;
    static VoiceBank read(const std::string&) { return silent_cues(); }
    SessionAudio audio;
};

}  // namespace

TEST_CASE("a control's words are heard once, and another one's come in their place") {
    SpokenPanels spoken(a_note);
    CHECK(spoken.loud_s(1) == 0);
    spoken.audio.say_panels("Hold, slider, 45 s");
    spoken.pass(2);
    CHECK(spoken.loud_s(2) > .8 * kWordsSeconds);
    spoken.pass(2);
    CHECK(spoken.loud_s(1.5) == 0);
    // Half way through another one's words: one and a half in all, not two.
    spoken.audio.say_panels("a");
    spoken.pass(.6);
    spoken.audio.say_panels("b");
    spoken.pass(2.4);
    CHECK(spoken.loud_s(3) > 1.2 * kWordsSeconds);
    CHECK(spoken.loud_s(3) < 1.8 * kWordsSeconds);
    // Turned off in the middle it is silent.
    spoken.audio.say_panels("c");
    spoken.pass(.4);
    spoken.state.settings.speak_panels = false;
    spoken.pass(1);
    CHECK(spoken.loud_s(.8) == 0);
    spoken.audio.say_panels("d");
    spoken.pass(1);
    CHECK(spoken.loud_s(1) == 0);
    CHECK(spoken.problems.empty());
}

TEST_CASE("while a cue speaks, or is about to, the panels are silent; between cues they speak") {
    SpokenPanels spoken(a_note);
    spoken.act(action::TogglePlay{});
    spoken.pass(.5);  // the first words are said: two clips of two seconds
    REQUIRE(spoken.state.practice.clock.running());
    spoken.audio.say_panels("Hold, slider, 45 s");
    spoken.pass(3);
    CHECK(spoken.loud_s(3) == 0);
    spoken.pass(4);
    CHECK(spoken.loud_s(4) > .8 * kWordsSeconds);
    // A word that has begun stops for an answer to a button; so it does when the session is stopped by hand.
    spoken.audio.say_panels("x");
    spoken.pass(.3);
    CHECK(spoken.loud_s(.3) > .1);
    spoken.audio.say_choice(FloorChoice::pause, spoken.state);
    spoken.pass(.5);
    CHECK(spoken.loud_s(.4) == 0);
    spoken.pass(4);
    spoken.audio.say_panels("y");
    spoken.pass(.3);
    CHECK(spoken.loud_s(.3) > .1);
    spoken.act(action::StopAndKeep{});
    spoken.pass(1);
    CHECK(spoken.loud_s(.9) == 0);
}

TEST_CASE("without a speech program that is told once") {
    SpokenPanels spoken({});
    spoken.audio.say_panels("a");
    spoken.pass(.5);
    spoken.audio.say_panels("b");
    spoken.pass(.5);
    REQUIRE(spoken.problems.size() == 1);
    const auto names = [&](const char* name) { return spoken.problems[0].find(name) != std::string::npos; };
    CHECK(names("espeak-ng") == kHasDebianPackages);
    CHECK(names("eSpeak NG") == kOnWindows);
    CHECK(spoken.loud_s(1) == 0);
}
