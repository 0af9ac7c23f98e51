// Distances and directions to draw over the picture: what a tape would measure, and what moves the stretch
// on.
//
// Values in world space; ui/overlay_painter draws them with ticks and numbers.
#pragma once

#include <glm/vec3.hpp>
#include <optional>

#include "body/doorway.h"
#include "body/pose.h"
#include "core/units.h"

namespace ninety {

struct Dimension {
    glm::vec3 from{0}, to{0};
    Metres length;
    friend bool operator==(const Dimension&, const Dimension&) = default;
};

// Closer than this the low back rests on the floor: what a hand flat on the floor can feel. An estimate, L.
inline constexpr Metres kLowBackDown{.012};

struct Measures {
    Dimension gap;   // buttock to wall, along the floor
    Dimension heel;  // floor to heel, along the wall
    // On the wall: where the heel is at the person's best measured angle, or at their own straight-leg raise.
    std::optional<glm::vec3> mark;
    Degrees mark_angle;
    bool mark_is_best = false;
    std::optional<glm::vec3> scoot_from;  // where an arrow towards the wall begins: the hips may come closer
    // The pelvis: its own axis, and where that would point with the low back as it is when lying with bent
    // knees.
    glm::vec3 pelvis{0}, pelvis_axis{0}, neutral_axis{0};
    Degrees tilt;
    // Under the small of the back, where it is nearest to the floor: within kLowBackDown it lies on it.
    glm::vec3 low_back{0};
    Metres low_back_gap;
    friend bool operator==(const Measures&, const Measures&) = default;
};

// What to mark on the wall.
struct WallMark {
    Degrees angle;
    bool best = false;  // measured some time; otherwise the person's own statement
};

// For a pose with the raised leg's heel on the wall. `closer`: whether coming closer is what the moment asks
// for.
Measures measures_of(const WorldPose& pose, Proportions body, Side raised, WallMark mark, Degrees tilt,
                     bool closer);

}  // namespace ninety
