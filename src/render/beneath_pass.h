// What is drawn plainly lit, its colours meaning something: bones and discs, the hamstrings of the raised
// leg, its nerve; and the box that somebody lifts.
#pragma once

#include "render/figure_pass.h"
#include "scene/muscle_tubes.h"

namespace ninety {

class BeneathPass {
  public:
    // Without its mesh or shaders nothing is drawn, and `notices` says so.
    BeneathPass(const std::filesystem::path& shaders, const std::filesystem::path& bones,
                std::vector<std::string>& notices);

    // Opaque, into the bound target; nothing where the scene has nothing of the kind.
    void draw(const Scene& scene, const glm::mat4& world_to_clip);
    // What of it stands in the light.
    void draw_depth(const Scene& scene, const glm::mat4& world_to_clip);

  private:
    void draw_bones(const Scene& scene, const glm::mat4& world_to_clip);
    void draw_muscles(const Scene& scene);
    void draw_made();

    bool usable_ = true;
    Shader bones_shader_, muscle_shader_;
    GlVertexArray bones_array_, muscle_array_;
    FigureVertices bone_vertices_;
    GlBuffer bone_indices_, muscle_vertices_, muscle_indices_;
    GLsizei bone_count_ = 0;
    MuscleTubes tubes_;
    // Made anew as it moves: boxes and nerve.
    TintedMesh made_;
    GlVertexArray made_array_;
    GlBuffer made_vertices_, made_indices_;
};

}  // namespace ninety
