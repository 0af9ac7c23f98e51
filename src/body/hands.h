// How the fingers are bent, and where their joints are. The skeleton (skeleton.h) ends at the hand: fingers
// carry nothing, and only the skin follows them.
//
// Frame: the right hand's, standing: fingers towards -y, palm towards -z, the thumb before them (+x). A left
// hand is the same in a mirror. Fractions of stature, drawn by eye around Winter's length of the hand.
#pragma once

#include <array>
#include <glm/gtc/quaternion.hpp>
#include <glm/vec3.hpp>

#include "core/side.h"
#include "core/units.h"

namespace ninety {

// Against a hand that hangs relaxed, its fingers a little curled; all 0 is that.
struct HandShape {
    Degrees knuckles{0};  // flexion of the four fingers where they leave the palm
    Degrees middles{0};   // and at the joint after it
    Degrees thumb{0};     // across the palm
    Degrees thumb_tip{0};
    double closed{0};  // 0 spread as they hang .. 1 side by side

    friend bool operator==(const HandShape&, const HandShape&) = default;
};
HandShape mix(const HandShape& from, const HandShape& to, double t_01);

namespace hand_shape {
inline constexpr HandShape relaxed{};
// Closed round something as thick as a thumb: a towel. The fingertips come back to the palm.
inline constexpr HandShape gripping{Degrees(42), Degrees(92), Degrees(44), Degrees(40), 1};
// Palm and fingers on a floor.
inline constexpr HandShape flat{Degrees(-7), Degrees(-21), Degrees(-8), Degrees(-6), .55};
}  // namespace hand_shape

// Left, right.
using Hands = std::array<HandShape, 2>;

// A finger of the right hand as it is built: three phalanges from the knuckle, each turned further towards
// the palm.
struct FingerBuild {
    glm::dvec3 knuckle;
    double lean;    // of its direction towards the thumb, a slope
    double length;  // knuckle to tip
    double radius;
    double curl;  // radians a joint
};
inline constexpr std::array<FingerBuild, 4> kFourFingers{
    {{{.0164, -.0550, -.0005}, .050, .0440, .0047, .22},
     {{.0056, -.0580, .0004}, .012, .0490, .0049, .24},
     {{-.0052, -.0565, .0001}, -.040, .0458, .0047, .27},
     {{-.0155, -.0525, -.0008}, -.105, .0365, .0042, .30}}};
inline constexpr std::array<double, 3> kPhalanges{.45, .31, .24};  // shares of a finger's length

// Where a finger's joints are: the knuckle, the two after it, the tip.
std::array<glm::dvec3, 4> finger_joints(const FingerBuild& finger);

// The thumb: its root in the palm, its knuckle, its last joint, its tip.
inline constexpr std::array<glm::dvec3, 4> kThumb{
    {{.0120, -.0150, -.0055}, {.0235, -.0360, -.0120}, {.0275, -.0520, -.0150}, {.0285, -.0640, -.0165}}};

// What turns with a finger joint, as bones of the skin: each finger from the knuckle, each from the joint
// after it, the thumb, its tip.
inline constexpr std::size_t kFingerBoneCount = 2 * kFourFingers.size() + 2;
constexpr std::size_t finger_bone(std::size_t finger, bool beyond_middle) {
    return 2 * finger + (beyond_middle ? 1 : 0);
}
inline constexpr std::size_t kThumbBone = 2 * kFourFingers.size(), kThumbTipBone = kThumbBone + 1;

// A turn about a point: x -> about + turn * (x - about).
struct FingerTurn {
    glm::quat turn{1, 0, 0, 0};
    glm::vec3 moved{0};  // x -> turn * x + moved
};
// Of every finger bone in its hand's frame, fractions of stature.
std::array<FingerTurn, kFingerBoneCount> finger_turns(const HandShape& shape, Side side);

}  // namespace ninety
