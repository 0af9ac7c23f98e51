#include "vision/upright_edges.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "support/lying_body.h"
#include "support/random.h"

using namespace ninety;

namespace {

struct Bar {
    double x, width;  // pixels at half the height
};

// A wall of middling grey with bars of another grey, turned clockwise about the middle, edges smoothed as a
// lens does.
Image room(double turned_deg, std::initializer_list<Bar> bars, glm::ivec2 size = {640, 480}, int wall = 90,
           int bar_level = 220) {
    Image image = make_image(size);
    const double s = std::sin(turned_deg * 3.14159265358979 / 180),
                 c = std::cos(turned_deg * 3.14159265358979 / 180);
    test::Random random(9);
    for (int y = 0; y < size.y; ++y)
        for (int x = 0; x < size.x; ++x) {
            const double dx = x - .5 * size.x, dy = y - .5 * size.y;
            const double across = c * dx + s * dy + .5 * size.x;  // where it stood before it was turned
            double share = 0;
            for (const Bar& bar : bars) {
                const double inside = .5 * bar.width - std::abs(across - bar.x);
                share = std::max(share, std::clamp(.5 * inside + .5, 0.0, 1.0));
            }
            const double level = wall + share * (bar_level - wall) + random.between(-4, 4);
            for (int k = 0; k < 3; ++k)
                image.pixel(x, y)[k] = static_cast<std::uint8_t>(std::clamp(level, 0.0, 255.0));
        }
    return image;
}

}  // namespace

TEST_CASE("The turn of a picture is found by its upright edges, with its sign") {
    for (const double turned : {-8.0, -3.0, 0.0, 1.0, 5.0, 8.0}) {
        CAPTURE(turned);
        const auto tilt = tilt_of(room(turned, {{120, 40}, {420, 90}}), std::nullopt);
        REQUIRE(tilt);
        CHECK(std::abs(tilt->value - turned) <= .5);
        const auto large = tilt_of(room(turned, {{300, 90}, {900, 200}}, {1280, 720}), std::nullopt);
        REQUIRE(large);
        CHECK(std::abs(large->value - turned) <= .5);
    }
}

TEST_CASE("A clockwise turn moves an upright edge's top to the right") {
    // As the sign is told in CameraSight::tilt: the fixture itself is held to it.
    const Image image = room(8, {{320, 100}});
    int top = 0, bottom = 0;
    for (int x = 0; x < 640; ++x) {
        top += image.pixel(x, 20)[0] > 160 ? x : 0;
        bottom += image.pixel(x, 460)[0] > 160 ? x : 0;
    }
    CHECK(top > bottom);
}

TEST_CASE("A wall without edges, or edges of every direction, say nothing") {
    CHECK_FALSE(tilt_of(room(0, {}), std::nullopt));
    CHECK_FALSE(tilt_of(room(0, {{320, 100}}, {640, 480}, 90, 110), std::nullopt));  // too faint
    CHECK_FALSE(tilt_of(room(25, {{320, 100}}), std::nullopt));                      // no upright
    CHECK_FALSE(tilt_of(room(5, {{120, 60}}), std::nullopt));  // one thing on one side may lean by itself
    Image speckled = make_image({640, 480});
    test::Random random(1);
    for (auto& level : speckled.rgb)
        level = static_cast<std::uint8_t>(random.choice(256));
    CHECK_FALSE(tilt_of(speckled, std::nullopt));
}

TEST_CASE("A raised leg is no door frame") {
    // A bar as a leg of 82 degrees would be: turned by 8, and nothing else in the picture.
    test::LyingBody body;
    body.leg = Degrees(82), body.trunk = 180, body.leg_per_trunk = 1.8;
    body.hips = {320 - 180 * .1, 440};
    const Image image = room(8, {{320, 60}});
    BodyPose pose = body.pose();
    for (const std::size_t i : {4u, 6u})  // the raised leg lies along the bar
        pose.points[i].x = 320 - (pose.points[i].y - 240) * std::tan(8 * 3.14159265358979 / 180);
    pose.points[2].x = 320 - 200 * std::tan(8 * 3.14159265358979 / 180);
    REQUIRE(tilt_of(image, std::nullopt));
    CHECK_FALSE(tilt_of(image, pose));
}

TEST_CASE("How bright a picture is") {
    CHECK(brightness_of(make_image({640, 480})) == doctest::Approx(255));
    Image half = make_image({640, 480});
    for (int y = 0; y < 480; ++y)
        for (int x = 0; x < 320; ++x)
            for (int k = 0; k < 3; ++k)
                half.pixel(x, y)[k] = 0;
    CHECK(brightness_of(half) == doctest::Approx(127.5));
}
