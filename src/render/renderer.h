// Scene -> pixels.
//
// The room is drawn once into a cache and reused until camera, light or size change; each frame copies it and adds
// the figure and its shadow. A scene equal to the last one costs nothing. Needs a current GL 3.3 context for its
// whole life. Lines and text over the picture are not its business (ui/overlay_painter).
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "render/contact_pass.h"
#include "render/figure_pass.h"
#include "render/gl_objects.h"
#include "render/room_pass.h"
#include "scene/scene.h"

namespace ninety {

struct RenderFiles {
    std::filesystem::path shaders, assets, figure_mesh;
};

class Renderer {
  public:
    // Files that are missing or broken are replaced by something plain; `notices` takes one sentence for each.
    Renderer(const RenderFiles& files, std::vector<std::string>& notices);

    // Draws into an image of its own. Returns false if nothing had to be drawn. Asserts a size of at least 1x1.
    bool draw(const Scene& scene, glm::ivec2 size_px);

    // Copies the image onto the default framebuffer, its lower left corner at `at_px` (GL's origin: bottom left).
    void present(glm::ivec2 at_px) const;

    // The image has been drawn over: the next draw() starts from the room again.
    void forget() { drawn_.reset(); }

    const RenderTarget& image() const { return image_; }

  private:
    void draw_room(const Scene& scene, float aspect);
    void draw_figure(const Scene& scene, float aspect);

    RoomPass room_;
    ContactPass contact_;
    FigurePass figure_;
    RenderTarget image_, room_cache_, shadow_map_;
    std::optional<Scene> drawn_, room_drawn_;
};

}  // namespace ninety
