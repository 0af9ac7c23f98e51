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

// How far the skin goes past what is before it: the wall, or the casing and skirting that stand out 8 mm. Not
// in the opening.
struct Past {
    float by_mm = -1e3f;
    glm::vec3 at{0};
};
Past past_the_wall(const std::vector<glm::vec3>& skin) {
    Past most;
    for (const glm::vec3& p : skin) {
        const float aside = std::abs(p.z);
        if (aside <= .43f) continue;
        const float face = aside < .48f || p.y < .08f ? -.008f : 0.0f;
        if (const float by_mm = (p.x - face) * 1000; by_mm > most.by_mm) most = {by_mm, p};
    }
    return most;
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
            }
}

TEST_CASE(
    "nothing of a body goes through wall, casing or skirting, however steep the leg and whatever it does "
    "wrong") {
    std::size_t tried = 0, touched = 0;
    for (const double stature : {1.45, 1.72, 2.05})
        for (const float build : {-1.0f, 0.0f, 1.0f})
            for (const Variant variant : {Variant::wall, Variant::bent_knee, Variant::towel})
                for (const Fault fault : {Fault::none, Fault::knee_bent, Fault::back_arched,
                                          Fault::hips_lifted, Fault::other_knee_up, Fault::toes_pulled})
                    for (const double leg : {30.0, 50.0, 70.0, 84.0, 86.0, 88.0, 90.0}) {
                        const Proportions body{Metres(stature)};
                        StretchMoment moment{Stage::holding, 0, ++tried % 2 ? Side::left : Side::right,
                                             Degrees(leg)};
                        moment.variant = variant, moment.fault = fault;
                        const WorldPose pose = forward_kinematics(stretch_pose(body, moment), body);
                        const Past past = past_the_wall(posed_skin(pose, body, build));
                        if (past.by_mm > -.5f) ++touched;
                        if (past.by_mm < 1) continue;
                        CAPTURE(stature);
                        CAPTURE(build);
                        CAPTURE(static_cast<int>(variant));
                        CAPTURE(static_cast<int>(fault));
                        CAPTURE(leg);
                        CAPTURE(past.at.x);
                        CAPTURE(past.at.y);
                        CAPTURE(past.at.z);
                        CHECK(past.by_mm < 1);
                    }
    CHECK(touched > tried / 2);  // the heel is on it
}

TEST_CASE("the buttock of an upright leg lies flat against casing and wall, and bulges into the opening") {
    const Proportions body;
    const WorldPose pose =
        forward_kinematics(stretch_pose(body, {Stage::holding, 0, Side::right, Degrees(88)}), body);
    int on_casing = 0, on_wall = 0;
    float in_opening = -1;
    for (const glm::vec3& p : posed_skin(pose, body, 0)) {
        if (p.y > .35f || p.z < .38f) continue;
        if (p.z > .43f && p.z < .48f && std::abs(p.x + .008f) < .0003f) ++on_casing;
        if (p.z > .49f && p.y > .09f && std::abs(p.x) < .0003f) ++on_wall;
        if (p.z > .417f && p.z < .43f) in_opening = std::max(in_opening, p.x);
    }
    CHECK(on_casing > 5);
    CHECK(on_wall > 5);
    CHECK(in_opening > -.012f);
    CHECK(in_opening < .006f);
}

TEST_CASE("what the wall presses lies on the nearest of wall, casing and skirting") {
    const WallPress press{0, 1, 0};
    const auto pressed = [&](glm::vec3 p) { return pressed_by_wall(p, 1, press).x; };
    CHECK(pressed({.03f, .5f, .60f}) == doctest::Approx(0));        // wall
    CHECK(pressed({.03f, .5f, .45f}) == doctest::Approx(-.008));    // casing
    CHECK(pressed({.03f, .5f, -.45f}) == doctest::Approx(-.008));   // of the other side
    CHECK(pressed({.03f, .05f, .60f}) == doctest::Approx(-.008));   // skirting
    CHECK(pressed({.03f, .084f, .60f}) == doctest::Approx(-.004));  // just above it
    CHECK(pressed({.03f, .5f, .42f}) == doctest::Approx(.002));     // 10 mm into the opening
    CHECK(pressed({.03f, .5f, .30f}) == doctest::Approx(.03));      // deep in it
    CHECK(pressed({-.02f, .5f, .60f}) == doctest::Approx(-.02));    // before the wall
    CHECK(pressed_by_wall({.03f, .5f, .60f}, .5f, press).x == doctest::Approx(.015));
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
