// What colours the figure is drawn in: skin and hair are a person's choice, all others follow from them.
//
// Linear. No light: that is the shaders'.
#pragma once

#include <array>
#include <glm/vec4.hpp>

#include "scene/figure_mesh.h"
#include "settings/settings.h"

namespace ninety {

// Chosen once for a body.
struct FigureLook {
    SkinTone skin = SkinTone::light;
    HairTone hair = HairTone::dark;
    friend bool operator==(const FigureLook&, const FigureLook&) = default;
};

// A colour for each FigureMaterial; w is how much of it is skin, 0..1, which light goes into.
using FigurePalette = std::array<glm::vec4, kFigureMaterialCount>;
FigurePalette figure_palette(FigureLook look);

}  // namespace ninety
