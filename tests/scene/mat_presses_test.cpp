#include "scene/mat_presses.h"

#include <doctest/doctest.h>

#include "body/volume.h"
#include "scene/illustration.h"
#include "scene/occluders.h"
#include "scene/room.h"

using namespace ninety;

namespace {

Scene resting_scene(Side raised) {
    Scene scene;
    scene.raised = raised;
    scene.pose = forward_kinematics(
        stretch_pose(scene.body, {Stage::holding, 0, raised, Degrees(60), PelvisHabit::typical}), scene.body);
    return scene;
}

// How much the mat gives way at a point below this bone, 0..1.
float pressed_below(const Scene& scene, Bone bone) {
    const MatPresses presses = mat_presses(scene);
    float most = 0;
    for (const RoundedSegment& segment : body_segments()) {
        if (segment.bone != bone) continue;
        const WorldSegment s = in_world(segment, scene.pose, scene.body);
        for (std::size_t i = 0; i < presses.count; ++i)
            if (presses.axis[i] == glm::vec4(s.from.x, s.from.z, s.to.x, s.to.z))
                most = std::max({most, presses.size[i].z, presses.size[i].w});
    }
    return most;
}

}  // namespace

TEST_CASE(
    "the mat gives way below hips, back and head, nowhere below the raised leg, and not where there is "
    "none") {
    for (const Side raised : kSides) {
        const Scene scene = resting_scene(raised);
        CHECK(pressed_below(scene, Bone::pelvis) > .5f);
        CHECK(pressed_below(scene, Bone::head) > .2f);
        CHECK(pressed_below(scene, on_side(Bone::shank_l, raised)) == 0);
        CHECK(pressed_below(scene, on_side(Bone::foot_l, raised)) == 0);
        // The resting foot lies on the floor behind the doorway.
        CHECK(pressed_below(scene, on_side(Bone::foot_l, other(raised))) == 0);
    }
}

TEST_CASE("the hollow follows the body, and a body in the air leaves none") {
    Scene scene = resting_scene(Side::right);
    const MatPresses before = mat_presses(scene);
    REQUIRE(before.count > 0);
    CHECK(before.count <= kMostPresses);
    for (BoneFrame& frame : scene.pose.frame)
        frame.origin_world += glm::vec3(-.05f, 0, .03f);
    const MatPresses after = mat_presses(scene);
    REQUIRE(after.count == before.count);
    for (std::size_t i = 0; i < after.count; ++i) {
        CHECK(after.axis[i].x == doctest::Approx(before.axis[i].x - .05f));
        CHECK(after.axis[i].y == doctest::Approx(before.axis[i].y + .03f));
    }
    for (BoneFrame& frame : scene.pose.frame)
        frame.origin_world.y += .06f;
    CHECK(mat_presses(scene).count == 0);
}
