#include "render/kept_window.h"

#include <glm/vec3.hpp>

#include "render/surface.h"

namespace ninety {
namespace {

constexpr unsigned kMarks = 8;

}  // namespace

KeptWindow::Shade KeptWindow::corner(glm::ivec2 size_px) {
    const glm::ivec2 at = place(size_px);
    Shade shade{};
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(at.x, at.y, 1, 1, GL_RGBA, GL_UNSIGNED_BYTE, shade.data());
    shade[3] = 255;  // where the window has any, it is nobody's
    return shade;
}

bool KeptWindow::holds(glm::ivec2 size_px) const {
    return marked_ == size_px && corner(size_px) == shade_;
}

void KeptWindow::mark(glm::ivec2 size_px, bool anew) {
    if (anew || marked_ != size_px) shade_ = corner(size_px);
    number_ = (number_ + 1) % kMarks;
    shade_[2] = static_cast<unsigned char>(shade_[2] / kMarks * kMarks + number_);
    const glm::ivec2 at = place(size_px);
    draw_only({at, at + 1});
    clear_to(glm::vec3(shade_[0], shade_[1], shade_[2]) / 255.0f);
    draw_everywhere();
    marked_ = size_px;
}

}  // namespace ninety
