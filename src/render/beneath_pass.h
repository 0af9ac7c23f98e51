// What lies beneath the skin: bones and discs, and the hamstrings of the raised leg.
#pragma once

#include "render/figure_pass.h"
#include "scene/muscle_tubes.h"

namespace ninety {

class BeneathPass {
  public:
    // Without its mesh or shaders nothing is drawn, and `notices` says so.
    BeneathPass(const std::filesystem::path& shaders, const std::filesystem::path& bones,
                std::vector<std::string>& notices);

    // Opaque, into the bound target. Asks for a scene that shows what lies beneath.
    void draw(const Scene& scene, const glm::mat4& world_to_clip);

  private:
    bool usable_ = true;
    Shader bones_shader_, muscle_shader_;
    GlVertexArray bones_array_, muscle_array_;
    GlBuffer bone_vertices_, bone_indices_, muscle_vertices_, muscle_indices_;
    GLsizei bone_count_ = 0;
    MuscleTubes tubes_;
};

}  // namespace ninety
