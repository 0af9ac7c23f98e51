#include "body/lie_down.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

#include "body/stretch_pose.h"
#include "body/volume.h"
#include "support/approx.h"
#include "support/moving_body.h"

using namespace ninety;

namespace {

constexpr Metres kTried[] = {Metres(1.45), Metres(1.72), Metres(2.05)};
constexpr int kFrames = 90;            // of a tenth of a second each
constexpr double kFastest = 420 * .1;  // degrees in a frame: a wrist that turns briskly

struct Lying {
    Proportions body;
    Side side;

    Pose at(double progress) const {
        return stretch_pose(body, {Stage::lying_down, progress, side, Degrees(54)});
    }
    WorldPose world(double progress) const { return forward_kinematics(at(progress), body); }
};

template <class Try>
void for_everybody(const Try& tried) {
    for (const Metres stature : kTried)
        for (const Side side : kSides) {
            CAPTURE(stature.value);
            CAPTURE(name_of(side));
            tried(Lying{{stature}, side});
        }
}

}  // namespace

TEST_CASE("lying down bends no joint too far, goes through neither floor nor wall, and never jerks") {
    for_everybody([](const Lying& lying) {
        Pose before = lying.at(0);
        for (int i = 0; i <= kFrames; ++i) {
            const double at = double(i) / kFrames;
            CAPTURE(at);
            const Pose pose = lying.at(at);
            test::check_joints(pose);
            test::check_turns(before, pose, kFastest);
            const test::Reach reach = test::reach_of(forward_kinematics(pose, lying.body), lying.body);
            CAPTURE(reach.low_bone);
            CAPTURE(reach.wall_bone);
            CHECK(reach.lowest > -.005f);
            CHECK(reach.towards_wall < 0);
            before = pose;
        }
    });
}

TEST_CASE("no arm goes through the trunk on the way down: elbow and forearm stay outside of it") {
    for_everybody([](const Lying& lying) {
        const auto is_trunk = [](Bone bone) {
            return bone == Bone::pelvis || bone == Bone::spine_lower || bone == Bone::spine_upper ||
                   bone == Bone::thorax;
        };
        for (int i = 0; i <= kFrames; ++i) {
            const double at = double(i) / kFrames;
            CAPTURE(at);
            const WorldPose world = lying.world(at);
            float deepest = -1;
            for (const RoundedSegment& limb : body_segments())
                for (const Side arm : kSides) {
                    const bool upper = limb.bone == on_side(Bone::upper_arm_l, arm),
                               lower = limb.bone == on_side(Bone::forearm_l, arm);
                    if (!upper && !lower) continue;
                    const WorldSegment segment = in_world(limb, world, lying.body);
                    // From the middle of the upper arm on: above it arm and trunk are one.
                    for (float t = upper ? .55f : 0; t <= 1; t += .05f) {
                        const glm::vec3 point = glm::mix(segment.from, segment.to, t);
                        const float radius = glm::mix(segment.from_radius, segment.to_radius, t);
                        for (const RoundedSegment& of : body_segments()) {
                            if (!is_trunk(of.bone)) continue;
                            const WorldSegment trunk = in_world(of, world, lying.body);
                            for (int k = 0; k <= 16; ++k) {
                                const float share = float(k) / 16;
                                const float apart =
                                    glm::distance(point, glm::mix(trunk.from, trunk.to, share));
                                deepest = std::max(
                                    deepest,
                                    radius + glm::mix(trunk.from_radius, trunk.to_radius, share) - apart);
                            }
                        }
                    }
                }
            CHECK(deepest < 0);
        }
    });
}

TEST_CASE("hands that carry stay where they are, and so does the lower foot") {
    for_everybody([](const Lying& lying) {
        const Bone low_hand = on_side(Bone::hand_l, other(lying.side)),
                   high_hand = on_side(Bone::hand_l, lying.side),
                   low_foot = on_side(Bone::foot_l, other(lying.side));
        const auto stays = [&](Bone bone, double from, double to) {
            CAPTURE(name_of(bone));
            const glm::vec3 first = lying.world(from)[bone].origin_world;
            for (double at = from; at <= to; at += 1.0 / kFrames)
                CHECK(test::near(lying.world(at)[bone].origin_world, first, .01_m));
        };
        stays(low_hand, 0, lie_down_at::rolls);
        stays(high_hand, lie_down_at::on_forearm, lie_down_at::rolls);
        stays(low_foot, 0, lie_down_at::rolls);
        // They are on the floor, not above it: no higher than a wrist over a flat palm.
        CHECK(lying.world(.3)[low_hand].origin_world.y < .025 * lying.body.stature.value);
        CHECK(lying.world(.5)[high_hand].origin_world.y < .025 * lying.body.stature.value);
    });
}

TEST_CASE("where the lower elbow rests on the floor it does not slide: it is lifted from place to place") {
    for_everybody([](const Lying& lying) {
        const Bone elbow = on_side(Bone::forearm_l, other(lying.side));
        const double stature = lying.body.stature.value;
        // Down as the shoulder comes down, until the body rolls off it.
        double slid = 0, highest = 0;
        glm::vec3 before = lying.world(.2)[elbow].origin_world;
        for (double at = .2; at <= .75; at += 1.0 / 360) {
            const glm::vec3 here = lying.world(at)[elbow].origin_world;
            const bool rests = std::max(before.y, here.y) < .0265 * stature;
            if (rests) slid += std::hypot(double(here.x - before.x), double(here.z - before.z));
            highest = std::max(highest, at > .42 && at < .5 ? double(here.y) : 0);
            before = here;
        }
        CHECK(slid < .013 * stature);  // as it settles: two centimetres
        CHECK(highest > .05 * stature);
        // It lies there once the shoulder is down.
        CHECK(lying.world(lie_down_at::side_down + .03)[elbow].origin_world.y < .028 * stature);
    });
}

TEST_CASE("the hips roll over the lower one and do not slide: what touches the floor rests there") {
    for_everybody([](const Lying& lying) {
        const Bone hip = on_side(Bone::thigh_l, other(lying.side));
        const auto radius = static_cast<float>(lying.body.length(fraction::hip_centre_above_floor).value);
        float slid = 0;
        constexpr int kFine = 900;
        for (int i = 0; i < kFine; ++i) {
            const WorldPose here = lying.world(double(i) / kFine), next = lying.world(double(i + 1) / kFine);
            const glm::vec3 touches = here[hip].origin_world - glm::vec3(0, radius, 0);
            const BoneFrame& pelvis = here[Bone::pelvis];
            const glm::vec3 of_pelvis = glm::inverse(pelvis.rotation_world) * (touches - pelvis.origin_world);
            const glm::vec3 moved = next[Bone::pelvis].to_world(of_pelvis) - touches;
            slid += glm::length(glm::vec2(moved.x, moved.z));
        }
        CHECK(slid < .025f);  // the whole way, in nine seconds: the pelvis tilts and turns as it comes down
    });
}

TEST_CASE("it is rolled onto the back in one piece, over the side, and the forearm carries before") {
    for_everybody([](const Lying& lying) {
        using namespace lie_down_at;
        const auto across = [](const WorldPose& world, Bone left, Bone right) {
            const glm::vec3 line = world[right].origin_world - world[left].origin_world;
            return to_degrees(Radians(std::atan2(double(line.y), double(line.z)))).value;
        };
        for (double at = rolls; at <= on_back; at += .01) {
            const WorldPose world = lying.world(at);
            CAPTURE(at);
            const double hips = across(world, Bone::thigh_l, Bone::thigh_r),
                         ribs = across(world, Bone::clavicle_l, Bone::clavicle_r);
            CHECK(std::abs(std::remainder(hips - ribs, 360.0)) < 12);
        }
        const auto stature = static_cast<float>(lying.body.stature.value);
        // Sitting: upright, side on to the wall, the face towards the doorway's middle.
        const WorldPose sits = lying.world(0), on_side = lying.world(side_down), back = lying.world(1);
        CHECK(sits(eyes(lying.body)).y > .42f * stature);
        CHECK((sits[Bone::thorax].rotation_world * glm::vec3(1, 0, 0)).z * z_sign(lying.side) < -.8f);
        // On the side: one hip and one shoulder above the other.
        const glm::vec3 hips = on_side[Bone::thigh_l].origin_world - on_side[Bone::thigh_r].origin_world;
        CHECK(std::abs(hips.y) > .99f * glm::length(hips));
        const Bone elbow = ninety::on_side(Bone::forearm_l, other(lying.side));
        CHECK(lying.world(on_forearm)[elbow].origin_world.y < .03f * stature);
        CHECK(back[Bone::thorax].rotation_world * glm::vec3(1, 0, 0) != glm::vec3(0));
        CHECK((back[Bone::thorax].rotation_world * glm::vec3(1, 0, 0)).y > .98f);
    });
}
