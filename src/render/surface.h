// What is drawn into, and what draws: for those who put renderer and panels together without calling GL
// themselves.
#pragma once

#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <string>

#include "render/gl_objects.h"
#include "render/pixel_rect.h"

namespace ninety {

// From here on drawing goes into the window, or into this target; all of it.
void draw_into_window(glm::ivec2 size_px);
void draw_into(const RenderTarget& target);
// Only these pixels of it, rows as GL counts them (a window's from below), until the next call or
// draw_everywhere().
void draw_only(const PixelRect& rect);
void draw_everywhere();
// Fills it; sRGB, 0..1.
void clear_to(glm::vec3 colour);
// Waits until everything asked for has been drawn: for measuring.
void wait_until_drawn();

// Whose OpenGL it is, as the driver puts it: "llvmpipe (LLVM 15.0.6, 256 bits)".
std::string gl_renderer_name();
// Whether it is 3.3 or newer.
bool gl_is_new_enough();

}  // namespace ninety
