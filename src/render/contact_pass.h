// What the figure takes from the light on floor and wall: its shadow, and the darkness where it touches.
//
// Multiplies the cached room, so it needs no second lighting of it.
#pragma once

#include "render/shadow_light.h"
#include "render/gl_objects.h"
#include "render/shader.h"
#include "scene/scene.h"

namespace ninety {

class ContactPass {
  public:
    ContactPass(const std::filesystem::path& shaders, std::vector<std::string>& notices);

    // Into the bound target, whose depth is the room's. `shadow_map` has been drawn for this scene.
    void draw(const Scene& scene, float aspect, const ShadowLight& light, const RenderTarget& shadow_map) const;

  private:
    bool usable_ = true;
    Shader shader_;
    GlVertexArray vertex_array_;
    GlBuffer vertices_, indices_;
    GLsizei index_count_ = 0;
};

}  // namespace ninety
