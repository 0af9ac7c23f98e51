// Two-bone inverse kinematics in a plane: which bends of two joints put the end of a limb on a point.
//
// A value in, a value out. Plane coordinates are the caller's; angles turn from +x towards +y.
#pragma once

#include <glm/vec2.hpp>

#include "core/units.h"

namespace ninety {

struct LimbReach {
    // Input. Lengths in metres, both > 0 (asserted).
    Metres upper{1}, lower{1};
    glm::vec2 target_from_root{1, 0};
    // +1: the middle joint lies to the left of the line from root to target, -1: to the right.
    float bend_sign = 1;

    struct Bend {
        Degrees upper_direction;  // of the upper bone, from +x
        Degrees flexion;          // 0 straight .. 180 folded
        bool reached;             // false: the target is out of reach and the limb points at it
    };
    Bend solve() const;
};

}  // namespace ninety
