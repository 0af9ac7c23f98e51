#include "vision/stirring.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/random.h"

using namespace ninety;

namespace {

constexpr glm::ivec2 kNoisyRoom{640, 480};  // its squares are 16 by 16 pixels

// A room with a webcam's noise, of one level of grey but for a box.
Image noisy_room(test::Random& random, int level, glm::ivec2 box_at = {}, glm::ivec2 box = {},
                 int box_level = 0, glm::ivec2 size = kNoisyRoom) {
    Image image = make_image(size);
    for (int y = 0; y < size.y; ++y)
        for (int x = 0; x < size.x; ++x) {
            const bool in_box =
                x >= box_at.x && y >= box_at.y && x < box_at.x + box.x && y < box_at.y + box.y;
            const double value = (in_box ? box_level : level) + random.between(-12, 12);
            std::fill_n(image.pixel(x, y), 3, static_cast<std::uint8_t>(std::clamp(value, 0.0, 255.0)));
        }
    return image;
}

}  // namespace

TEST_CASE("A room in which nothing moves is calm, whatever its camera's noise and exposure do") {
    test::Random random(3);
    Stirring stirring;
    for (const int level : {120, 120, 124, 130, 119, 100})
        CHECK_FALSE(stirring.stirs(noisy_room(random, level)));
}

TEST_CASE("A leg's worth of picture that becomes a little darker stirs once; less of it does not") {
    test::Random random(4);
    Stirring stirring;
    CHECK_FALSE(stirring.stirs(noisy_room(random, 120)));
    // Three squares of sixteen pixels, then four.
    CHECK_FALSE(stirring.stirs(noisy_room(random, 120, {160, 160}, {48, 16}, 110)));
    CHECK(stirring.stirs(noisy_room(random, 120, {160, 160}, {64, 16}, 110)));
    CHECK_FALSE(stirring.stirs(noisy_room(random, 120, {160, 160}, {64, 16}, 110)));
    // And when it has gone.
    CHECK(stirring.stirs(noisy_room(random, 120)));
}

TEST_CASE("What comes so slowly that no two pictures differ is told of when it has come a way") {
    test::Random random(5);
    Stirring stirring;
    int told = 0;
    for (int level = 120; level >= 90; --level)
        told += stirring.stirs(noisy_room(random, 120, {160, 160}, {96, 96}, level)) ? 1 : 0;
    CHECK(told >= 4);
    CHECK(told <= 8);
}

TEST_CASE("The first picture, one of another size and the first after forgetting are compared with none") {
    test::Random random(6);
    Stirring stirring;
    CHECK_FALSE(stirring.stirs(noisy_room(random, 120)));
    CHECK_FALSE(stirring.stirs(noisy_room(random, 20, {}, {}, 0, {320, 240})));
    CHECK_FALSE(stirring.stirs(noisy_room(random, 20, {}, {}, 0, {320, 240})));
    stirring.forget();
    CHECK_FALSE(stirring.stirs(noisy_room(random, 120, {0, 0}, {160, 240}, 20, {320, 240})));
    CHECK(stirring.stirs(noisy_room(random, 120, {160, 0}, {160, 240}, 20, {320, 240})));
    // Pictures too small for a grid have no squares that could change.
    Stirring small;
    for (int i = 0; i < 3; ++i)
        small.stirs(noisy_room(random, 40 * i, {}, {}, 0, {16, 16}));
}
