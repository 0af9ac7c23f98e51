#include "render/letter_texture.h"

#include <algorithm>
#include <vector>

#include "render/mip_chain.h"

namespace ninety {

GLuint LetterTexture::show(const std::uint8_t* ink, glm::ivec2 size) {
    constexpr int kRows = 64;  // at a time
    texture_ = {};
    texture_ = make_texture(size, GL_RGBA8, GL_RGBA, GL_UNSIGNED_BYTE, GL_LINEAR);
    const auto width = static_cast<std::size_t>(size.x);
    std::vector<Rgba8> some;
    for (int y = 0; y < size.y; y += kRows) {
        const int rows = std::min(kRows, size.y - y);
        some.assign(width * static_cast<std::size_t>(rows), {255, 255, 255, 0});
        for (Rgba8& pixel : some)
            pixel[3] = *ink++;
        glTexSubImage2D(GL_TEXTURE_2D, 0, 0, y, size.x, rows, GL_RGBA, GL_UNSIGNED_BYTE, some.data());
    }
    return texture_.get();
}

}  // namespace ninety
