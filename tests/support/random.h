// Random bodies and settings for property tests, the same on every run and every machine.
#pragma once

#include <cstdint>
#include <random>

#include "body/passive_torque.h"
#include "body/proportions.h"

namespace ninety::test {

class Random {
  public:
    explicit Random(std::uint32_t seed) : engine_(seed) {}

    // Even over [low, high). By hand: the standard's distributions differ between libraries.
    double between(double low, double high) {
        return low + (high - low) * (static_cast<double>(engine_()) / 4294967296.0);
    }
    int choice(int count) { return static_cast<int>(engine_() % static_cast<std::uint32_t>(count)); }

    Proportions body() { return {Metres(between(kMinStature.value, kMaxStature.value))}; }
    PelvisHabit habit() { return static_cast<PelvisHabit>(choice(3)); }
    Flexibility person() { return {Degrees(between(kMinRaise.value, kMaxRaise.value)), habit()}; }

  private:
    std::mt19937 engine_;
};

}  // namespace ninety::test
