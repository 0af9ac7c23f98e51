// A body that lies on its back, as joints in a picture: with the angle, the knee and the faults one asks for.
#pragma once

#include <cmath>
#include <glm/vec2.hpp>

#include "core/units.h"
#include "vision/body_pose.h"

namespace ninety::test {

struct LyingBody {
    glm::dvec2 hips{330, 330};  // pixels
    double trunk = 90;          // pixels
    bool head_right = true;
    Degrees leg{60}, knee{180}, from_level;
    bool left_leg = true;             // is the one that is up
    double along = .05, across = .1;  // the shoulders' distance, in trunks
    double leg_per_trunk = 1.7;
    double face_up = .13;  // the nose above the ears, in trunks
    // Where the toes are, seen along the leg: 90 degrees are upright toes, negative is behind it. And the way
    // the knee bends: on the back to the front, prone to the back.
    Degrees toes{80};
    bool knee_bends_back = false;
    double presence_01 = 1, visibility_01 = .95;

    BodyPose pose() const {
        const double side = head_right ? 1 : -1;
        // Along the trunk to the head, and up across it; the trunk's own slope lifts the head.
        const auto trunk_at = [&](double up_it, double over_it) {
            const double c = cos(from_level), s = sin(from_level);
            return hips + trunk * glm::dvec2(side * (up_it * c - over_it * s), -(up_it * s + over_it * c));
        };
        // From `from` towards the feet, against the picture's horizontal.
        const auto leg_at = [&](glm::dvec2 from, Degrees angle, double length) {
            return from + trunk * length * glm::dvec2(-side * cos(angle), -sin(angle));
        };
        const double half = .5 * leg_per_trunk;
        // Hip, knee and ankle lie on the line of `leg`, however the knee is bent.
        const Degrees off(.5 * (180 - knee.value) * (knee_bends_back ? -1 : 1));
        const glm::dvec2 up_knee = leg_at(hips, leg + off, half), up_ankle = leg_at(up_knee, leg - off, half);
        const glm::dvec2 flat_knee = leg_at(hips, Degrees(0), half),
                         flat_ankle = leg_at(hips, Degrees(0), 2 * half);
        BodyPose made;
        made.presence_01 = presence_01;
        made.visibility_01.fill(visibility_01);
        const std::size_t up = left_leg ? 0 : 1, flat = 1 - up;
        made.points[0] = trunk_at(1 + .5 * along, .5 * across),
        made.points[1] = trunk_at(1 - .5 * along, -.5 * across);
        made.points[2] = made.points[3] = hips;
        made.points[4 + up] = up_knee, made.points[4 + flat] = flat_knee;
        made.points[6 + up] = up_ankle, made.points[6 + flat] = flat_ankle;
        // From the leg's own direction by `toes` towards the front, which is up.
        const auto foot = [&](std::size_t i, glm::dvec2 ankle, Degrees angle) {
            made.heels[i] = ankle;
            made.toes[i] = leg_at(ankle, angle + toes, .25);
        };
        foot(up, up_ankle, leg), foot(flat, flat_ankle, Degrees(0));
        made.ears = trunk_at(1.25, 0), made.nose = trunk_at(1.25, face_up);
        return made;
    }
};

}  // namespace ninety::test
