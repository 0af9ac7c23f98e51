// A value that goes through keys along time: smooth (its speed never jumps), level between two equal keys and
// never beyond its neighbours, so that what is told to stand still does.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>

namespace ninety {

// `Key` has a `double at`, ascending; `value_of` says what of it is meant. At least two keys; before the
// first and after the last the value stays.
template <class Key, class ValueOf>
double along_keys(std::span<const Key> keys, double at, const ValueOf& value_of) {
    const std::size_t last = keys.size() - 1;
    if (at <= keys[0].at) return value_of(keys[0]);
    if (at >= keys[last].at) return value_of(keys[last]);
    std::size_t i = 0;
    while (keys[i + 1].at <= at)
        ++i;
    const auto slope = [&](std::size_t k) {
        return (value_of(keys[k + 1]) - value_of(keys[k])) / (keys[k + 1].at - keys[k].at);
    };
    // The tangent of a monotone cubic: none where the way turns back, stands or ends. Source: Fritsch and
    // Butland 1984, the harmonic mean.
    const auto tangent = [&](std::size_t k) {
        if (k == 0 || k == last) return 0.0;
        const double before = slope(k - 1), after = slope(k);
        return before * after <= 0 ? 0.0 : 2 * before * after / (before + after);
    };
    const double span = keys[i + 1].at - keys[i].at, t = (at - keys[i].at) / span;
    const double t2 = t * t, t3 = t2 * t;
    return (2 * t3 - 3 * t2 + 1) * value_of(keys[i]) + (t3 - 2 * t2 + t) * span * tangent(i) +
           (3 * t2 - 2 * t3) * value_of(keys[i + 1]) + (t3 - t2) * span * tangent(i + 1);
}

}  // namespace ninety
