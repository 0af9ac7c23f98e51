// The three shapes of a hand, by where they put the fingers' joints: frame of the right hand, palm towards
// -z.
#include "body/hands.h"

#include <doctest/doctest.h>

#include <cmath>
#include <glm/geometric.hpp>

#include "body/pose.h"
#include "body/stretch_pose.h"
#include "support/approx.h"

using namespace ninety;

namespace {

glm::vec3 turned(const FingerTurn& turn, glm::vec3 p) {
    return turn.turn * p + turn.moved;
}

struct BentFinger {
    glm::vec3 knuckle, middle, tip;
};
BentFinger bent(std::size_t finger, const HandShape& shape, Side side = Side::right) {
    const auto joints = finger_joints(kFourFingers[finger]);
    const auto turns = finger_turns(shape, side);
    const glm::vec3 out(1, 1, side == Side::right ? 1 : -1);
    return {turned(turns[finger_bone(finger, false)], glm::vec3(joints[0]) * out),
            turned(turns[finger_bone(finger, false)], glm::vec3(joints[1]) * out),
            turned(turns[finger_bone(finger, true)], glm::vec3(joints[3]) * out)};
}

}  // namespace

TEST_CASE("a relaxed hand is as it was built: no finger turns") {
    for (const FingerTurn& turn : finger_turns(hand_shape::relaxed, Side::right)) {
        CHECK(test::near(turn.turn, glm::quat(1, 0, 0, 0), Radians(1e-4)));
        CHECK(glm::length(turn.moved) < 1e-6f);
    }
}

TEST_CASE("gripping, the fingertips come back to the palm, with room for a towel between") {
    for (std::size_t finger = 0; finger < kFourFingers.size(); ++finger) {
        CAPTURE(finger);
        const BentFinger grip = bent(finger, hand_shape::gripping);
        // The knuckle stays where the palm ends.
        CHECK(glm::distance(grip.knuckle, glm::vec3(kFourFingers[finger].knuckle)) < 1e-5f);
        // Back over the palm: nearer to the wrist than the middle joint, in front of the palm's skin (.009).
        CHECK(grip.tip.y > grip.middle.y + .008f);
        CHECK(grip.tip.z < -.014f);
        CHECK(grip.tip.z > -.034f);
    }
    // Side by side: the spread of the tips is no wider than that of the knuckles.
    CHECK(bent(0, hand_shape::gripping).tip.x - bent(3, hand_shape::gripping).tip.x < .034f);
    // The thumb comes across, over the fingers.
    const auto turns = finger_turns(hand_shape::gripping, Side::right);
    const glm::vec3 tip = turned(turns[kThumbTipBone], glm::vec3(kThumb[3]));
    CHECK(tip.x < kThumb[3].x - .02);
    CHECK(tip.z < -.024f);
}

TEST_CASE("flat, palm and fingers lie in one plane, the fingers straight") {
    for (std::size_t finger = 0; finger < kFourFingers.size(); ++finger) {
        CAPTURE(finger);
        const BentFinger flat = bent(finger, hand_shape::flat);
        CHECK(std::abs(flat.middle.z) < .003f);
        CHECK(std::abs(flat.tip.z) < .006f);
        CHECK(glm::dot(glm::normalize(flat.middle - flat.knuckle), glm::normalize(flat.tip - flat.middle)) >
              .985f);
    }
}

TEST_CASE(
    "relaxed and flat, light falls between the fingers from knuckle to tip; gripping, none lies in another") {
    // ART section 4: 1.5 mm apart. At the knuckle a web joins them.
    struct Wanted {
        HandShape shape;
        double least_mm;
    };
    for (const Wanted& wanted :
         {Wanted{hand_shape::relaxed, 1.5}, {hand_shape::flat, 1.5}, {hand_shape::gripping, -1.0}})
        for (std::size_t finger = 0; finger + 1 < kFourFingers.size(); ++finger) {
            const auto along = [&](std::size_t which, float t) {  // 0 knuckle, 1 middle joint, 2 tip
                const BentFinger bone = bent(which, wanted.shape);
                return t < 1 ? glm::mix(bone.knuckle, bone.middle, t)
                             : glm::mix(bone.middle, bone.tip, t - 1);
            };
            // A phalanx is .93 as thick at its end as at its beginning.
            const auto radius = [](std::size_t which, float t) {
                return kFourFingers[which].radius * std::pow(.93, t < 1 ? t : 1 + 2 * (t - 1));
            };
            double least = 1;
            for (float a = .35f; a <= 2; a += .05f)
                for (float b = .35f; b <= 2; b += .05f)
                    least = std::min(least, glm::distance(along(finger, a), along(finger + 1, b)) -
                                                radius(finger, a) - radius(finger + 1, b));
            CAPTURE(finger);
            CAPTURE(wanted.least_mm);
            CHECK(least * 1720 > wanted.least_mm);
        }
}

TEST_CASE("a left hand is the right one in a mirror, whatever its shape") {
    for (const HandShape& shape : {hand_shape::gripping, hand_shape::flat})
        for (std::size_t finger = 0; finger < kFourFingers.size(); ++finger) {
            const BentFinger right = bent(finger, shape), left = bent(finger, shape, Side::left);
            CHECK(glm::distance(left.tip, right.tip * glm::vec3(1, 1, -1)) < 1e-5f);
            CHECK(glm::distance(left.middle, right.middle * glm::vec3(1, 1, -1)) < 1e-5f);
        }
}

TEST_CASE("lying, both palms face the floor, flat; with a towel both hands are closed, palms to each other") {
    for (const double stature : {1.45, 1.72, 2.05})
        for (const Side raised : kSides)
            for (const Variant variant : {Variant::wall, Variant::towel}) {
                StretchMoment moment{Stage::holding, 0, raised, Degrees(60)};
                moment.variant = variant;
                const Proportions body{Metres(stature)};
                const WorldPose world = forward_kinematics(stretch_pose(body, moment), body);
                for (const Side side : kSides) {
                    const glm::vec3 palm =
                        world[on_side(Bone::hand_l, side)].rotation_world * glm::vec3(0, 0, -z_sign(side));
                    const HandShape& shape = world.hands[side == Side::left ? 0 : 1];
                    if (variant == Variant::wall) {
                        CHECK(palm.y < -.97f);
                        CHECK(shape == hand_shape::flat);
                    } else {
                        CHECK(palm.z * z_sign(side) < -.9f);
                        CHECK(shape == hand_shape::gripping);
                        // It leaves the fist on the little finger's side, the forearm comes from below.
                        const BoneFrame& hand = world[on_side(Bone::hand_l, side)];
                        const glm::vec3 to_foot = glm::normalize(
                            world[on_side(Bone::foot_l, raised)].origin_world - hand.origin_world);
                        CHECK(glm::dot(hand.rotation_world * glm::vec3(1, 0, 0), to_foot) < -.9f);
                        CHECK((hand.rotation_world * glm::vec3(0, -1, 0)).y > 0);
                        // The elbow rests beside the body, on the floor or above it.
                        CHECK(world[on_side(Bone::forearm_l, side)].origin_world.y > .02 * stature);
                    }
                }
            }
}
