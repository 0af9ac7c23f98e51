// Lays the see-through wall of scene/cut_wall.h over the figure, where the picture is taken from behind it.
#pragma once

#include "render/gl_objects.h"
#include "render/pixel_rect.h"
#include "render/shader.h"
#include "scene/cut_wall.h"

namespace ninety {

class CutWallPass {
  public:
    // Without its shader (named in `notices`) there is no such wall.
    CutWallPass(const std::filesystem::path& shaders, std::vector<std::string>& notices);

    // Into the bound target, over what is farther off.
    void draw(const Scene& scene, float aspect) const;
    // What draw() may change.
    void add_bounds(RectAround& around) const;

  private:
    bool usable_ = true;
    Shader shader_;
    GlVertexArray vertex_array_;
    GlBuffer vertices_;
    std::vector<CutWallVertex> wall_;
};

}  // namespace ninety
