// What a session sounded like, from SDL's disk driver, and when: the program's trace of the blocks that the
// device asked for (NINETY_TRACE), with what the person did between them.
//
// Places are samples of the recording. They become times through the trace alone, so that a machine that is
// late is told from a program that is wrong: how unevenly the device asked around a place is what may be
// forgiven there.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <fstream>
#include <string>
#include <vector>

#include "audio/chimes.h"
#include "audio/voice_bank.h"

namespace ninety::test {

inline std::vector<char> read_bytes(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline Samples read_floats(const std::string& path) {
    const std::vector<char> bytes = read_bytes(path);
    Samples samples(bytes.size() / sizeof(float));
    if (!samples.empty()) std::memcpy(samples.data(), bytes.data(), samples.size() * sizeof(float));
    return samples;
}

// A clip as it is made (16 bits, mono, any rate), at the mixer's rate; empty if there is none.
inline Samples read_clip(const std::string& path) {
    const std::vector<char> bytes = read_bytes(path);
    if (bytes.size() < 44) return {};
    std::int32_t rate = 0;
    std::memcpy(&rate, bytes.data() + 24, 4);
    std::vector<std::int16_t> raw((bytes.size() - 44) / 2);
    std::memcpy(raw.data(), bytes.data() + 44, raw.size() * 2);
    const double step = static_cast<double>(rate) / kSampleRate;
    Samples clip;
    for (double at = 0; at + 1 < static_cast<double>(raw.size()); at += step) {
        const auto i = static_cast<std::size_t>(at);
        const double share = at - static_cast<double>(i);
        clip.push_back(static_cast<float>((raw[i] * (1 - share) + raw[i + 1] * share) / 32768));
    }
    return trimmed(std::move(clip));
}

struct Event {
    std::string what;     // "SkipForward", "runs", "stands", "stalled"
    double sample;        // the device had asked so far
    double began_s = -1;  // of a clock that runs or stands: the steady time at which its routine was at 0
};

class Trace {
  public:
    explicit Trace(const std::string& path) {
        std::ifstream in(path);
        double last = 0;
        for (std::string line; std::getline(in, line);) {
            double a = 0, b = 0;
            std::array<char, 64> word{};
            if (std::sscanf(line.c_str(), "trace block %lf %lf", &a, &b) == 2)
                blocks_.emplace_back(last = a, b);
            else if (std::sscanf(line.c_str(), "trace clock %63s %lf %lf", word.data(), &a, &b) == 3) {
                events.push_back({word.data(), last, b - a});
                if (began_at < 0 && events.back().what == "runs") {
                    began_total = a;
                    began_at = b;
                }
            } else if (std::sscanf(line.c_str(), "trace action %63s", word.data()) == 1 ||
                       std::sscanf(line.c_str(), "trace cue %63s", word.data()) == 1)
                events.push_back({word.data(), last});
        }
    }
    bool empty() const { return blocks_.size() < 10; }
    // Straight between two blocks.
    double time_of(double sample) const { return between(sample, true); }
    double sample_at(double time) const { return between(time, false); }

    // By how much the device's asking leaves the straight line, at most, in the seconds before a place and at
    // it.
    double uneven_s(double sample, double before_s = 2.2) const {
        // A gap that the place falls into ends after it.
        const double until = time_of(sample) + .5, from = until - before_s - .5;
        double sum_s = 0, sum_t = 0, count = 0;
        for (const auto& [s, t] : blocks_)
            if (t >= from && t <= until) sum_s += s, sum_t += t, ++count;
        if (count < 3) return 1e3;
        double together = 0, own = 1e-9, worst = 0, last = 0;
        const double mean_s = sum_s / count, mean_t = sum_t / count;
        for (const auto& [s, t] : blocks_)
            if (t >= from && t <= until)
                together += (s - mean_s) * (t - mean_t), own += (s - mean_s) * (s - mean_s);
        for (const auto& [s, t] : blocks_) {
            if (t >= from && t <= until) {
                worst = std::max(worst, std::abs(t - mean_t - together / own * (s - mean_s)));
                if (last > 0) worst = std::max(worst, t - last - .03);
                last = t;
            }
        }
        return worst;
    }

    std::vector<Event> events;
    double began_total = 0, began_at = -1;

  private:
    double between(double x, bool from_sample) const {
        for (std::size_t i = 1; i < blocks_.size(); ++i) {
            const auto& [s0, t0] = blocks_[i - 1];
            const auto& [s1, t1] = blocks_[i];
            const double x0 = from_sample ? s0 : t0, x1 = from_sample ? s1 : t1;
            const double y0 = from_sample ? t0 : s0, y1 = from_sample ? t1 : s1;
            if (x <= x1 || i + 1 == blocks_.size()) return y0 + (y1 - y0) * (x - x0) / (x1 - x0);
        }
        return 1e12;
    }
    std::vector<std::pair<double, double>> blocks_;  // sample, steady seconds
};

struct Match {
    double place = 0, likeness = 0;  // sample; 1: the same
};

// Where in from..to a sound begins that is most like this one. `first_s`: only so much of it is compared.
inline Match look_for(const Samples& pcm, const Samples& sound, double from, double to, double first_s) {
    constexpr int kEvery = 4;  // 12 kHz is enough for speech and tones; the place is fine all the same
    const long length =
        std::min<long>(static_cast<long>(first_s * kSampleRate), static_cast<long>(sound.size())) / kEvery;
    const auto thin = [](const Samples& all, long begin, long count) {
        std::vector<float> some(static_cast<std::size_t>(count));
        for (long i = 0; i < count; ++i) {
            float sum = 0;
            for (long k = 0; k < kEvery; ++k)
                if (const long at = begin + i * kEvery + k; at >= 0 && at < static_cast<long>(all.size()))
                    sum += all[static_cast<std::size_t>(at)];
            some[static_cast<std::size_t>(i)] = sum;
        }
        return some;
    };
    Match best;
    const std::vector<float> wanted = thin(sound, 0, length);
    double own = 1e-9;
    for (const float w : wanted)
        own += double(w) * double(w);
    const long begin = std::max(0L, std::lround(from)),
               places = std::max(1L, (std::lround(to) - begin) / kEvery);
    const std::vector<float> heard = thin(pcm, begin, places + length);
    for (long at = 0; at < places; ++at) {
        float together = 0, loud = 1e-6f;
        for (long i = 0; i < length; ++i) {
            const float p = heard[static_cast<std::size_t>(at + i)];
            together += p * wanted[static_cast<std::size_t>(i)];
            loud += p * p;
        }
        const double likeness = double(together) / std::sqrt(double(loud) * own);
        if (likeness > best.likeness) best = {static_cast<double>(begin + at * kEvery), likeness};
    }
    return best;
}

}  // namespace ninety::test
