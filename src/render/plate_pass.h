// A page of an atlas: bones with a window cut into the low back, the disc in it, nerve and muscles of the
// raised leg, and what covers them a little.
#pragma once

#include "render/figure_model.h"
#include "render/shader.h"
#include "render/tinted_buffers.h"
#include "scene/muscle_tubes.h"
#include "scene/scene.h"

namespace ninety {

// The page's ground at its upper and lower edge, display colours (#2B3238, #46525A).
inline constexpr glm::vec3 kPlateAbove{0x2B / 255.f, 0x32 / 255.f, 0x38 / 255.f},
    kPlateBelow{0x46 / 255.f, 0x52 / 255.f, 0x5A / 255.f};

class PlatePass {
  public:
    // `bones` is the mesh of the whole bones; that of the cut ones lies beside it (plate.mesh). Without that
    // the whole ones are drawn, without either or without its shaders nothing; `notices` says so.
    PlatePass(const std::filesystem::path& shaders, const std::filesystem::path& bones,
              std::vector<std::string>& notices);

    // Asks for a scene with a plate. Into the bound target of `size_px`.
    void draw(const Scene& scene, const glm::mat4& world_to_clip, glm::ivec2 size_px);

  private:
    // A stretch of the made triangles.
    struct Stretch {
        std::size_t first, count;
    };
    void set_page(const Shader& shader, const Scene& scene, const glm::mat4& world_to_clip,
                  glm::ivec2 size_px) const;
    void draw_bones(const Scene& scene) const;
    void make_soft_parts(const Scene& scene);
    void draw_stretch(Stretch stretch) const { soft_buffers_.draw(stretch.first, stretch.count); }

    bool usable_ = true;
    Shader bones_shader_, soft_shader_;
    FigureModel bones_;
    MuscleTubes tubes_;
    TintedMesh soft_;
    TintedBuffers soft_buffers_;
    Stretch nerve_{}, opaque_{}, veils_{};
};

}  // namespace ninety
