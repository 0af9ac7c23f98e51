// The skin on the CPU, against bodies bent by hand: where a vertex must be follows from the joint it turns
// about.
#include "scene/figure_skinning.h"

#include <doctest/doctest.h>

#include <cmath>
#include <glm/geometric.hpp>

#include "support/statures.h"

using namespace ninety;

namespace {

constexpr Proportions kUnit{Metres{1.0}};

FigureVertex rigid(Bone bone, glm::vec3 position, glm::vec3 normal = {1, 0, 0}) {
    FigureVertex v;
    v.position = position, v.normal = normal;
    v.bones.fill(static_cast<std::uint8_t>(index_of(bone)));
    v.weights = {1, 0, 0, 0};
    return v;
}

WorldPose upright_figure(Proportions body) {
    return forward_kinematics(Pose{}, body);
}

WorldPose bent(Bone bone, Degrees angle, Proportions body = kUnit) {
    Pose pose;
    pose[bone] = about_z(angle);
    return forward_kinematics(pose, body);
}

bool close(glm::vec3 a, glm::vec3 b) {
    return glm::distance(a, b) < 1e-5f;
}

// Skin on the front of the right thigh, a hand below the hip, in the bind pose.
FigureVertex on_thigh() {
    const BoneFrame thigh = forward_kinematics(bind_pose(), kUnit)[Bone::thigh_r];
    return rigid(Bone::thigh_r, thigh.to_world({.04f, -.1f, 0}), thigh.rotation_world * glm::vec3(1, 0, 0));
}

}  // namespace

TEST_CASE("a vertex of the trunk stands where it was made, as large as the body") {
    for (const Metres stature : test::kStatures) {
        const SkinnedVertex v = skinned(rigid(Bone::pelvis, {.05f, .02f, -.03f}),
                                        skin_pose(upright_figure({stature}), {stature}));
        CHECK(close(v.position_world, glm::vec3(.05f, .02f, -.03f) * static_cast<float>(stature.value)));
        CHECK(close(v.normal_world, {1, 0, 0}));
    }
}

TEST_CASE("a vertex of the thigh turns about the hip") {
    const glm::vec3 hip = joint_in_parent(Bone::thigh_r, kUnit);
    // Standing: .1 below the hip, .04 in front. A thigh raised to the horizontal: .1 in front, .04 above.
    const SkinnedVertex down = skinned(on_thigh(), skin_pose(upright_figure(kUnit), kUnit)),
                        up = skinned(on_thigh(), skin_pose(bent(Bone::thigh_r, 90.0_deg), kUnit));
    CHECK(close(down.position_world, hip + glm::vec3(.04f, -.1f, 0)));
    CHECK(close(down.normal_world, {1, 0, 0}));
    CHECK(close(up.position_world, hip + glm::vec3(.1f, .04f, 0)));
    CHECK(close(up.normal_world, {0, 1, 0}));
}

TEST_CASE("half of each bone is half-way between them") {
    FigureVertex v = on_thigh();
    const SkinPose pose = skin_pose(bent(Bone::thigh_r, 90.0_deg), kUnit);
    const glm::vec3 of_thigh = skinned(v, pose).position_world;
    v.bones[0] = static_cast<std::uint8_t>(index_of(Bone::pelvis));
    const glm::vec3 of_pelvis = skinned(v, pose).position_world;
    v.bones[1] = static_cast<std::uint8_t>(index_of(Bone::thigh_r)), v.weights = {.5f, .5f, 0, 0};
    CHECK(close(skinned(v, pose).position_world, (of_thigh + of_pelvis) * .5f));
}

TEST_CASE("build and breath move the skin along its normal") {
    FigureVertex v = rigid(Bone::pelvis, {.05f, 0, .01f});
    const WorldPose pose = upright_figure(kUnit);
    // Stocky .0095, slim .0055, a full breath .0070 (12 mm at 1.72 m): the shader's own numbers.
    CHECK(close(skinned(v, skin_pose(pose, kUnit, 1)).position_world, {.0595f, 0, .01f}));
    CHECK(close(skinned(v, skin_pose(pose, kUnit, -1)).position_world, {.0445f, 0, .01f}));
    CHECK(close(skinned(v, skin_pose(pose, kUnit, 0, 1)).position_world, {.05f, 0, .01f}));
    v.breath = 255;
    CHECK(close(skinned(v, skin_pose(pose, kUnit, 0, 1)).position_world, {.057f, 0, .01f}));
    CHECK(girth_of(rigid(Bone::foot_l, {})) == 0);
}

TEST_CASE("a correction comes with its own joint, on its own side") {
    // ART 1: buttock and upper hamstring come out by .018 while the hip bends from 30 to 100 degrees.
    FigureVertex v = rigid(Bone::pelvis, {-.05f, -.02f, .03f}, {-1, 0, 0});
    v.corrections[0] = 255;
    const auto out_by = [&](const WorldPose& pose) {
        return -.05f - skinned(v, skin_pose(pose, kUnit)).position_world.x;
    };
    CHECK(out_by(upright_figure(kUnit)) == doctest::Approx(0));
    CHECK(out_by(bent(Bone::thigh_r, 30.0_deg)) == doctest::Approx(0).epsilon(1e-6));
    CHECK(out_by(bent(Bone::thigh_r, 65.0_deg)) == doctest::Approx(.009).epsilon(.001));
    CHECK(out_by(bent(Bone::thigh_r, 100.0_deg)) == doctest::Approx(.018).epsilon(.001));
    CHECK(out_by(bent(Bone::thigh_l, 100.0_deg)) == doctest::Approx(0));
    CHECK(out_by(bent(Bone::shank_r, -100.0_deg)) == doctest::Approx(0));
    v.corrections[0] = 1;  // the other way
    CHECK(out_by(bent(Bone::thigh_r, 100.0_deg)) == doctest::Approx(-.018).epsilon(.001));
}

TEST_CASE("corrections read the joints whatever way the body lies") {
    Pose pose;
    pose[Bone::thigh_l] = about_x(12.0_deg) * about_z(100.0_deg);
    pose[Bone::shank_l] = about_z(-120.0_deg);
    pose[Bone::forearm_r] = about_z(110.0_deg);
    pose[Bone::upper_arm_r] = about_z(130.0_deg);
    const Corrections upright = corrections_of(forward_kinematics(pose, kUnit));
    pose[Bone::pelvis] = about_y(70.0_deg) * about_z(90.0_deg);
    const Corrections lying = corrections_of(forward_kinematics(pose, kUnit));
    for (std::size_t side = 0; side < 2; ++side)
        CHECK(glm::distance(upright[side], lying[side]) < 1e-5f);
    CHECK(upright[0].x > .015f);
    CHECK(upright[0].y == doctest::Approx(.010));
    CHECK(glm::length(glm::vec2(upright[0].z, upright[0].w)) == doctest::Approx(0));
    CHECK(glm::length(glm::vec2(upright[1].x, upright[1].y)) == doctest::Approx(0));
    CHECK(upright[1].z == doctest::Approx(.008));
    CHECK(upright[1].w == doctest::Approx(.010));
}
