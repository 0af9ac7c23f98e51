// A leg that is held still before the camera for five seconds: its angle, and how far what was seen lies from
// it.
//
// Pure; what is seen comes with its time. What moves, bends or is not seen begins anew.
#pragma once

#include <array>
#include <optional>

#include "measure/camera_sight.h"

namespace ninety {

// What five seconds of a still leg have come to.
struct StillAngle {
    Degrees leg;  // the median of what was read
    // At every moment at least four in five of the camera's looks lie within so much of `leg`: the looks'
    // own scatter about their median (CameraSight::spread), and that median's distance from `leg`.
    Degrees spread;

    friend bool operator==(const StillAngle&, const StillAngle&) = default;
};

class StillLeg {
  public:
    // What the camera sees now. The same picture twice counts once; kBlink without a reading does no harm.
    void take(const CameraSight& sight);
    void clear() { count_ = 0; }

    // For how long the leg has been up and still, until the last picture; 0..kHeldFor.
    Seconds lasted() const;
    // Once it has lasted for kHeldFor.
    std::optional<StillAngle> angle() const;

    static constexpr Seconds kHeldFor{5};
    // Below, no leg is raised: the camera reads the higher one of two that lie. As the sensor's.
    static constexpr Degrees kLeastRaise{20};
    // Readings farther apart are a leg that moves. Ours: twice what a still leg's filtered angle does at most
    // would be 5 (CAMERA.md, section 4: .6 RMS), and changes of 2 within one hold are real.
    static constexpr Degrees kStillWithin{3};
    static constexpr Seconds kBlink{.5};  // ours

  private:
    struct Point {
        Seconds at;
        Degrees leg, spread;
    };
    // Five seconds at 15 pictures a second, and some; faster ones are thinned out.
    static constexpr std::size_t kMost = 96;
    static constexpr Seconds kApart{1.0 / 16};

    void drop_first(std::size_t count);

    std::array<Point, kMost> points_{};
    std::size_t count_ = 0;
};

}  // namespace ninety
