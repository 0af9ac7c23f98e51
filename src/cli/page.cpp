#include "cli/page.h"

#include "render/surface.h"

namespace ninety {

Image render_page(ImGuiSession& imgui, const Theme& theme, glm::ivec2 size,
                  const std::function<void(const Fonts&)>& draw) {
    const RenderTarget target = make_colour_target(size);
    // Dear ImGui lays a window out one frame before it shows it.
    for (int frame = 0; frame < 2; ++frame) {
        imgui.begin_frame(size, size, 1.0 / 60);
        draw(theme.fonts());
        imgui.finish_frame();
    }
    draw_into(target);
    clear_to(glm::vec3(1));
    imgui.render();
    Image image = read_pixels(target, Rows::lower_first);
    draw_into_window(size);
    return image;
}

}  // namespace ninety
