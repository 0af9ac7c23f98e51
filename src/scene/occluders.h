// What takes light from floor and wall, and what of the picture a frame draws: bodies and boxes as rounded
// segments.
#pragma once

#include "body/volume.h"
#include "scene/scene.h"

namespace ninety {

// Two bodies and a box each; shaders/contact_open.frag has as many places.
inline constexpr std::size_t kMostOccluders = 48;

// Calls `take` with each WorldSegment of the scene's bodies and boxes; the see-through leg is none.
template <class Take>
void for_each_occluder(const Scene& scene, Take&& take) {
    const auto body = [&](const WorldPose& pose) {
        for (const RoundedSegment& segment : body_segments())
            take(in_world(segment, pose, scene.body));
    };
    const auto box = [&](const std::optional<glm::vec3>& centre) {
        if (!centre) return;
        const float round = Box::kSize.x / 2, half = Box::kSize.z / 2 - round * .6f;
        take(WorldSegment{*centre - glm::vec3(0, 0, half), *centre + glm::vec3(0, 0, half), round, round});
    };
    body(scene.pose);
    box(scene.box);
    if (!scene.beside) return;
    body(scene.beside->pose);
    box(scene.beside->box);
}

}  // namespace ninety
