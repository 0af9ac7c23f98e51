#include "render/capture.h"

#include <algorithm>
#include <vector>

namespace ninety {
namespace {

// As they lie there. Three bytes a pixel where that is allowed, as they are wanted.
void read_rows(Image& image) {
    if constexpr (!gl::kIsEs) {
        glReadPixels(0, 0, image.size.x, image.size.y, GL_RGB, GL_UNSIGNED_BYTE, image.rgb.data());
        return;
    }
    std::vector<std::uint8_t> row(4 * static_cast<std::size_t>(image.size.x));
    for (int y = 0; y < image.size.y; ++y) {
        glReadPixels(0, y, image.size.x, 1, GL_RGBA, GL_UNSIGNED_BYTE, row.data());
        for (int x = 0; x < image.size.x; ++x)
            std::copy_n(&row[4 * static_cast<std::size_t>(x)], 3, image.pixel(x, y));
    }
}

void turn_over(Image& image) {
    const int wide = 3 * image.size.x;
    for (int y = 0; y < image.size.y / 2; ++y)
        std::swap_ranges(image.pixel(0, y), image.pixel(0, y) + wide, image.pixel(0, image.size.y - 1 - y));
}

}  // namespace

Image read_pixels(const RenderTarget& target, Rows rows) {
    Image image = make_image(target.size);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, target.framebuffer.get());
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    read_rows(image);
    if (rows == Rows::lower_first) turn_over(image);
    return image;
}

}  // namespace ninety
