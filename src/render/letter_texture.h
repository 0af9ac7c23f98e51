// The panels' letters as a texture: white, and as opaque as there is ink.
//
// Four bytes a pixel, although one would do: with one llvmpipe takes an eighth longer over every panel. But
// they are never all made at once beside the driver's own. Not in the window's order of bytes: with that
// llvmpipe (Mesa 22.3) leaves tiles of what is large and plain undrawn, behind a dialog for one.
#pragma once

#include <cstdint>
#include <glm/vec2.hpp>

#include "render/gl_objects.h"

namespace ninety {

class LetterTexture {
  public:
    // In place of the ones before: shares of ink, 0..255, row by row. Returns the texture's name.
    GLuint show(const std::uint8_t* ink, glm::ivec2 size);

  private:
    GlTexture texture_;
};

}  // namespace ninety
