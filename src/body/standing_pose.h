// The pose of a body that stands on both feet and bends: in hips, low back and knees, in balance.
//
// Frame: the body looks along the world's +x, y is up, z to its right; the soles are on y = 0. A pure
// function: what bends how far arrives as numbers. The ankles do what is left: they lean the body so that its
// weight, with what it holds, stays over its feet.
#pragma once

#include <optional>

#include "body/segment_masses.h"

namespace ninety {

// Wrist to the middle of the palm, fraction of stature; estimate, L.
inline constexpr double kPalmFromWrist = .050;

namespace standing {
// Ankle bend with the foot on the floor; a weight-bearing lunge reaches about 40 (trust M).
inline constexpr Degrees least_ankle{-20}, most_ankle{38};
// Where along the foot the weight acts, from the ankle towards the toes, fraction of stature: the middle of
// the sole, as in quiet standing (estimate, M).
inline constexpr double weight_at = .030;
// And who reaches for something puts the weight on the balls of the feet (estimate, M).
inline constexpr double weight_when_reaching = .066;
// The sole, from the ankle: back to the heel, on to the ball of the foot.
inline constexpr double heel_behind = .033, ball_ahead = .088;
}  // namespace standing

struct StandingPosture {
    Degrees hip, lumbar, knee;  // flexion positive; 0 upright
    // Where both palms are, in the body's middle plane, measured from the ankles: x ahead, y up, metres; z is
    // half of what lies between the hands. Empty: the arms hang.
    std::optional<glm::vec3> palms_from_ankles;
    Kilograms held{0};   // in the hands, its centre between the palms
    Metres stance{.19};  // between the ankles; no less than between the hips
    double weight_at = standing::weight_at;

    friend bool operator==(const StandingPosture&, const StandingPosture&) = default;
};

struct Standing {
    Pose pose;
    WorldPose world;
    Degrees ankle;         // dorsiflexion that balances
    bool balanced = true;  // false: the ankles were at the end of their range
    bool reached = true;   // the palms are where they were asked to be
    Carried carried;
};

// `ankles_world`: the middle between the ankles stands here, x and z; y is the ankles' height.
Standing standing_pose(Proportions body, const StandingPosture& posture, glm::vec2 ankles_world_xz = {0, 0});

// The middle between both palms, world, metres.
glm::vec3 middle_of_palms(const WorldPose& pose, Proportions body);

// Where the body's weight acts on the floor, from the ankles, metres: within the sole when balanced.
float weight_from_ankles(const Standing& standing, Proportions body);

}  // namespace ninety
