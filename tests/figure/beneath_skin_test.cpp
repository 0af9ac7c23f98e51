// Nothing of what lies beneath the skin comes out of it, however the body is bent, tall or built (ART section
// 1).
#include <doctest/doctest.h>

#include <cmath>
#include <glm/geometric.hpp>

#include "body/stretch_pose.h"
#include "figure/beneath_skin.h"
#include "scene/thigh_room.h"

using namespace ninety;
using test::Outside;
using test::outside_of;

namespace {

// A body that stands, its legs and low back bent; one leg is bent, or both.
WorldPose bent_body(Degrees hip, Degrees knee, Degrees lumbar, Proportions body) {
    Pose pose;
    for (const Side side : kSides) {
        pose[on_side(Bone::upper_arm_l, side)] = about_x(Degrees(-40 * z_sign(side)));
        if (side == Side::left && hip > Degrees(0)) continue;
        pose[on_side(Bone::thigh_l, side)] = about_z(hip);
        pose[on_side(Bone::shank_l, side)] = about_z(-knee);
    }
    pose[Bone::spine_lower] = pose[Bone::spine_upper] = about_z(-lumbar / 2);
    return forward_kinematics(pose, body);
}

}  // namespace

TEST_CASE("a point is in a closed mesh or is not") {
    const std::vector<std::uint32_t> faces{0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3};
    const test::ClosedMesh tetrahedron({{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, faces);
    CHECK(tetrahedron.contains({.2f, .2f, .2f}));
    CHECK(tetrahedron.contains({.01f, .01f, .9f}));
    CHECK_FALSE(tetrahedron.contains({.4f, .4f, .4f}));
    CHECK_FALSE(tetrahedron.contains({-.01f, .2f, .2f}));
    // On the line that two faces share, seen along an axis.
    CHECK(tetrahedron.contains({.25f, .25f, .1f}));
}

TEST_CASE("no bone and no muscle comes out of the skin") {
    for (const double hip : {0.0, 60.0, 90.0, 110.0})
        for (const double knee : {0.0, 90.0})
            for (const double lumbar : {0.0, 50.0})
                for (const float build : {-1.0f, 0.0f, 1.0f}) {
                    // Everything grows with stature; that it does so alike, two more show.
                    for (const double stature : {1.72, 1.45, 2.05}) {
                        if (stature != 1.72 && (build >= 0 || lumbar > 0 || knee > 0)) continue;
                        const Proportions body{Metres(stature)};
                        const Outside out = outside_of(
                            bent_body(Degrees(hip), Degrees(knee), Degrees(lumbar), body), body, build);
                        CAPTURE(hip);
                        CAPTURE(knee);
                        CAPTURE(lumbar);
                        CAPTURE(build);
                        CAPTURE(stature);
                        CAPTURE(out.where);
                        CHECK(out.bones == 0);
                        CHECK(out.muscles == 0);
                    }
                }
}

TEST_CASE(
    "the room for muscles lies 3 mm inside the thigh of the slimmest body, and is no more than is needed") {
    const FigureField& field = test::built_field();
    const glm::dvec3 hip = field.joint(Bone::thigh_r);
    // The frame's axes, from what the field says of them.
    const glm::dvec3 zero = field.in_bone(Bone::thigh_r, hip);
    glm::dvec3 axis[3];
    for (int i = 0; i < 3; ++i) {
        glm::dvec3 step(0);
        step[i] = 1;
        axis[i] = field.in_bone(Bone::thigh_r, hip + step) - zero;
    }
    for (double y = -.02; y > -.20; y -= .01)
        for (int turn = 0; turn <= 12; ++turn) {
            const double angle = 3.14159265358979 * turn / 12;  // from inwards over behind to outwards
            const ThighRoom room = thigh_room(y);
            const glm::dvec3 q(-std::sin(angle) * room.back, y,
                               -std::cos(angle) * (turn < 6 ? room.inner : room.outer));
            const double depth =
                -field(hip + glm::dvec3(glm::dot(axis[0], q), glm::dot(axis[1], q), glm::dot(axis[2], q)));
            CAPTURE(y);
            CAPTURE(turn);
            CHECK(depth >= kMuscleUnderSkin + .8 * kSlimmest);
            if (y < -.09) CHECK(depth < .02);  // above, the buttock lies over it
        }
}

TEST_CASE(
    "a bent knee, a towel, lifted hips and an arched back leave the hamstrings under the skin, tense or "
    "not") {
    const Proportions body;
    for (const auto& [variant, fault] :
         {std::pair(Variant::wall, Fault::knee_bent), std::pair(Variant::wall, Fault::hips_lifted),
          std::pair(Variant::wall, Fault::back_arched), std::pair(Variant::bent_knee, Fault::none),
          std::pair(Variant::towel, Fault::none)})
        for (const double leg : {40.0, 85.0})
            for (const double tone : {0.0, 1.0}) {
                StretchMoment moment{Stage::holding, 0, Side::right, Degrees(leg)};
                moment.variant = variant, moment.fault = fault;
                CAPTURE(static_cast<int>(variant));
                CAPTURE(static_cast<int>(fault));
                const Outside out =
                    outside_of(forward_kinematics(stretch_pose(body, moment), body), body, 0, tone);
                CAPTURE(leg);
                CAPTURE(out.where);
                CHECK(out.muscles == 0);
                CHECK(out.bones == 0);
            }
}
