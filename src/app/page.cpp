#include "app/page.h"

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
    glBindFramebuffer(GL_FRAMEBUFFER, target.framebuffer.get());
    glViewport(0, 0, size.x, size.y);
    glDisable(GL_SCISSOR_TEST);
    glClearColor(1, 1, 1, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    imgui.render();
    Image image = read_pixels(target);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    return image;
}

}  // namespace ninety
