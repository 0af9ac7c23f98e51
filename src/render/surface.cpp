#include "render/surface.h"

#include "render/gl_objects.h"

namespace ninety {
namespace {

void draw_into(GLuint framebuffer, glm::ivec2 size) {
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
    glDisable(GL_SCISSOR_TEST);
    glViewport(0, 0, size.x, size.y);
}

}  // namespace

void draw_into_window(glm::ivec2 size_px) {
    draw_into(0, size_px);
}

void draw_into(const RenderTarget& target) {
    draw_into(target.framebuffer.get(), target.size);
}

void draw_only(const PixelRect& rect) {
    glEnable(GL_SCISSOR_TEST);
    glScissor(rect.low.x, rect.low.y, rect.high.x - rect.low.x, rect.high.y - rect.low.y);
}

void draw_everywhere() {
    glDisable(GL_SCISSOR_TEST);
}

void clear_to(glm::vec3 colour) {
    glClearColor(colour.r, colour.g, colour.b, 1);
    use_no_program();
    glClear(GL_COLOR_BUFFER_BIT);
}

void wait_until_drawn() {
    glFinish();
}

std::string gl_renderer_name() {
    return gl::renderer_name();
}

bool gl_is_new_enough() {
    return gl::is_new_enough();
}

}  // namespace ninety
