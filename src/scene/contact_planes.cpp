#include "scene/contact_planes.h"

#include <glm/common.hpp>
#include <utility>

#include "body/doorway.h"
#include "scene/occluders.h"
#include "scene/room.h"

namespace ninety {
namespace {

constexpr float kAir = .16f;   // metres around the body that its darkness reaches
constexpr float kStep = .08f;  // bounds move in steps, so that the picture's pixels do not swim

struct Bounds {
    glm::vec2 low{1e9f}, high{-1e9f};  // x and z, metres
};

// What of the floor the body can darken: below it, and where the key light throws its shadow.
Bounds floor_bounds(const Scene& scene) {
    const glm::vec3& light = scene.light.to_key;
    Bounds bounds;
    for_each_occluder(scene, [&](const WorldSegment& s) {
        for (const auto& [p, r] : {std::pair(s.from, s.from_radius), std::pair(s.to, s.to_radius)})
            for (const float height : {0.0f, p.y}) {
                const glm::vec2 at = glm::vec2(p.x, p.z) - glm::vec2(light.x, light.z) * (height / light.y);
                bounds.low = glm::min(bounds.low, at - r - kAir);
                bounds.high = glm::max(bounds.high, at + r + kAir);
            }
    });
    bounds.low = glm::floor(bounds.low / kStep) * kStep;
    bounds.high = glm::ceil(bounds.high / kStep) * kStep;
    return bounds;
}

// Adds the part of [low, high] (metres along and across) that lies in the patch, if any.
void add_piece(ContactPatch& patch, glm::vec2 low, glm::vec2 high, float lift) {
    const glm::vec2 start(glm::dot(patch.origin, glm::normalize(patch.along)),
                          glm::dot(patch.origin, glm::normalize(patch.across)));
    const glm::vec2 size(glm::length(patch.along), glm::length(patch.across));
    const ContactPiece piece{glm::clamp((low - start) / size, 0.0f, 1.0f),
                             glm::clamp((high - start) / size, 0.0f, 1.0f), lift + kContactLift};
    if (piece.low.x < piece.high.x && piece.low.y < piece.high.y) patch.pieces[patch.count++] = piece;
}

constexpr float kEverywhere = 1e3f;

}  // namespace

ContactPatch floor_contact(const Scene& scene) {
    const Bounds bounds = floor_bounds(scene);
    ContactPatch patch;
    patch.origin = {bounds.low.x, 0, bounds.low.y};
    patch.along = {bounds.high.x - bounds.low.x, 0, 0};
    patch.across = {0, 0, bounds.high.y - bounds.low.y};
    patch.normal = {0, 1, 0};
    patch.key_share = .60f;
    // The mat hides what lies on the floor below it.
    add_piece(patch, glm::vec2(-kEverywhere), glm::vec2(kEverywhere), -RoomSize{}.mat_thickness);
    add_piece(patch, {kMat.x0, -kMat.half_z}, {kMat.x1, kMat.half_z}, 0);
    const float half = static_cast<float>(Doorway{}.half_width.value);
    add_piece(patch, {kSaddle.x0, -half}, {kSaddle.x1, half}, 0);
    return patch;
}

ContactPatch wall_contact_patch(const Scene& scene) {
    const float stature = static_cast<float>(scene.body.stature.value);
    const Doorway doorway;
    const auto metres = [](Metres m) { return static_cast<float>(m.value); };
    const float jamb = metres(doorway.half_width), casing = jamb + metres(doorway.trim_width);
    const float out = metres(doorway.trim_protrusion), top = metres(doorway.height + doorway.trim_width);
    const float foot = static_cast<float>(heel_z(scene.raised, scene.body).value);
    ContactPatch patch;
    // y along, z across, for a normal towards the near room.
    patch.origin = {0, 0, foot - .31f * stature};
    patch.along = {0, stature, 0};
    patch.across = {0, 0, .62f * stature};
    patch.normal = {-1, 0, 0};
    patch.key_share = .30f;
    const bool right = scene.raised == Side::right;
    const auto strip = [&](float low_y, float high_y, float near_z, float far_z, float lift) {
        add_piece(patch, {low_y, right ? near_z : -far_z}, {high_y, right ? far_z : -near_z}, lift);
    };
    strip(-kEverywhere, kEverywhere, casing, kEverywhere, 0);
    strip(-kEverywhere, top, jamb, casing, out);
    strip(-kEverywhere, kSkirtingHeight, casing, kEverywhere, out);
    patch.strength = wall_contact_strength(scene);
    return patch;
}

float wall_contact_strength(const Scene& scene) {
    if (scene.camera.eye().x >= 0) return 0;
    const Cutaway wall = wall_part(z_sign(scene.raised));
    return cutaway_visibility(scene.camera.eye(), scene.raised, scene.body)[static_cast<std::size_t>(wall)];
}

}  // namespace ninety
