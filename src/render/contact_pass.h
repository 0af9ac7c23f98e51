// What the figure takes from the light on floor and wall: its shadow, and the darkness where it touches.
//
// Soft shadows need many looks into the shadow map. They are taken once for a small picture of the floor and
// one of the wall, not for every pixel of the screen; the pictures, which are smooth, then multiply the
// cached room.
#pragma once

#include "render/gl_objects.h"
#include "render/pixel_rect.h"
#include "render/shader.h"
#include "render/shadow_light.h"
#include "scene/scene.h"

namespace ninety {

class ContactPass {
  public:
    ContactPass(const std::filesystem::path& shaders, std::vector<std::string>& notices);

    // Looks up what is left of the light; leaves another framebuffer bound. `shadow_map` has been drawn for
    // this scene.
    void prepare(const Scene& scene, const ShadowLight& light, const RenderTarget& shadow_map);
    // Into the bound target, whose depth is the room's.
    void apply(const Scene& scene, float aspect) const;
    // What apply() may change.
    void add_bounds(RectAround& around) const;

  private:
    // A rectangle of floor or wall with its picture.
    struct Patch {
        glm::vec3 origin{0}, along{0}, across{0}, normal{0};
        float key_share = 0;   // of the light there that the key light brings
        glm::vec4 opening{0};  // see contact_apply.frag
        RenderTarget left;
        bool visible = true;
    };
    void place(const Scene& scene);

    bool usable_ = true;
    Shader shader_, apply_;
    Patch floor_, wall_;
    GlVertexArray vertex_array_;
    GlBuffer vertices_, indices_;
    GLsizei grid_count_ = 0;
};

}  // namespace ninety
