#include "audio/cue_player.h"

#include <doctest/doctest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>

using namespace ninety;

namespace {

Routine short_routine() {
    Routine routine;
    routine.hold = Seconds(12);
    routine.sets = 1;
    routine.rest = Seconds(4);
    routine.change_over = routine.get_ready = Seconds(5);
    return routine;
}

// Where in `line` a sound begins again after silence.
std::vector<std::int64_t> onsets(const Samples& line, std::int64_t quiet) {
    std::vector<std::int64_t> found;
    std::int64_t last_heard = -quiet - 1;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (std::abs(line[i]) < .004f) continue;
        const auto at = static_cast<std::int64_t>(i);
        if (at - last_heard > quiet) found.push_back(at);
        last_heard = at;
    }
    return found;
}

// Runs a routine from start to end with frames of uneven length, and renders what is heard.
Samples heard(double speed, const VoiceBank& voices, SoundChoice choice, Routine routine = short_routine()) {
    Mixer mixer;
    CuePlayer player(mixer, voices);
    RoutineClock clock(routine, speed);
    Seconds now{50};
    clock.start(now);
    Samples line;
    double frame = .016;
    while (clock.state() != RoutineClock::State::done) {
        clock.advance_to(now);
        player.update(clock, now, static_cast<std::int64_t>(line.size()), choice);
        frame = frame > .15 ? .011 : frame * 1.37;
        const auto samples = static_cast<std::size_t>(frame * kSampleRate);
        line.resize(line.size() + samples);
        mixer.render({line.data() + line.size() - samples, samples});
        now += Seconds(static_cast<double>(samples) / kSampleRate);
    }
    line.resize(line.size() + 2 * kSampleRate);
    mixer.render({line.data() + line.size() - 2 * kSampleRate, 2 * kSampleRate});
    return line;
}

VoiceBank beeps() {
    VoiceBank bank;
    for (const char* name :
         {"get-ready", "lie-right", "hold", "left-leg", "right-leg", "half-way", "five-seconds", "1", "2",
          "3", "and-release", "change-sides", "next-left", "ease-off", "done"})
        bank.add(name, Samples(kSampleRate / 2, .1f));
    return bank;
}

}  // namespace

TEST_CASE("every tone stands where its cue is, at one and at twenty times the speed") {
    const auto steps = schedule_of(short_routine());
    for (const double speed : {1.0, 20.0}) {
        const Samples line = heard(speed, {}, {false, true});
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
    const Samples slow = heard(1, beeps(), {true, false}), fast = heard(20, beeps(), {true, false});
    const auto slow_words = onsets(slow, kSampleRate / 20), fast_words = onsets(fast, kSampleRate / 20);
    CHECK(slow_words.size() > 14);
    CHECK(fast_words.size() < 6);
    CHECK(!fast_words.empty());  // the end has all the time
    // Words never lie over each other: half a second each, at a tenth of full scale.
    for (const float sample : slow)
        CHECK(std::abs(sample) < .11f);
}

TEST_CASE("a pause takes back what has not begun; going on repeats nothing") {
    Mixer mixer;
    const VoiceBank voices;
    CuePlayer player(mixer, voices);
    RoutineClock clock(short_routine());
    Seconds now{10};
    clock.start(now);
    std::int64_t sample = 0;
    const auto frame = [&](double seconds) {
        now += Seconds(seconds);
        clock.advance_to(now);
        player.update(clock, now, sample, {false, true});
        Samples out(static_cast<std::size_t>(seconds * kSampleRate));
        mixer.render(out);
        sample += static_cast<std::int64_t>(out.size());
        float peak = 0;
        for (const float s : out)
            peak = std::max(peak, std::abs(s));
        return peak;
    };
    // Up to 100 ms before the tick at 2 s.
    float peak = 0;
    for (int i = 0; i < 38; ++i)
        peak = std::max(peak, frame(.05));
    CHECK(peak == 0);
    clock.pause(now);
    for (int i = 0; i < 20; ++i)
        CHECK(frame(.05) == 0);
    clock.start(now);
    peak = 0;
    for (int i = 0; i < 4; ++i)
        peak = std::max(peak, frame(.05));
    CHECK(peak > .05f);
    // Paused in the middle of nothing: no second tick until the next second.
    clock.pause(now);
    frame(.3);
    clock.start(now);
    CHECK(frame(.3) == 0);
}

TEST_CASE("every cue has a sound, and each phase its own words") {
    Routine routine = short_routine();
    routine.sets = 2;
    const auto steps = schedule_of(routine);
    std::set<std::string_view> words;
    for (const Cue& cue : cues_of(steps)) {
        const CueSound sound = sound_of(cue, steps);
        const bool silent = cue.kind == CueKind::last_seconds && steps[cue.step].phase == Phase::ease_off;
        CHECK((silent || sound.chime || !sound.words[0].empty()));
        for (const auto word : sound.words)
            words.insert(word);
    }
    for (const char* word :
         {"get-ready", "lie-right", "left-leg", "right-leg", "hold", "half-way", "five-seconds",
          "and-release", "change-sides", "next-left", "rest", "next-right", "ease-off", "done"})
        CHECK_MESSAGE(words.contains(word), word);
}

TEST_CASE(
    "what is said is true for the way one stretches: a towel has no wall, and every word has its clip") {
    std::map<std::string, std::string> clips;
    std::ifstream list(std::filesystem::path(NINETY_CONTENT) / "voice" / "en.txt");
    for (std::string line; std::getline(list, line);)
        if (const std::size_t colon = line.find(": "); colon != line.npos && line[0] != '#')
            clips[line.substr(0, colon)] = line.substr(colon + 2);
    CHECK(clips.size() > 15);
    for (const Variant variant : {Variant::wall, Variant::towel, Variant::bent_knee, Variant::contract_relax})
        for (const Side first : {Side::left, Side::right}) {
            Routine routine;
            routine.variant = variant;
            routine.first_side = first;
            const auto steps = schedule_of(routine);
            std::string all;
            for (const Cue& cue : cues_of(steps))
                for (const auto word : sound_of(cue, steps).words) {
                    if (word.empty() || word.size() == 1) continue;  // a count: made without being listed
                    const std::string name(word);
                    CAPTURE(name);
                    CHECK(clips.contains(name));
                    all += clips[name] + " ";
                }
            CAPTURE(all);
            const auto says = [&](const char* word) { return all.find(word) != all.npos; };
            CHECK(says("wall") == (variant != Variant::towel));
            CHECK(says("door") == (variant != Variant::towel));
            CHECK(says("towel") == (variant == Variant::towel));
            CHECK(says(first == Side::left ? "left" : "right"));
        }
}
