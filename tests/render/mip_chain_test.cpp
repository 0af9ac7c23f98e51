// A texture's smaller copies.
#include "render/mip_chain.h"

#include <doctest/doctest.h>

using namespace ninety;

TEST_CASE("sizes halve down to one pixel, odd and narrow ones, too") {
    const std::vector<Rgba8> pixels(5 * 2, Rgba8{10, 20, 30, 255});
    const auto levels = mip_chain(pixels, {5, 2});
    REQUIRE(levels.size() == 3);
    CHECK(levels[0].size == glm::ivec2(5, 2));
    CHECK(levels[1].size == glm::ivec2(2, 1));
    CHECK(levels[2].size == glm::ivec2(1, 1));
    // What is one colour everywhere stays that colour.
    for (const MipLevel& level : levels)
        for (const Rgba8& pixel : level.pixels)
            CHECK(pixel == Rgba8{10, 20, 30, 255});
}

TEST_CASE("black beside white is half the light, not half the number") {
    const Rgba8 black{0, 0, 0, 255}, white{255, 255, 255, 255};
    const std::vector<Rgba8> pixels{black, white, white, black};
    const auto levels = mip_chain(pixels, {2, 2});
    REQUIRE(levels.size() == 2);
    // IEC 61966-2-1: 1.055 * .5^(1/2.4) - .055 = .7354, of 255.
    CHECK(int{levels[1].pixels[0][0]} == 188);
    CHECK(int{levels[1].pixels[0][3]} == 255);
}

TEST_CASE("every grey stays within one step of itself on its way down") {
    for (int grey = 0; grey < 256; ++grey) {
        const auto byte = static_cast<std::uint8_t>(grey);
        const std::vector<Rgba8> pixels(4, Rgba8{byte, byte, byte, 255});
        CHECK(std::abs(int{mip_chain(pixels, {2, 2})[1].pixels[0][0]} - grey) <= 1);
    }
}

TEST_CASE("a pixel of the small picture comes from its own four") {
    std::vector<Rgba8> pixels(4 * 4, Rgba8{0, 0, 0, 255});
    for (const int i : {10, 11, 14, 15})  // the lower right quarter
        pixels[static_cast<std::size_t>(i)] = {200, 200, 200, 255};
    const auto half = mip_chain(pixels, {4, 4})[1].pixels;
    CHECK(int{half[0][0]} == 0);
    CHECK(int{half[1][0]} == 0);
    CHECK(int{half[2][0]} == 0);
    CHECK(std::abs(int{half[3][0]} - 200) <= 1);
}

TEST_CASE("each of the four counts: one white among black is a quarter of the light, wherever it stands") {
    for (std::size_t white = 0; white < 4; ++white) {
        std::vector<Rgba8> pixels(4, Rgba8{0, 0, 0, 255});
        pixels[white] = {255, 255, 255, 255};
        // 1.055 * .25^(1/2.4) - .055 = .5371, of 255.
        CHECK(int{mip_chain(pixels, {2, 2})[1].pixels[0][0]} == 137);
    }
}
