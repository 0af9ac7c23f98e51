// The figure's shadows, on itself and on floor and wall: kept as long as nobody would see others, and drawn
// in steps, a frame each, where it goes on as it did.
//
// Who throws them is the caller's business, who says what is drawn into the shadow map.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "render/contact_pass.h"
#include "render/gl_objects.h"
#include "render/quality.h"
#include "render/shadow_light.h"
#include "scene/scene.h"

namespace ninety {

class FigureShadows {
  public:
    FigureShadows(const std::filesystem::path& shaders, std::vector<std::string>& notices)
        : contact_(shaders, notices) {}

    // Other shadows than there are now. Those of a quality that does not keep pace come all at once.
    void set_quality(const RenderQuality& quality);

    // For a picture of this scene, before it is drawn: whether there are others than the last picture has.
    // Leaves another framebuffer bound. `throw_shadows` draws what throws them, depths alone.
    bool update(const Scene& scene, const std::function<void(const glm::mat4& world_to_clip)>& throw_shadows);
    // In place of that where the last picture still is right but for its shadows: brings them a step on, and
    // says whether they can wait to be shown with what moves next.
    bool can_wait();
    // A picture has been drawn with what update() left.
    void shown() { unseen_ = 0; }
    // Whether the last update() has drawn something: such a frame has less time for other work.
    bool worked() const { return worked_; }
    // Whether there are, or will be, others than the last picture has.
    bool late() const { return contact_.under_way() || unseen_ > 0; }

    // For the figure itself.
    const ShadowLight& light() const { return light_; }
    const RenderTarget& map() const { return map_; }
    // For floor and wall.
    ContactPass& contact() { return contact_; }

  private:
    ContactPass contact_;
    RenderTarget map_;
    ShadowLight light_{};
    bool in_steps_ = false, worked_ = false;
    std::optional<Scene> drawn_;  // what they are of
    int unseen_ = 0;              // rounds for which there have been some that no picture shows
};

}  // namespace ninety
