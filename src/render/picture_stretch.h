// Scales a picture up or down onto another, smoothly.
//
// glBlitFramebuffer() can do that too, but takes a software rasteriser five times as long: Mesa's llvmpipe
// has a fast way for what is a rectangle by its corners, only looks up a texture and draws into a target
// without depths, both in the order of bytes that windows have.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "render/gl_objects.h"
#include "render/pixel_rect.h"
#include "render/shader.h"

namespace ninety {

class PictureStretch {
  public:
    // Without its shader (named in `notices`) nothing can be scaled.
    PictureStretch(const std::filesystem::path& shaders, std::vector<std::string>& notices);

    bool usable() const { return usable_; }

    // `picture` over the whole of what is bound and of its viewport, which has `size_px`, as far as that is
    // in `part`. Blended as the caller has set it; no depths, nothing culled. Asks for usable().
    void draw(const RenderTarget& picture, glm::ivec2 size_px, const PixelRect& part) const;
    // The whole of it, upper row first, over the whole of a window, which has its lower row first.
    void draw_turned_over(const RenderTarget& picture) const;
    // The same as draw() of a picture that is no more than that part of it, from its first pixel on, pixel by
    // pixel.
    void draw_part(const RenderTarget& picture, glm::ivec2 size_px, const PixelRect& part) const;

  private:
    void draw(const RenderTarget& picture, glm::vec4 part, glm::vec4 from) const;

    Shader shader_;
    bool usable_ = true;
    GlVertexArray no_vertices_;
};

}  // namespace ninety
