#include "render/capture.h"

#include <algorithm>
#include <vector>

namespace ninety {

Image read_pixels(const RenderTarget& target) {
    Image upside_down = make_image(target.size), image = make_image(target.size);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, target.framebuffer.get());
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    // Three bytes a pixel where that is allowed, as they are wanted.
    if constexpr (gl::kIsEs) {
        std::vector<std::uint8_t> row(4 * static_cast<std::size_t>(target.size.x));
        for (int y = 0; y < target.size.y; ++y) {
            glReadPixels(0, target.size.y - 1 - y, target.size.x, 1, GL_RGBA, GL_UNSIGNED_BYTE, row.data());
            for (int x = 0; x < target.size.x; ++x)
                std::copy_n(&row[4 * static_cast<std::size_t>(x)], 3, image.pixel(x, y));
        }
        return image;
    }
    glReadPixels(0, 0, target.size.x, target.size.y, GL_RGB, GL_UNSIGNED_BYTE, upside_down.rgb.data());
    for (int y = 0; y < target.size.y; ++y)
        std::copy_n(upside_down.pixel(0, target.size.y - 1 - y), 3 * target.size.x, image.pixel(0, y));
    return image;
}

}  // namespace ninety
