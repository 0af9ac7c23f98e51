// Lays one picture over another at a given share: how pictures are averaged, one after the other.
#pragma once

#include <vector>

#include "render/gl_objects.h"
#include "render/shader.h"

namespace ninety {

class PictureBlend {
  public:
    // Without its shader (named in `notices`) nothing can be averaged.
    PictureBlend(const std::filesystem::path& shaders, std::vector<std::string>& notices);

    bool usable() const { return usable_; }

    // Asks for usable(). `onto` = (1 - share) onto + share picture, inside the scissor rectangle if that is
    // on.
    void draw(const RenderTarget& picture, const RenderTarget& onto, float share) const;

  private:
    Shader shader_;
    bool usable_ = true;
    GlVertexArray no_vertices_;
};

}  // namespace ninety
