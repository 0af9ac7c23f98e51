// The sciatic nerve of one leg, from the low back to the calf, and the disc that may press on one of its
// roots.
//
// Simplified and exaggerated, drawn by eye after anatomy atlases (L): three roots, one trunk. Values only.
#pragma once

#include "body/pose.h"
#include "scene/tinted_mesh.h"

namespace ninety {

struct Nerve {
    float bulge_01 = 0;       // of the disc
    float irritation_01 = 0;  // of the nerve: its colour, from the root on
    friend bool operator==(const Nerve&, const Nerve&) = default;
};

// Appends nerve and bulge to the mesh.
void add_nerve(const Nerve& nerve, const WorldPose& pose, Proportions body, Side side, TintedMesh& mesh);

// Where the bulge meets the root: the middle of a close-up.
glm::vec3 bulge_world(const WorldPose& pose, Proportions body, Side side);

}  // namespace ninety
