// Textures that take less memory than four bytes a pixel would, or than two of them would.
#include <doctest/doctest.h>
#include <epoxy/gl.h>

#include <array>
#include <utility>
#include <vector>

#include "cli/offscreen_renderer.h"
#include "render/capture.h"
#include "render/letter_texture.h"
#include "render/picture_stretch.h"
#include "render/textures.h"
#include "support/program_files.h"
#include "support/temp_dir.h"

using namespace ninety;

TEST_CASE("a picture of one channel is looked up as grey") {
    auto offscreen = OffscreenRenderer::open(test::program_files());
    REQUIRE(offscreen);
    // The two that have none, and one that has colours.
    const auto assets = test::program_files().assets;
    std::vector<std::string> notices;
    std::vector<GlTexture> textures =
        TextureFiles({assets / "plaster.png", assets / "mat.png", assets / "rug.png"}).upload(notices);
    REQUIRE(notices.empty());
    const PictureStretch stretch(test::program_files().shaders, notices);
    REQUIRE(stretch.usable());
    constexpr glm::ivec2 kSize{64, 64};
    for (std::size_t i = 0; i < textures.size(); ++i) {
        RenderTarget picture, shown = make_colour_target(kSize);
        glBindTexture(GL_TEXTURE_2D, textures[i].get());
        GLint bytes = 0;
        for (const GLenum part : {GL_TEXTURE_RED_SIZE, GL_TEXTURE_GREEN_SIZE, GL_TEXTURE_BLUE_SIZE}) {
            GLint bits = 0;
            glGetTexLevelParameteriv(GL_TEXTURE_2D, 0, part, &bits);
            bytes += bits / 8;
        }
        CAPTURE(i);
        const bool grey = i < 2;
        CHECK(bytes == (grey ? 1 : 3));
        picture.size = kSize;
        picture.colour = std::move(textures[i]);
        glBindFramebuffer(GL_FRAMEBUFFER, shown.framebuffer.get());
        glViewport(0, 0, kSize.x, kSize.y);
        glDisable(GL_BLEND);
        stretch.draw(picture, kSize, PixelRect::whole(kSize));
        const Image image = read_pixels(shown);
        int coloured = 0, light = 0;
        for (std::size_t k = 0; k < image.rgb.size(); k += 3) {
            coloured += image.rgb[k] != image.rgb[k + 1] || image.rgb[k] != image.rgb[k + 2];
            light += image.rgb[k + 2] > 80;  // blue, too
        }
        CHECK((coloured == 0) == grey);
        CHECK(light > 3000);  // of 4096
    }
    CHECK(glGetError() == GL_NO_ERROR);
}

TEST_CASE("letters are white, as opaque as there is ink, in every row") {
    auto offscreen = OffscreenRenderer::open(test::program_files());
    REQUIRE(offscreen);
    constexpr glm::ivec2 kSize{5, 131};  // rows that no power of two has
    std::vector<std::uint8_t> ink;
    for (int i = 0; i < kSize.x * kSize.y; ++i)
        ink.push_back(static_cast<std::uint8_t>(i * 7));
    LetterTexture letters;
    letters.show(ink.data(), {3, 3});
    const GLuint name = letters.show(ink.data(), kSize);
    std::vector<std::array<std::uint8_t, 4>> texels(ink.size());
    glBindTexture(GL_TEXTURE_2D, name);
    glGetTexImage(GL_TEXTURE_2D, 0, GL_RGBA, GL_UNSIGNED_BYTE, texels.data());
    int wrong = 0;
    for (std::size_t i = 0; i < ink.size(); ++i)
        wrong += texels[i] != std::array<std::uint8_t, 4>{255, 255, 255, ink[i]};
    CHECK(wrong == 0);
    CHECK(glGetError() == GL_NO_ERROR);
}
