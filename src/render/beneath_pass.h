// What is drawn plainly lit, its colours meaning something: bones and discs, the hamstrings of the raised
// leg; the box that somebody lifts, and the towel.
#pragma once

#include "render/figure_model.h"
#include "render/shader.h"
#include "render/tinted_buffers.h"
#include "scene/muscle_tubes.h"
#include "scene/scene.h"

namespace ninety {

class BeneathPass {
  public:
    // Without its mesh or shaders nothing is drawn, and `notices` says so.
    BeneathPass(const std::filesystem::path& shaders, const std::filesystem::path& bones,
                std::vector<std::string>& notices);

    // Whether a scene has anything of the kind. Most have not, for whole sessions.
    static bool in(const Scene& scene) { return scene.beneath || scene.box || scene.beside || scene.towel; }

    // Opaque, into the bound target, a picture this high; nothing where the scene has nothing of the kind.
    void draw(const Scene& scene, const glm::mat4& world_to_clip, int picture_height_px);
    // What of it stands in the light.
    void draw_depth(const Scene& scene, const glm::mat4& world_to_clip);

  private:
    void draw_bones(const Scene& scene, const glm::mat4& world_to_clip, DetailLevel level);
    void draw_muscles(const Scene& scene);
    void draw_things(const Scene& scene);

    bool usable_ = true;
    Shader bones_shader_, muscle_shader_;
    FigureModel bones_;
    GlVertexArray muscle_array_;
    GlBuffer muscle_vertices_, muscle_indices_;
    MuscleTubes tubes_;
    // Made anew as they move: boxes and towel.
    TintedMesh made_;
    TintedBuffers made_buffers_;
};

}  // namespace ninety
