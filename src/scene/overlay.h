// What is drawn over the picture to teach: the angle at the hip, its target and mark. Values in world space;
// ui/ draws them with lines and text.
#pragma once

#include <glm/vec3.hpp>
#include <vector>

#include "body/pose.h"
#include "core/units.h"

namespace ninety {

// The arc at the raised leg's hip, in the vertical plane through the hip and along x, from the floor to the
// leg.
struct AngleArc {
    glm::vec3 hip_world{0};
    float radius = .4f;  // metres
    Degrees leg;         // shown number and end of the arc
    Degrees target{90};

    // A point at this angle and this many radii from the hip.
    glm::vec3 at(Degrees angle, float radii = 1) const;
    friend bool operator==(const AngleArc&, const AngleArc&) = default;
};

AngleArc angle_arc(const WorldPose& pose, Proportions body, Side raised, Degrees leg, Degrees target);

// The arc as a polyline from one angle to another, ends included, at most 3 degrees a piece.
std::vector<glm::vec3> polyline(const AngleArc& arc, Degrees from, Degrees to);

// The pose with the raised leg, straight as it is, turned about its hip from `leg` to `target`: what the
// see-through leg is drawn from.
WorldPose target_leg(const WorldPose& pose, Side raised, Degrees leg, Degrees target);

// How squarely the arc's plane faces the eye: 0 edge-on .. 1.
float facing(const AngleArc& arc, glm::vec3 eye_world);

}  // namespace ninety
