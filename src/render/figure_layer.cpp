#include "render/figure_layer.h"

#include <cassert>
#include <glm/common.hpp>
#include <utility>

namespace ninety {

void set_layered_blend() {
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
}

void FigureLayer::begin(const RenderTarget& room, float scale, const FigureCover& parts) {
    assert(usable() && scale > 0 && scale <= 1 && parts.size() == room.size);
    const glm::ivec2 size = glm::max(glm::ivec2(1), glm::ivec2(glm::ceil(glm::vec2(room.size) * scale)));
    if (drawn_.size != size) {
        empty_ = make_render_target(size);
        drawn_ = make_render_target(size);
        knows_room_ = false;
    }
    if (!std::exchange(knows_room_, true)) {
        copy_depth(room, empty_);
        glBindFramebuffer(GL_FRAMEBUFFER, empty_.framebuffer.get());
        use_no_program();
        glClearColor(0, 0, 0, 0);
        glClear(GL_COLOR_BUFFER_BIT);
        copy_part(empty_, drawn_, {0, 0}, size);
    } else {
        for (const PixelRect& strip : strips_of(parts_, parts)) {
            const PixelRect part = on_layer(strip, room.size);
            copy_part(empty_, drawn_, part.low, part.high);
        }
    }
    parts_ = parts;
    glBindFramebuffer(GL_FRAMEBUFFER, drawn_.framebuffer.get());
    glViewport(0, 0, size.x, size.y);
}

// With what the scaling up looks at beside it.
PixelRect FigureLayer::on_layer(const PixelRect& part, glm::ivec2 picture_size) const {
    const glm::vec2 scale = glm::vec2(drawn_.size) / glm::vec2(picture_size);
    return {glm::max(glm::ivec2(glm::floor(glm::vec2(part.low) * scale)) - 1, glm::ivec2(0)),
            glm::min(glm::ivec2(glm::ceil(glm::vec2(part.high) * scale)) + 1, drawn_.size)};
}

void FigureLayer::lay_over(const RenderTarget& picture) const {
    glBindFramebuffer(GL_FRAMEBUFFER, picture.without_depth().get());
    glViewport(0, 0, picture.size.x, picture.size.y);
    glEnable(GL_BLEND);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    for (const PixelRect& part : strips_of(parts_))
        stretch_.draw(drawn_, picture.size, part);
    glDisable(GL_BLEND);
}

}  // namespace ninety
