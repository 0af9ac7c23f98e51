#include "services/picture_preview.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace ninety;

namespace {

Image striped(glm::ivec2 size) {
    Image image = make_image(size);
    for (int y = 0; y < size.y; ++y)
        for (int x = 0; x < size.x; ++x)
            for (int channel = 0; channel < 3; ++channel)
                image.pixel(x, y)[channel] = static_cast<std::uint8_t>((x + 2 * y + 5 * channel) % 256);
    return image;
}

}  // namespace

TEST_CASE("a preview's pixel is the mean of those it covers, each of them once") {
    const Image from = striped({640, 480});
    Image small;
    shrink_into(from, 320, small);
    REQUIRE(small.size == glm::ivec2(320, 240));
    // Four pixels: x, x+1, x+2, x+3 above each other; their mean is x + 1.5, rounded.
    CHECK(int(small.pixel(3, 0)[0]) == 8);
    CHECK(int(small.pixel(0, 7)[2]) == 40);  // 28 + 10 + 1.5
}

TEST_CASE("sizes that do not divide keep the picture's mean, and every shape keeps its proportions") {
    Image white = make_image({1279, 97}), small;
    shrink_into(white, 320, small);
    CHECK(small.size == glm::ivec2(320, 24));
    CHECK(std::all_of(small.rgb.begin(), small.rgb.end(), [](auto byte) { return byte == 255; }));
    shrink_into(make_image({64, 4096}), 320, small);
    CHECK(small.size == glm::ivec2(5, 320));
    shrink_into(make_image({4096, 3}), 320, small);
    CHECK(small.size == glm::ivec2(320, 1));
}

TEST_CASE("a small picture stays as it is, in the memory that was there") {
    const Image from = striped({200, 150});
    Image small;
    small.rgb.reserve(320 * 320 * 3);
    const std::uint8_t* memory = small.rgb.data();
    shrink_into(from, 320, small);
    CHECK(small.size == from.size);
    CHECK(small.rgb == from.rgb);
    CHECK(small.rgb.data() == memory);
}
