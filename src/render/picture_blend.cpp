#include "render/picture_blend.h"

namespace ninety {

void PictureBlend::draw(const RenderTarget& picture, const RenderTarget& onto, float share,
                        const PixelRect& part) const {
    begin(onto, share);
    stretch_.draw(picture, onto.size, part);
    glDisable(GL_BLEND);
}

void PictureBlend::draw_part(const RenderTarget& picture, const RenderTarget& onto, float share,
                             const PixelRect& part) const {
    begin(onto, share);
    stretch_.draw_part(picture, onto.size, part);
    glDisable(GL_BLEND);
}

void PictureBlend::begin(const RenderTarget& onto, float share) const {
    glBindFramebuffer(GL_FRAMEBUFFER, onto.without_depth().get());
    glViewport(0, 0, onto.size.x, onto.size.y);
    glEnable(GL_BLEND);
    glBlendColor(0, 0, 0, share);
    glBlendFunc(GL_CONSTANT_ALPHA, GL_ONE_MINUS_CONSTANT_ALPHA);
}

}  // namespace ninety
