// What shows at a standing body how it bends: the curve of its spine with what each disc bends, and a dial at
// its hips with the stop where the hamstrings end. Values in world space; ui/ draws them.
//
// A body that stands faces the world's +x (body/standing_pose.h); both lie in its middle plane.
#pragma once

#include <array>
#include <glm/vec3.hpp>

#include "body/pose.h"

namespace ninety {

// From the sacrum to the foot of the neck. Between S1 and T10 a point is a disc; above, the ribs hold the
// spine.
struct SpineCurve {
    struct Level {
        glm::vec3 at_world{0};
        Degrees bend;  // of the disc here against upright, flexion positive
    };
    static constexpr std::size_t kDiscs = 8, kThorax = 5, kLevels = 1 + kDiscs + kThorax;
    // The disc below L5, L4, L3: indices of `level`.
    static constexpr std::size_t kL5S1 = 1, kL4L5 = 2, kL3L4 = 3;
    std::array<Level, kLevels> level;
};
SpineCurve spine_curve(const WorldPose& pose, Proportions body);

// What one disc bends at the ramp's end: the most mobile one takes a fifth of what the low back rounds, and
// that is 46 degrees in an ordinary stoop lift (lesson/lift.h).
inline constexpr Degrees kDiscBendEnd{10};

// From straight (0, along the thighs) to the pelvis' own axis, which leans forward by the hips' flexion.
struct HipDial {
    glm::vec3 hip_world{0}, straight_world{0, 1, 0};
    float radius = .3f;  // metres
    Degrees hip, limit;

    // A point at this flexion and this many radii from the hips.
    glm::vec3 at(Degrees flexion, float radii = 1) const;
    // Where its number stands: behind the back, clear of buttock and trunk; further off where the dial is
    // seen from aside, since an arm is there.
    glm::vec3 number_world(glm::vec3 eye_world) const;
    // Where the line to the number begins: on the arc, next to it.
    glm::vec3 number_line_world() const;
    // 0 with the stop well ahead .. 1 at it: over the last six degrees.
    double at_stop_01() const;
    // 0 in who stands upright, where a stop ahead would lie over hands and say nothing .. 1 in who bends:
    // over 10 to 30 degrees.
    double stop_shown_01() const;
};
HipDial hip_dial(const WorldPose& pose, Proportions body, Degrees hip, Degrees limit);

}  // namespace ninety
