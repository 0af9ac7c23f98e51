// What a picture of several says it shows.
#pragma once

#include <glm/vec2.hpp>
#include <string>

#include "ui/theme.h"

namespace ninety {

// On a label in the lower left corner of a picture of `size` pixels.
void paint_caption(ImDrawList& draw, const std::string& caption, const Fonts& fonts, glm::ivec2 size);

}  // namespace ninety
