#include "scene/contact_planes.h"

#include <doctest/doctest.h>

#include "body/wall_contact.h"
#include "room_geometry.h"

using namespace ninety;

namespace {

Scene shaded_scene(Proportions body, Side raised, View view) {
    Scene scene;
    scene.body = body;
    scene.raised = raised;
    scene.pose = forward_kinematics(
        stretch_pose(body, {Stage::holding, 0, raised, Degrees(60), PelvisHabit::typical}), body);
    scene.light = light_of(LightingPreset::day);
    scene.camera = named_view(view, body, raised, 1.6f);
    return scene;
}

glm::vec3 point_on(const ContactPatch& patch, const ContactPiece& piece, glm::vec2 share) {
    const glm::vec2 at = glm::mix(piece.low, piece.high, share);
    return patch.origin + patch.along * at.x + patch.across * at.y + patch.normal * piece.lift;
}

}  // namespace

TEST_CASE(
    "a shadow lies half a millimetre before something that the room has there, or behind it, never in the "
    "air") {
    const auto room = test::room_triangles();
    for (const Metres stature : {kMinStature, kDefaultStature, kMaxStature})
        for (const Side raised : kSides) {
            const Scene scene = shaded_scene({stature}, raised, View::side);
            for (const ContactPatch& patch : {floor_contact(scene), wall_contact_patch(scene)}) {
                REQUIRE(patch.count > 0);
                for (std::size_t i = 0; i < patch.count; ++i)
                    for (const float u : {.02f, .35f, .5f, .73f, .98f})
                        for (const float v : {.02f, .31f, .5f, .69f, .98f}) {
                            const glm::vec3 point = point_on(patch, patch.pieces[i], {u, v});
                            if (point.y < 0 && patch.normal.x < 0) continue;  // below the floor: hidden
                            float below = 0;
                            test::first_met(room, point, -patch.normal, &below);
                            CAPTURE(point.x);
                            CAPTURE(point.y);
                            CAPTURE(point.z);
                            // Hidden under mat or saddle, or behind casing and skirting, it is met from
                            // behind: then its own plane is the next one, at the same distance.
                            // The casing is moulded: up to its whole thickness behind its foremost face.
                            const bool casing = patch.normal.x < 0 && std::abs(point.z) < .43f + .0501f;
                            CHECK(below < kContactLift * 1.2f + (casing ? .008f : .0001f));
                        }
            }
        }
}

TEST_CASE("nothing of the wall's shadow is in the opening, and the heel is in the middle of it") {
    for (const Metres stature : {kMinStature, kDefaultStature, kMaxStature})
        for (const Side raised : kSides) {
            const Scene scene = shaded_scene({stature}, raised, View::side);
            const ContactPatch patch = wall_contact_patch(scene);
            for (std::size_t i = 0; i < patch.count; ++i)
                for (const float v : {0.0f, 1.0f})
                    CHECK(std::abs(point_on(patch, patch.pieces[i], {.5f, v}).z) >
                          Doorway{}.half_width.value - .0005);
            const float heel_at = scene.pose(heel(raised, scene.body)).z;
            const float middle = (patch.origin + patch.across * .5f).z;
            CHECK(std::abs(heel_at - middle) < .05f);
        }
}

TEST_CASE("a wall that is not drawn bears no shadow") {
    for (const Side raised : kSides) {
        Scene scene = shaded_scene({}, raised, View::side);
        CHECK(wall_contact_strength(scene) == 1);
        scene.camera = named_view(View::foot, scene.body, raised, 1.6f);
        CHECK(wall_contact_strength(scene) == 0);
        scene.camera = named_view(View::side, scene.body, other(raised), 1.6f);  // from the wall's own side
        CHECK(wall_contact_strength(scene) == 0);
    }
}
