// One bone or disc as a distance field: what the shapes of each region hand to bones_build.
//
// Lengths are fractions of stature. Shapes are mirrored at the body's middle where they cross it; a piece of
// a limb is the right one. Drawn by eye after anatomy atlases, to the measures that each file names (L).
#pragma once

#include <cstdint>
#include <functional>
#include <glm/vec3.hpp>
#include <vector>

#include "figure/figure_field.h"
#include "figure/figure_skin.h"
#include "figure/surface_nets.h"

namespace ninety {

struct BonePiece {
    Bone frame;             // the shape is in this bone's frame (trunk, or right side), and rides on the bone
    std::uint8_t material;  // of kBoneMaterialCount
    std::size_t triangles;  // wanted, both sides together
    double cell;            // of the grid; no more than half the thinnest part
    glm::dvec3 low, high;   // bounds in that frame, with air around the shape
    std::function<double(glm::dvec3)> shape;
    // What moves a point of it, given in the figure's frame; empty: the frame's bone alone.
    std::function<SkinWeights(glm::dvec3)> carried;
};

inline constexpr std::uint8_t kBoneMatter = 0, kDiscMatter = 1, kTendonMatter = 2;

// Axis-parallel bounds of a piece in the figure's frame.
GridBox box_of(const FigureField& frames, const BonePiece& piece);
// Its shape there, nowhere nearer to the skin than it may come. Both arguments must outlive it.
Field inside_the_skin(const FigureField& skin, const BonePiece& piece);

// T10 to L5 with their discs, and the last two ribs.
void add_spine(const FigureField& field, std::vector<BonePiece>& pieces);
// Sacrum, tail bone and the two hip bones.
void add_pelvis(std::vector<BonePiece>& pieces);
// Thigh bone, knee cap with its tendon, shin bone and fibula.
void add_leg_bones(const FigureField& field, std::vector<BonePiece>& pieces);
void add_foot_bones(std::vector<BonePiece>& pieces);

}  // namespace ninety
