// The three hamstrings of one leg as tubes: tendon, belly, tendon, along the model's paths.
//
// A belly keeps its volume: the longer, the thinner. Values only, in fixed arrays; made anew for every pose.
#pragma once

#include <array>
#include <optional>

#include "body/hamstrings.h"
#include "body/pose.h"
#include "scene/tinted_mesh.h"

namespace ninety {

struct MuscleTubes {
    static constexpr std::size_t kRings = 26, kSides = 12;
    static constexpr std::size_t kVertices = kHamstrings.size() * kRings * kSides;
    static constexpr std::size_t kIndices = kHamstrings.size() * (kRings - 1) * kSides * 6;

    std::array<TintedVertex, kVertices> vertices;
};

// The tubes of the leg of `side`, bent as `bend` says the model sees it. Muscles lie one after the other.
// Coloured by their strain (strain_palette.h), or by how tense they are where that is given (0..1); tendons
// are pale.
void make_muscle_tubes(const WorldPose& pose, Proportions body, Side side, LegBend bend, MuscleTubes& tubes,
                       std::optional<double> tone_01 = {});

// Triangles over MuscleTubes::vertices, counter-clockwise from outside.
std::array<std::uint16_t, MuscleTubes::kIndices> muscle_indices();

}  // namespace ninety
