#include "body/doorway.h"

#include <doctest/doctest.h>

#include "body/stretch_pose.h"
#include "body/volume.h"
#include "body/wall_contact.h"
#include "room_geometry.h"
#include "scene/camera.h"
#include "scene/room.h"

using namespace ninety;
using test::room_triangles;
using test::RoomTriangle;

namespace {

constexpr Metres kStatures[] = {kMinStature, Metres(1.60), kDefaultStature, Metres(1.90), kMaxStature};
constexpr View kViews[] = {View::side, View::three_quarter, View::floor, View::foot};

WorldPose lying(Proportions body, Side raised, double leg) {
    return forward_kinematics(
        stretch_pose(body, {Stage::holding, 0, raised, Degrees(leg), PelvisHabit::typical}), body);
}

float drawn_part(const std::array<float, kCutawayCount>& visible, Cutaway part) {
    return visible[static_cast<std::size_t>(part)];
}

}  // namespace

TEST_CASE("the resting leg has the opening to itself, from the shortest body to the tallest") {
    const auto room = room_triangles();
    for (const Metres stature : kStatures)
        for (const Side raised : kSides)
            for (const double leg : {35.0, 60.0, 88.0}) {
                const Proportions body{stature};
                const WorldPose pose = lying(body, raised, leg);
                CAPTURE(stature.value);
                CAPTURE(leg);
                float least = 1;
                for (const RoundedSegment& segment : body_segments()) {
                    const Side resting = other(raised);
                    if (segment.bone != on_side(Bone::thigh_l, resting) &&
                        segment.bone != on_side(Bone::shank_l, resting) &&
                        segment.bone != on_side(Bone::foot_l, resting))
                        continue;
                    const WorldSegment s = in_world(segment, pose, body);
                    for (const RoomTriangle& t : room) {
                        const auto [a, b, c] = t.at;
                        // What is lain on, and what stands at the other end of the rooms, is not in question.
                        if (std::max({a.y, b.y, c.y}) < .002f || std::max({a.x, b.x, c.x}) < -.05f) continue;
                        for (const float along : {0.0f, .25f, .5f, .75f, 1.0f}) {
                            const glm::vec3 p = glm::mix(s.from, s.to, along);
                            const float r = glm::mix(s.from_radius, s.to_radius, along);
                            // Above what is cut off beside the opening, which the leg never lies on.
                            least = std::min(least, test::distance_to(t, p) - r);
                        }
                    }
                }
                CHECK(least > 0);
            }
}

TEST_CASE("the raised heel rests on the wall's own face, plain plaster beside the casing") {
    const auto room = room_triangles();
    for (const Metres stature : kStatures)
        for (const Side raised : kSides)
            for (const double leg : {35.0, 60.0, 85.0}) {
                const Proportions body{stature};
                const glm::vec3 heel_at = lying(body, raised, leg)(heel(raised, body));
                float at = 0;
                const RoomTriangle* wall = test::first_met(room, {-1, heel_at.y, heel_at.z}, {1, 0, 0}, &at);
                REQUIRE(wall);
                CHECK(wall->material == Material::wall);
                CHECK(at == doctest::Approx(1).epsilon(1e-4));
                CHECK(std::abs(heel_at.x) < .001f);  // a millimetre
            }
}

TEST_CASE("the leaf of the door hangs on the raised leg's side, and goes when its wall goes") {
    const Proportions body;
    for (const Side raised : kSides) {
        const Cutaway own = raised == Side::right ? Cutaway::right_leaf : Cutaway::left_leaf;
        const Cutaway none = raised == Side::right ? Cutaway::left_leaf : Cutaway::right_leaf;
        for (const View view : kViews) {
            const auto visible = cutaway_visibility(named_view(view, body, raised, 1.7f).eye(), raised, body);
            CHECK(drawn_part(visible, own) == (view == View::foot ? 0 : 1));
            CHECK(drawn_part(visible, none) == 0);
        }
        const auto beyond = cutaway_visibility({-.3f, .8f, 3 * z_sign(raised)}, raised, body);
        CHECK(drawn_part(beyond, own) == 0);
        // It stands where its shade on the floor is, clear of the opening.
        for (const glm::vec2 foot : leaf_on_floor(raised)) {
            CHECK(foot.x > .12f);
            CHECK(foot.y * z_sign(raised) > Doorway{}.half_width.value);
        }
        CHECK(glm::distance(leaf_on_floor(raised)[0], leaf_on_floor(raised)[1]) ==
              doctest::Approx(2 * Doorway{}.half_width.value - .01));
    }
}

TEST_CASE("from no named view does anything of the door or the rooms stand before the body") {
    const auto room = room_triangles();
    for (const Metres stature : {kMinStature, kDefaultStature, kMaxStature})
        for (const Side raised : kSides)
            for (const View view : kViews) {
                const Proportions body{stature};
                const glm::vec3 eye = named_view(view, body, raised, 16.0f / 9).eye();
                const auto visible = cutaway_visibility(eye, raised, body);
                const WorldPose pose = lying(body, raised, 60);
                CAPTURE(stature.value);
                CAPTURE(static_cast<int>(view));
                for (const Bone joint :
                     {Bone::pelvis, Bone::thigh_l, Bone::thigh_r, Bone::shank_l, Bone::shank_r, Bone::foot_l,
                      Bone::foot_r, Bone::head, Bone::hand_l, Bone::hand_r}) {
                    const glm::vec3 to = pose[joint].origin_world - eye;
                    for (const RoomTriangle& t : room) {
                        if (drawn_part(visible, t.part) == 0) continue;
                        const auto d = test::met(t, eye, glm::normalize(to));
                        const std::string name = name_of(joint);
                        CAPTURE(name);
                        CHECK_FALSE((d && *d < glm::length(to)));
                    }
                }
            }
}

TEST_CASE("turned to behind the head, out of the room, nothing of the room lies across the body") {
    const auto room = room_triangles();
    constexpr float kAspect = 908.0f / 634;  // of the picture in a window of 1280x720
    int outside = 0;
    for (const Side raised : kSides)
        for (int degree = 230; degree <= 310; degree += 2)  // 270: from the head's end
            for (const float pitch : {.45f, .6f, .75f}) {
                const Proportions body;
                OrbitCamera camera = named_view(View::three_quarter, body, raised, kAspect);
                camera.yaw = glm::radians(static_cast<float>(degree)), camera.pitch = pitch;
                const glm::vec3 eye = camera.eye(), ahead = glm::normalize(camera.look_at - eye);
                outside += eye.x < RoomSize{}.back;
                // Of a projection of GL's: where clip z is -w.
                const glm::mat4 p = camera.projection(kAspect);
                const float nearest = p[3][2] / (p[2][2] - 1);
                const auto visible = cutaway_visibility(eye, raised, body);
                const WorldPose pose = lying(body, raised, 60);
                CAPTURE(degree);
                CAPTURE(pitch);
                for (const Bone joint : {Bone::pelvis, Bone::thigh_l, Bone::thigh_r, Bone::shank_l,
                                         Bone::shank_r, Bone::head, Bone::hand_l, Bone::hand_r}) {
                    const glm::vec3 to = pose[joint].origin_world - eye, way = glm::normalize(to);
                    CHECK(glm::dot(to, ahead) > nearest + .15f);  // all of the body is in the picture
                    for (const RoomTriangle& t : room) {
                        const auto d = test::met(t, eye, way);
                        const bool drawn = drawn_part(visible, t.part) > 0;
                        if (!d || !drawn || *d * glm::dot(way, ahead) < nearest) continue;
                        CHECK(*d >= glm::length(to));
                    }
                }
            }
    CHECK(outside > 50);  // or it would say nothing
}

TEST_CASE(
    "a wall is there or it is not: half of one is seen from a few places of a turn, and from no named view") {
    const auto half_there = [](float part) { return part > 0 && part < 1; };
    for (const Side raised : kSides) {
        for (const Metres stature : kStatures)
            for (const View view : kViews) {
                const Proportions body{stature};
                const auto visible =
                    cutaway_visibility(named_view(view, body, raised, 16.0f / 9).eye(), raised, body);
                CAPTURE(static_cast<int>(view));
                for (const Cutaway part : {Cutaway::left_wall, Cutaway::right_wall, Cutaway::lintel})
                    CHECK_FALSE(half_there(drawn_part(visible, part)));
            }
        // Once around the body, a degree at a time, as somebody drags the picture.
        OrbitCamera camera = named_view(View::three_quarter, {}, raised, 16.0f / 9);
        int between = 0;
        for (int degree = 0; degree < 360; ++degree) {
            camera.yaw = glm::radians(static_cast<float>(degree));
            const auto visible = cutaway_visibility(camera.eye(), raised, {});
            between += half_there(drawn_part(visible, Cutaway::left_wall)) ||
                       half_there(drawn_part(visible, Cutaway::right_wall));
        }
        CHECK(between <= 16);  // of 360: a dissolve, on either side
    }
}

TEST_CASE(
    "the camera stands clear of wall, lintel, leaf and furniture, in every named view and shape of picture") {
    const auto room = room_triangles();
    const auto clear = [&](const OrbitCamera& camera, Side raised, Proportions body) {
        const auto visible = cutaway_visibility(camera.eye(), raised, body);
        const Doorway door;
        const glm::vec3 eye = camera.eye();
        // Inside the wall, whatever of it is drawn.
        const bool beside = std::abs(eye.z) > door.half_width.value || eye.y > door.height.value;
        if (eye.x > -.05f && eye.x < door.wall_thickness.value + .05 && beside) return -1.0f;
        float least = 9;
        for (const RoomTriangle& t : room) {
            // The rooms' own shells are seen through from outside: the eye may pass them.
            const bool shell = t.part == Cutaway::never && t.material != Material::mat;
            if (!shell && drawn_part(visible, t.part) > 0) least = std::min(least, test::distance_to(t, eye));
        }
        return least;
    };
    for (const Metres stature : kStatures)
        for (const Side raised : kSides)
            for (const float aspect : {800.0f / 480, 16.0f / 9, 2.4f, .8f}) {
                const Proportions body{stature};
                CAPTURE(stature.value);
                CAPTURE(aspect);
                for (const View view : kViews) {
                    CAPTURE(static_cast<int>(view));
                    CHECK(clear(named_view(view, body, raised, aspect), raised, body) > .10f);
                }
                for (const Variant variant : {Variant::wall, Variant::towel})
                    CHECK(clear(crossing_view(body, aspect, variant), raised, body) > .10f);
            }
}
