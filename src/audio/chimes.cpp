#include "audio/chimes.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>

namespace ninety {
namespace {

struct Note {
    double hertz, begins_s, length_s, gain;
};

// A struck bar: a fundamental with two quieter partials that die away sooner.
void add_note(Samples& samples, const Note& note) {
    constexpr double kAttack = .006, kRelease = .03;
    const auto first = static_cast<std::size_t>(note.begins_s * kSampleRate);
    const auto count = static_cast<std::size_t>(note.length_s * kSampleRate);
    if (samples.size() < first + count) samples.resize(first + count);
    for (std::size_t i = 0; i < count; ++i) {
        const double t = static_cast<double>(i) / kSampleRate, left = note.length_s - t;
        const double phase = 2 * std::numbers::pi * note.hertz * t, decay = 3 / note.length_s;
        const double edge = std::min({1.0, .5 - .5 * std::cos(std::numbers::pi * std::min(1.0, t / kAttack)),
                                      .5 - .5 * std::cos(std::numbers::pi * std::min(1.0, left / kRelease))});
        const double tone = std::sin(phase) * std::exp(-decay * t) +
                            .28 * std::sin(2 * phase) * std::exp(-2 * decay * t) +
                            .10 * std::sin(3 * phase) * std::exp(-4 * decay * t);
        samples[first + i] += static_cast<float>(note.gain * edge * tone);
    }
}

Sound tune(std::initializer_list<Note> notes) {
    auto samples = std::make_shared<Samples>();
    for (const Note& note : notes)
        add_note(*samples, note);
    return samples;
}

// Equal temperament, A4 = 440 Hz.
constexpr double kA4 = 440.0, kC5 = 523.25, kE5 = 659.26, kG5 = 783.99, kA5 = 880.0, kC6 = 1046.5;

}  // namespace

Sound make_chime(Chime chime) {
    switch (chime) {
        case Chime::hold_begins:
            return tune({{kC5, 0, .35, .34}, {kG5, .16, .7, .34}});
        case Chime::half_way:
            return tune({{kE5, 0, .9, .30}});
        case Chime::last_seconds:
            return tune({{kA5, 0, .12, .24}});
        case Chime::hold_ends:
            return tune({{kG5, 0, .35, .34}, {kC5, .16, .8, .34}});
        case Chime::change_sides:
            return tune({{kE5, 0, .3, .30}, {kG5, .14, .3, .30}, {kE5, .28, .6, .30}});
        case Chime::done:
            return tune(
                {{kC5, 0, 1.4, .22}, {kE5, .14, 1.3, .22}, {kG5, .28, 1.2, .22}, {kC6, .42, 1.3, .22}});
        case Chime::ready:
            return tune({{kC5, 0, .3, .32}, {kC5, .2, .6, .32}});
        case Chime::stood_still:
            return tune({{kA5, 0, .25, .28}, {kE5, .15, .25, .28}, {kA4, .3, .7, .32}});
        case Chime::tap:
            return tune({{kC6, 0, .07, .16}});
    }
    return nullptr;
}

}  // namespace ninety
