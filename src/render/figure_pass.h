// Draws the figure: into the shadow map, into the picture, and once more as the see-through leg at the
// target.
#pragma once

#include <array>

#include "render/figure_model.h"
#include "render/gl_objects.h"
#include "render/shader.h"
#include "render/shadow_light.h"
#include "scene/figure_mesh.h"
#include "scene/figure_palette.h"
#include "scene/figure_skinning.h"
#include "scene/scene.h"

namespace ninety {

class FigurePass {
  public:
    // Without a usable mesh file no figure is drawn, and `notices` says so.
    FigurePass(const std::filesystem::path& shaders, FigureFiles files, std::vector<std::string>& notices);

    // Takes over the scene's pose; the draws that follow show it, in a picture this high.
    void pose(const Scene& scene, int picture_height_px);

    void draw_depth(const glm::mat4& world_to_clip) const;
    void draw(const Scene& scene, const glm::mat4& world_to_clip, const ShadowLight& light,
              const RenderTarget& shadow_map, bool soft_edges) const;
    // Asks for a scene with a target. Blended over what is there, once per pixel.
    void draw_target(const Scene& scene, const glm::mat4& world_to_clip, glm::vec3 eye,
                     DetailLevel level) const;
    // What few pictures need, and is not loaded before: the program that draw_outline() draws with.
    void load_outline(const std::filesystem::path& shaders, std::vector<std::string>& notices);
    // The whole body as an outline, `width` pixels wide (> 0), onto a picture of `size_px`.
    void draw_outline(const glm::mat4& world_to_clip, float width, float opacity, glm::vec2 size_px) const;
    // The whole body as if of glass, small.
    void draw_glass(const glm::mat4& world_to_clip, glm::vec3 eye) const;

  private:
    static void set_body(const Shader& shader, const SkinPose& pose);
    void draw_ghost(const SkinPose& pose, FigurePart part, DetailLevel level, const glm::mat4& world_to_clip,
                    glm::vec3 eye, glm::vec4 colour) const;
    void draw_front_depth(DetailLevel level, FigurePart part) const;

    Shader figure_, depth_, ghost_, hull_;
    bool ghost_usable_ = true, hull_usable_ = false;
    FigureModel model_;
    DetailLevel level_ = DetailLevel::coarse;
    SkinPose skin_, target_skin_, beside_skin_;
    bool beside_ = false;
    FigurePalette palette_{};
};

}  // namespace ninety
