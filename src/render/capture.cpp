#include "render/capture.h"

#include <algorithm>

namespace ninety {

Image read_pixels(const RenderTarget& target) {
    Image upside_down = make_image(target.size), image = make_image(target.size);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, target.framebuffer.get());
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, target.size.x, target.size.y, GL_RGB, GL_UNSIGNED_BYTE, upside_down.rgb.data());
    for (int y = 0; y < target.size.y; ++y)
        std::copy_n(upside_down.pixel(0, target.size.y - 1 - y), 3 * target.size.x, image.pixel(0, y));
    return image;
}

}  // namespace ninety
