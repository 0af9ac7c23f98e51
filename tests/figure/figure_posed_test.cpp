// The made figure, posed: what of it must touch what.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <vector>

#include "body/stretch_pose.h"
#include "figure/built_figure.h"
#include "scene/figure_skinning.h"

using namespace ninety;

namespace {

std::vector<glm::vec3> posed_skin(const WorldPose& pose, Proportions body, float build) {
    const SkinPose skin = skin_pose(pose, body, build);
    std::vector<glm::vec3> at;
    for (const FigureVertex& v : test::built_figure().vertices)
        at.push_back(skinned(v, skin).position_world);
    return at;
}

float share_of_foot(const FigureVertex& vertex, Side side) {
    float share = 0;
    for (int i = 0; i < 4; ++i)
        if (vertex.bones[static_cast<std::size_t>(i)] ==
            index_of(side == Side::left ? Bone::foot_l : Bone::foot_r))
            share += vertex.weights[i];
    return share;
}

}  // namespace

TEST_CASE("the raised heel touches the wall and does not go through it") {
    const FigureMesh& mesh = test::built_figure();
    for (const double stature : {1.45, 1.72, 2.05})
        for (const double leg : {40.0, 45.0, 50.0, 57.0, 65.0, 75.0, 88.0})
            for (const Side side : kSides) {
                const Proportions body{Metres(stature)};
                const WorldPose pose =
                    forward_kinematics(stretch_pose(body, {Stage::holding, 0, side, Degrees(leg)}), body);
                const std::vector<glm::vec3> skin = posed_skin(pose, body, 1);
                const glm::vec3 mark = pose(heel(side, body));
                CAPTURE(stature);
                CAPTURE(leg);
                CHECK(std::abs(mark.x) < .001f);
                // The skin nearest the wall, of what is near the heel.
                float nearest = -1;
                const FigureMesh::Range& range = side == Side::left ? mesh.left_leg : mesh.right_leg;
                for (std::uint32_t i = range.first; i < range.first + range.count; ++i) {
                    const glm::vec3 p = skin[mesh.indices[i]];
                    if (glm::distance(p, mark) < .02f * body.stature.value) nearest = std::max(nearest, p.x);
                }
                CHECK(nearest > -.001f);
                CHECK(nearest < .001f);
                // Nothing that is the foot's alone goes further anywhere else. (The calf of a short person's
                // upright leg does, by 14 mm at 88 degrees: nothing presses it yet.)
                for (std::uint32_t i = range.first; i < range.first + range.count; ++i)
                    if (share_of_foot(mesh.vertices[mesh.indices[i]], side) > .99f)
                        REQUIRE(skin[mesh.indices[i]].x < .001f);
            }
}

TEST_CASE(
    "the wall presses the heel that is on it, and neither the leg that lies through the doorway nor one in "
    "the air") {
    const Proportions body;
    const auto press = [&](StretchMoment moment) {
        return wall_press(forward_kinematics(stretch_pose(body, moment), body), body);
    };
    for (const Side side : kSides) {
        const WallPress held = press({Stage::holding, 0, side, Degrees(50)});
        CHECK(held.left == (side == Side::left ? 1 : 0));
        CHECK(held.right == (side == Side::right ? 1 : 0));
        const WallPress lifted = press({Stage::raising, .4, side, Degrees(50)});
        CHECK(lifted.left + lifted.right == 0);
    }
    StretchMoment towel{Stage::holding, 0, Side::right, Degrees(50)};
    towel.variant = Variant::towel;
    const WallPress free = press(towel);
    CHECK(free.left + free.right == 0);
}

TEST_CASE(
    "closing a hand bends the skin of its fingers round what it holds; flat, all of it lies in one plane") {
    const FigureMesh& mesh = test::built_figure();
    for (const Side side : kSides) {
        const std::size_t hand_bone = index_of(on_side(Bone::hand_l, side));
        Pose pose;
        const auto in_hand = [&](const HandShape& shape, const FigureVertex& v) {
            pose.hands.fill(shape);
            const WorldPose world = forward_kinematics(pose, {Metres(1)});
            const BoneFrame& hand = world.frame[hand_bone];
            const glm::vec3 at = skinned(v, skin_pose(world, {Metres(1)})).position_world;
            return glm::inverse(hand.rotation_world) * (at - hand.origin_world) *
                   glm::vec3(1, 1, z_sign(side));
        };
        int tips = 0;
        for (const FigureVertex& v : mesh.vertices) {
            bool finger = false, beyond = false;
            for (std::size_t i = 0; i < 4; ++i)
                for (std::size_t f = 0; f < 4; ++f) {
                    if (v.weights[static_cast<int>(i)] < .5f) continue;
                    finger = finger || v.bones[i] == skin_bone(side, finger_bone(f, false)) ||
                             v.bones[i] == skin_bone(side, finger_bone(f, true));
                    beyond = beyond || (v.bones[i] == skin_bone(side, finger_bone(f, true)) &&
                                        v.weights[static_cast<int>(i)] > .98f);
                }
            if (!finger) continue;
            const glm::vec3 flat = in_hand(hand_shape::flat, v);
            CHECK(std::abs(flat.z) < .013f);
            if (!beyond) continue;
            ++tips;
            const glm::vec3 grip = in_hand(hand_shape::gripping, v);
            CHECK(grip.z < -.008f);  // before the palm
            CHECK(grip.y > -.090f);  // and no longer stretched out: a fingertip is .11 from the wrist
        }
        CHECK(tips > 60);
    }
}
