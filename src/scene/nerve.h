// The sciatic nerve of one leg, from the low back to the calf, and the disc that may press on one of its
// roots, cut open beside the middle.
//
// Simplified, drawn by eye after anatomy atlases (L), to life-size but for the bulge: three roots, one trunk.
// The bulge is drawn 12 mm deep at most, at a stature of 1.72 m, where 8 mm are much; whoever shows it says
// that it is exaggerated. Values only.
#pragma once

#include "body/pose.h"
#include "scene/tinted_mesh.h"

namespace ninety {

struct Nerve {
    float bulge_01 = 0;       // of the disc
    float irritation_01 = 0;  // of the nerve: its colour, from the root on
    float pulse_01 = -1;      // how far along the nerve a pulse has come; below 0 there is none
    float slid = 0;           // how far the root that the bulge meets has slid out of the spine, metres
    friend bool operator==(const Nerve&, const Nerve&) = default;
};

// The bulge, millimetres at a stature of 1.72 m: what is much, and what it is drawn as at 1.
inline constexpr float kMuch = 8, kDrawnAtMost = 12;

// Where the spine is cut: beside its middle, towards the nerve's side, fraction of stature.
inline constexpr float kSpineCut = .0012f;

// Appends what belongs to the nerve: strands in the canal, roots, trunk.
void add_nerve(const Nerve& nerve, const WorldPose& pose, Proportions body, Side side, TintedMesh& mesh);

// Appends the cut face of the disc between L5 and the sacrum, three bands of annulus and the nucleus, with
// its bulge.
void add_cut_disc(const Nerve& nerve, const WorldPose& pose, Proportions body, Side side, TintedMesh& mesh);

// Appends the dural sac, to be seen through.
void add_sac(const WorldPose& pose, Proportions body, Side side, TintedMesh& mesh);

// The hindmost point of the disc, on the cut: where the bulge meets the root.
glm::vec3 bulge_world(float bulge_01, const WorldPose& pose, Proportions body, Side side);

// On the nucleus' cut face.
glm::vec3 nucleus_world(float bulge_01, const WorldPose& pose, Proportions body, Side side);
// The middle of the root that the bulge meets, below it.
glm::vec3 root_world(const Nerve& nerve, const WorldPose& pose, Proportions body, Side side);

// Appends the piriformis, from the sacrum through the greater notch to the thigh bone: the nerve comes out
// below it.
void add_piriformis(const WorldPose& pose, Proportions body, Side side, TintedMesh& mesh);

}  // namespace ninety
