// How far things have moved in a picture, against pixels that are worked out by the lens: in a picture `h`
// pixels high one metre across at a distance d is h / (2 d tan(fov / 2)) of them.
#include "scene/seen_change.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "body/stretch_pose.h"

using namespace ninety;

namespace {

constexpr glm::vec2 kPicture{900, 600};

// Seen from the side, so that what moves along x and y moves across the picture.
Scene resting() {
    Scene scene;
    scene.pose = forward_kinematics(stretch_pose(scene.body, {Stage::holding, 0, Side::right, Degrees(60)}),
                                    scene.body);
    scene.camera.look_at = {0, .3f, 0};
    scene.camera.yaw = scene.camera.pitch = 0;
    scene.camera.distance = 4;
    scene.camera.fov_y = .5f;
    return scene;
}

float px_a_metre(const Scene& scene, glm::vec3 at) {
    return 600 / (2 * (4 - at.z) * std::tan(scene.camera.fov_y / 2));  // the eye is at z = 4
}

}  // namespace

TEST_CASE("what has not moved has moved by nothing, and looks the same") {
    const Scene scene = resting();
    CHECK(moved_px(scene, scene, kPicture) == 0);
    CHECK(looks_the_same(scene, scene, kPicture));
}

TEST_CASE("a joint moves by as many pixels as the lens says, and from a quarter of one on that is seen") {
    const Scene before = resting();
    const glm::vec3 hand = before.pose[Bone::hand_l].origin_world;
    const auto with_hand_moved = [&](float px) {
        Scene moved = before;
        moved.pose[Bone::hand_l].origin_world.y += px / px_a_metre(before, hand);
        return moved;
    };
    CHECK(moved_px(before, with_hand_moved(2), kPicture) == doctest::Approx(2).epsilon(.02));
    CHECK(moved_px(before, with_hand_moved(2), 2.0f * kPicture) == doctest::Approx(4).epsilon(.02));
    CHECK(looks_the_same(before, with_hand_moved(.2f), kPicture));
    CHECK_FALSE(looks_the_same(before, with_hand_moved(.3f), kPicture));
}

TEST_CASE(
    "the end of a limb counts where its last joint stands still: toes, fingers, the crown of the head") {
    const Scene before = resting();
    // About whichever axis moves it most across the picture.
    const auto turned = [&](Bone bone, Degrees by) {
        float most = 0;
        for (const glm::quat& turn : {about_x(by), about_y(by), about_z(by)}) {
            Scene moved = before;
            moved.pose[bone].rotation_world = moved.pose[bone].rotation_world * turn;
            most = std::max(most, moved_px(before, moved, kPicture));
        }
        return most;
    };
    // Half a degree of a foot, a hand or a head some 19 cm long is 1.6 mm.
    const float about = .0016f * px_a_metre(before, glm::vec3(0));
    for (const Bone bone : {Bone::foot_r, Bone::foot_l, Bone::hand_l, Bone::hand_r, Bone::head}) {
        CAPTURE(std::string(name_of(bone)));
        CHECK(turned(bone, Degrees(.5)) > .6f * about);
        CHECK(turned(bone, Degrees(.5)) < 1.5f * about);
    }
}

TEST_CASE("breath and eyes count by how far they move the skin") {
    const Scene before = resting();
    Scene now = before;
    // A whole breath lifts the chest by .7 percent of 1.7 m: 12 mm.
    now.breath_01 = 1;
    const float whole = moved_px(before, now, kPicture);
    CHECK(whole ==
          doctest::Approx(.0119f * px_a_metre(before, before.pose[Bone::thorax].origin_world)).epsilon(.03));
    now.breath_01 = .2f / whole;
    CHECK(looks_the_same(before, now, kPicture));
    now.breath_01 = .3f / whole;
    CHECK_FALSE(looks_the_same(before, now, kPicture));

    now = before;
    now.gaze.shut_01 = 1;  // a lid goes 11 mm
    CHECK(moved_px(before, now, kPicture) ==
          doctest::Approx(.011f * px_a_metre(before, glm::vec3(0))).epsilon(.1));
    now = before;
    now.gaze.up = .3f;  // 4 mm
    CHECK(moved_px(before, now, kPicture) ==
          doctest::Approx(.0039f * px_a_metre(before, glm::vec3(0))).epsilon(.1));
}

TEST_CASE("the leg that one works towards, a second body and a box count like the figure") {
    Scene before = resting();
    before.target = before.pose;
    before.box = glm::vec3(0, .5f, 0);
    before.beside = Beside{before.pose, glm::vec3(0, .5f, 0)};
    Scene now = before;
    now.target->frame[index_of(Bone::foot_r)].origin_world.x += .01f;
    CHECK_FALSE(looks_the_same(before, now, kPicture));
    now = before;
    now.box->x += .01f;
    CHECK_FALSE(looks_the_same(before, now, kPicture));
    now = before;
    now.beside->pose[Bone::head].origin_world.y += .01f;
    CHECK_FALSE(looks_the_same(before, now, kPicture));
    now = before;
    now.beside->box->y += .01f;
    CHECK_FALSE(looks_the_same(before, now, kPicture));
}

TEST_CASE("whatever is no place is another picture, however little it is") {
    const Scene before = resting();
    const auto differs = [&](const auto& change) {
        Scene now = before;
        change(now);
        return !looks_the_same(before, now, kPicture);
    };
    CHECK(differs([](Scene& s) { s.camera.yaw += 1e-5f; }));
    CHECK(differs([](Scene& s) { s.light = light_of(LightingPreset::evening); }));
    CHECK(differs([](Scene& s) { s.build = .01f; }));
    CHECK(differs([](Scene& s) { s.raised = Side::left; }));
    CHECK(differs([](Scene& s) { s.target = s.pose; }));
    CHECK(differs([](Scene& s) { s.beneath = Beneath{}; }));
    CHECK(differs([](Scene& s) { s.nerve = Nerve{}; }));
    CHECK(differs([](Scene& s) { s.look.hair = HairTone::grey; }));
    CHECK(differs([](Scene& s) { s.quiet_room = true; }));
    // What is drawn over the picture is not in it.
    CHECK_FALSE(differs([](Scene& s) { s.angle = AngleArc{}; }));
}

TEST_CASE("a muscle's colour changes in hundredths of its palette") {
    Scene before = resting();
    before.beneath = Beneath{};
    Scene now = before;
    now.beneath->strain[1] = .0021;  // the palette ends at .22
    CHECK(looks_the_same(before, now, kPicture));
    now.beneath->strain[1] = .0023;
    CHECK_FALSE(looks_the_same(before, now, kPicture));
}

TEST_CASE("fingers that close are seen though no joint of the skeleton moves") {
    const Scene before = resting();
    Scene now = before;
    now.pose.hands[1].knuckles = Degrees(5);
    CHECK_FALSE(looks_the_same(before, now, kPicture));
}

TEST_CASE("a camera that comes closer moves the picture's corners, one that goes aside all of it") {
    const OrbitCamera camera = resting().camera;  // 4 m away
    CHECK(moved_px(camera, camera, kPicture) == 0);
    // What was half the picture's diagonal from its middle is so by a hundredth more.
    OrbitCamera closer = camera;
    closer.distance = 4 / 1.01f;
    const float corner = std::hypot(450.0f, 300.0f);
    CHECK(moved_px(camera, closer, kPicture) == doctest::Approx(corner * (1 - 1 / 1.01f)).epsilon(.01));
    OrbitCamera aside = camera;
    aside.look_at.x += .01f;
    const float px = .01f * 600 / (2 * 4 * std::tan(.25f));
    CHECK(moved_px(camera, aside, kPicture) == doctest::Approx(px).epsilon(.01));
    CHECK(moved_px(camera, aside, 2.0f * kPicture) == doctest::Approx(2 * px).epsilon(.01));
    // Turned in place round what it looks at, which stays; a corner comes nearer or goes farther off.
    OrbitCamera turned = camera;
    turned.yaw += .01f;
    CHECK(moved_px(camera, turned, kPicture) > .3f);
    OrbitCamera mirrored = camera;
    mirrored.mirrored = true;
    CHECK(std::isinf(moved_px(camera, mirrored, kPicture)));
}
