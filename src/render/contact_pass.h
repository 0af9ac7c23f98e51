// What the figure takes from the light on floor and wall: its shadow, and the darkness where it touches.
//
// Soft shadows need many looks. They are taken once for a small picture of each patch of
// scene/contact_planes.h, not for every pixel of the screen; the pictures, which are smooth, then multiply
// the cached room. A shadow is the softer and the paler the farther off is what throws it: the key light is a
// large one.
#pragma once

#include "render/gl_objects.h"
#include "render/pixel_rect.h"
#include "render/shader.h"
#include "render/shadow_light.h"
#include "scene/contact_planes.h"
#include "scene/scene.h"

namespace ninety {

class ContactPass {
  public:
    ContactPass(const std::filesystem::path& shaders, std::vector<std::string>& notices);

    // Begins to look up what is left of the light in this scene, for which a shadow map has just been drawn.
    void begin(const Scene& scene, const ShadowLight& light);
    // A third of that work, which as a whole would keep a frame waiting. Returns whether it is done; until
    // then apply() goes by what there was. Leaves another framebuffer bound.
    bool step(const RenderTarget& shadow_map);
    bool under_way() const { return next_step_ != Step::done; }
    // Into the bound target, whose depth is the room's.
    void apply(const Scene& scene, float aspect);
    // What apply() may change.
    void add_bounds(RectAround& around) const;

  private:
    enum class Step { shadow_on_floor, finish_floor, wall, done };
    struct Patch {
        ContactPatch area;
        RenderTarget left;  // what is left of the light there
        // What will take their place; the shadow as it falls, and softened along.
        ContactPatch next_area;
        RenderTarget cast, soft, next_left;
        bool visible() const { return area.strength > 0; }
    };
    void cast(const Patch& patch, const RenderTarget& shadow_map) const;
    void soften(const Patch& patch) const;
    void open(const Patch& patch) const;
    void finish(const Patch& patch) const;
    void draw_patch() const;

    bool usable_ = true;
    Shader cast_, soften_, open_sky_, finish_, apply_;
    Patch floor_, wall_;
    ShadowLight light_{};  // of the shadow map that is gone by
    Step next_step_ = Step::done;
    GlSampler depths_;  // the shadow map's depths themselves
    RenderTarget sky_;  // how much of it is open: of the patch that is being finished
    GlVertexArray vertex_array_;
    GlBuffer vertices_;
};

}  // namespace ninety
