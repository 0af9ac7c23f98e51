#include "support/find_sound.h"

#include <algorithm>
#include <cmath>

namespace ninety::test {

double likeness(const Samples& line, const Samples& sound, std::int64_t from) {
    double together = 0, heard = 1e-12, own = 1e-12;
    for (std::size_t i = 0; i < sound.size(); ++i) {
        const std::int64_t at = from + static_cast<std::int64_t>(i);
        const double h = at >= 0 && at < static_cast<std::int64_t>(line.size())
                             ? static_cast<double>(line[static_cast<std::size_t>(at)])
                             : 0.0;
        const auto s = static_cast<double>(sound[i]);
        together += h * s;
        heard += h * h;
        own += s * s;
    }
    return together / std::sqrt(heard * own);
}

double amount(const Samples& line, const Samples& sound, std::int64_t from) {
    double together = 0, own = 1e-12;
    for (std::size_t i = 0; i < sound.size(); ++i) {
        const std::int64_t at = from + static_cast<std::int64_t>(i);
        if (at < 0 || at >= std::ssize(line)) continue;
        const auto s = static_cast<double>(sound[i]);
        together += static_cast<double>(line[static_cast<std::size_t>(at)]) * s;
        own += s * s;
    }
    return together / own;
}

namespace {

// The loudest moment of a sound, so many samples long: its first one.
std::int64_t loudest(const Samples& sound, std::int64_t length) {
    double power = 0, most = -1;
    std::int64_t best = 0;
    for (std::int64_t i = 0; i < std::ssize(sound); ++i) {
        const auto square = [&](std::int64_t at) {
            const auto s = static_cast<double>(sound[static_cast<std::size_t>(at)]);
            return s * s;
        };
        power += square(i);
        if (i >= length) power -= square(i - length);
        if (i >= length - 1 && power > most) most = power, best = i - length + 1;
    }
    return best;
}

}  // namespace

Found find_near(const Samples& line, const Samples& sound, double at_s, double around_s,
                std::int64_t moment) {
    const auto middle = static_cast<std::int64_t>(std::llround(at_s * kSampleRate));
    if (const double here = likeness(line, sound, middle); here > .9) return {at_s, here};
    const std::int64_t length = std::min<std::int64_t>(moment, std::ssize(sound)),
                       skip = loudest(sound, length);
    const Samples probe(sound.begin() + skip, sound.begin() + skip + length);
    const auto around = static_cast<std::int64_t>(around_s * kSampleRate);
    float best = -1;
    std::int64_t place = middle;
    for (std::int64_t at = middle - around; at <= middle + around; ++at) {
        if (at + skip < 0 || at + skip + length > std::ssize(line)) continue;
        const float* heard = line.data() + at + skip;
        float together = 0, power = 1e-6f;
        for (std::int64_t i = 0; i < length; ++i) {
            together += heard[i] * probe[static_cast<std::size_t>(i)];
            power += heard[i] * heard[i];
        }
        if (const float here = together / std::sqrt(power); here > best) best = here, place = at;
    }
    return {static_cast<double>(place) / kSampleRate, likeness(line, sound, place)};
}

}  // namespace ninety::test
