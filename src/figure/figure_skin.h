// Which bones move a place on the skin, and how much: smooth weights from place alone.
//
// Wide blends at hip, knee and shoulder, so that they keep their volume; narrow ones at wrist and ankle.
// Frame as in figure_field.h. No vertices, no posing.
#pragma once

#include <array>
#include <cstdint>
#include <glm/vec4.hpp>

#include "figure/figure_field.h"

namespace ninety {

struct SkinWeights {
    std::array<std::uint8_t, 4> bones{};
    glm::vec4 weights{0};  // greatest first, sum 1
};

// Asks for a point near the surface with z >= 0; bones of the left side have weight only close to z = 0.
SkinWeights skin_weights(const FigureField& field, glm::dvec3 p);

// As if the trunk had no limbs: for what lies inside it.
SkinWeights trunk_weights(const FigureField& field, glm::dvec3 p);

// How much of the chest's movement in breathing is at p, 0..1: most at the lower breast bone, none behind.
double breath_share(glm::dvec3 p);

// The same place and weights on the other side.
SkinWeights mirrored(const SkinWeights& skin);

}  // namespace ninety
