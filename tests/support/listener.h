// Who listens to a practice session in a test: words are pure notes far above every tone, each of its own
// pitch, so that they are recognised in what the mixer renders, whatever sounds along.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>
#include <vector>

#include "audio/cue_player.h"

namespace ninety::test {

inline const std::vector<std::string>& listened_words() {
    static const std::vector<std::string> words{"get-ready",   "lie-left",
                                                "lie-right",   "left-leg",
                                                "right-leg",   "hold",
                                                "half-way",    "five-seconds",
                                                "and-release", "change-sides",
                                                "next-left",   "next-right",
                                                "rest",        "ease-off",
                                                "done",        "1",
                                                "2",           "3",
                                                "paused",      "stood-still",
                                                "push",        "relax"};
    return words;
}
inline double hertz_of(std::size_t word) {
    return 4000 + 200 * static_cast<double>(word);
}
inline constexpr double kWordLength = .3;  // seconds
inline constexpr std::size_t kListenBlock = 480;

inline VoiceBank notes_for_words() {
    VoiceBank bank;
    for (std::size_t w = 0; w < listened_words().size(); ++w) {
        Samples clip(static_cast<std::size_t>(kWordLength * kSampleRate));
        for (std::size_t i = 0; i < clip.size(); ++i)
            clip[i] = .1f * static_cast<float>(std::sin(2 * std::numbers::pi * hertz_of(w) *
                                                        static_cast<double>(i) / kSampleRate));
        bank.add(listened_words()[w], std::move(clip));
    }
    return bank;
}

// The same, with silence for all other clips: a voice that lacks none.
inline VoiceBank complete_voice() {
    VoiceBank bank = notes_for_words();
    for (const std::string_view clip : all_clips())
        if (!bank.has(clip)) bank.add(std::string(clip), Samples(kSampleRate / 5, 0.0f));
    return bank;
}

struct HeardWord {
    std::string word;
    double at_s;      // of the line, to a hundredth
    double length_s;  // less than kWordLength: broken off
};

// How loud a pitch is in the block that begins at `at`: 1 for a word.
inline double loudness(const Samples& line, std::size_t at, double hertz) {
    const double turn = 2 * std::numbers::pi * hertz / kSampleRate, k = 2 * std::cos(turn);
    double s1 = 0, s2 = 0;
    for (std::size_t i = 0; i < kListenBlock; ++i) {
        const double s0 = static_cast<double>(line[at + i]) + k * s1 - s2;
        s2 = s1;
        s1 = s0;
    }
    return std::sqrt(std::max(0.0, s1 * s1 + s2 * s2 - k * s1 * s2)) / (.05 * kListenBlock);
}

// Every word of a line in the order of time; of its end alone, if `from` is given.
inline std::vector<HeardWord> words_in(const Samples& line, std::size_t from = 0) {
    std::vector<HeardWord> heard;
    std::vector<int> open(listened_words().size(), -1);  // index into `heard`
    for (std::size_t at = from; at + kListenBlock <= line.size(); at += kListenBlock) {
        // Most of a session is silence: nothing is looked for in it.
        const auto begin = line.begin() + static_cast<std::ptrdiff_t>(at), end = begin + kListenBlock;
        if (std::all_of(begin, end, [](float sample) { return std::abs(sample) < .01f; })) {
            std::fill(open.begin(), open.end(), -1);
            continue;
        }
        for (std::size_t w = 0; w < open.size(); ++w) {
            const bool on = loudness(line, at, hertz_of(w)) > .4;
            const double second = static_cast<double>(kListenBlock) / kSampleRate;
            if (!on) {
                open[w] = -1;
            } else if (open[w] < 0) {
                open[w] = static_cast<int>(heard.size());
                heard.push_back({listened_words()[w], static_cast<double>(at) / kSampleRate, second});
            } else {
                heard[static_cast<std::size_t>(open[w])].length_s += second;
            }
        }
    }
    return heard;
}

// How much of a tone is in the line from `at_s` on: 1 when it begins there, about 0 elsewhere.
inline double tone_at(const Samples& line, double at_s, Chime chime) {
    const Sound tone = make_chime(chime);
    const auto from = static_cast<std::size_t>(std::lround(at_s * kSampleRate));
    const std::size_t length = std::min<std::size_t>(tone->size(), kSampleRate / 4);
    double together = 0, wanted = 0;
    for (std::size_t i = 0; i < length && from + i < line.size(); ++i) {
        together += double(line[from + i]) * double((*tone)[i]);
        wanted += double((*tone)[i]) * double((*tone)[i]);
    }
    return together / wanted;
}

// A session with its clock, its player and the line that is heard, frame by frame.
class Listener {
  public:
    explicit Listener(const Routine& routine, double speed = 1) : clock(routine, speed) {
        mixer.set_volume(.5f);  // no two tones are bent then
    }

    // `away`: the machine was not there for so long of it, and its sound device neither.
    void frame(double seconds, double away = 0) {
        now += Seconds(seconds);
        render(seconds - away);
        look(away);
    }
    void look(double away = 0) {
        const auto fired = clock.advance_to(now, Seconds(away));
        if (connected) player.update(clock, fired, now, sample_now(), choice);
    }
    void run(double seconds, double each = .02) {
        for (const double end = now.value + seconds; now.value < end - 1e-9;)
            frame(std::min(each, end - now.value));
    }
    std::int64_t sample_now() const { return static_cast<std::int64_t>(line.size()); }
    double heard_s() const { return static_cast<double>(line.size()) / kSampleRate; }
    // What was heard, as loud as it was laid out.
    Samples heard() const {
        Samples loud = line;
        for (float& sample : loud)
            sample *= 2;
        return loud;
    }
    // The words of the next `seconds`; their time counts from now.
    std::vector<HeardWord> next_words(double seconds) {
        const std::size_t from = line.size();
        run(seconds);
        std::vector<HeardWord> words = words_in(heard(), from);
        for (HeardWord& word : words)
            word.at_s -= static_cast<double>(from) / kSampleRate;
        return words;
    }

    Mixer mixer;
    VoiceBank voices = notes_for_words();
    CuePlayer player{mixer, voices};
    RoutineClock clock;
    SoundChoice choice{Coaching::brief};
    Seconds now{50};
    Samples line;
    bool connected = true;  // whether there is a device

  private:
    void render(double seconds) {
        owed_ += seconds * kSampleRate;
        const auto count = static_cast<std::size_t>(std::max(0.0, std::floor(owed_ + 1e-6)));
        owed_ -= static_cast<double>(count);
        line.resize(line.size() + count);
        mixer.render({line.data() + line.size() - count, count});
    }
    double owed_ = 0;
};

// A session of two holds that a test has time for.
inline Routine short_routine(Side first = Side::right) {
    Routine routine;
    routine.hold = Seconds(12);
    routine.sets = 1;
    routine.rest = Seconds(4);
    routine.change_over = routine.get_ready = Seconds(5);
    routine.first_side = first;
    return routine;
}

// A word, and when it begins.
struct Due {
    double at_s;
    const char* word;
};

inline void check_words(const std::vector<HeardWord>& heard, const std::vector<Due>& due) {
    std::string said, wanted;
    for (const auto& word : heard)
        said += word.word + " ";
    for (const auto& word : due)
        wanted += std::string(word.word) + " ";
    REQUIRE(said == wanted);
    for (std::size_t i = 0; i < due.size(); ++i) {
        CAPTURE(due[i].word);
        CAPTURE(heard[i].at_s);
        CHECK(std::abs(heard[i].at_s - due[i].at_s) < .02);
        CHECK(std::abs(heard[i].length_s - kWordLength) < .025);
    }
}

}  // namespace ninety::test
