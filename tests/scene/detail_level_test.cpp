#include "scene/detail_level.h"

#include <doctest/doctest.h>

using namespace ninety;

TEST_CASE("a body is drawn coarsely where it is less than 800 pixels long") {
    OrbitCamera camera;
    camera.fov_y = 2 * std::atan(.25f);  // half as much is seen as the camera is away
    camera.distance = 4;                 // 2 m in the picture's height
    // 1.6 m are four fifths of the picture.
    CHECK(detail_level(camera, Metres(1.6), 990) == DetailLevel::coarse);
    CHECK(detail_level(camera, Metres(1.6), 1010) == DetailLevel::fine);
    camera.distance = 2;
    CHECK(detail_level(camera, Metres(1.6), 490) == DetailLevel::coarse);
    CHECK(detail_level(camera, Metres(1.6), 510) == DetailLevel::fine);
    CHECK(detail_level(camera, Metres(1.5), 510) == DetailLevel::coarse);
}

TEST_CASE("and more coarsely still where it is less than 450") {
    OrbitCamera camera;
    camera.fov_y = 2 * std::atan(.25f);
    camera.distance = 4;
    CHECK(detail_level(camera, Metres(1.6), 560) == DetailLevel::coarsest);  // 448
    CHECK(detail_level(camera, Metres(1.6), 565) == DetailLevel::coarse);    // 452
    // Drawn more finely so far, it stays so down to 427.5, whichever of the finer ones it was.
    for (const DetailLevel was : {DetailLevel::fine, DetailLevel::coarse}) {
        CHECK(detail_level(camera, Metres(1.6), 540, was) == DetailLevel::coarse);    // 432
        CHECK(detail_level(camera, Metres(1.6), 530, was) == DetailLevel::coarsest);  // 424
    }
    // The finest mesh is not kept by one who has drawn the coarse one.
    CHECK(detail_level(camera, Metres(1.6), 980, DetailLevel::coarse) == DetailLevel::coarse);  // 784
}

TEST_CASE("a body whose length hovers about 800 pixels keeps its mesh") {
    OrbitCamera camera;
    camera.fov_y = 2 * std::atan(.25f);
    camera.distance = 4;
    const auto next = [&](DetailLevel was, int length) {
        return detail_level(camera, Metres(1.6), length * 5 / 4, was);  // 1.6 m of 2 m
    };
    // Growing: at 800; shrinking: at 760. In between as it was.
    DetailLevel level = DetailLevel::coarse;
    for (const int length : {700, 764, 796, 764, 796})
        CHECK((level = next(level, length)) == DetailLevel::coarse);
    for (const int length : {804, 796, 804, 764, 804})
        CHECK((level = next(level, length)) == DetailLevel::fine);
    for (const int length : {756, 764, 796})
        CHECK((level = next(level, length)) == DetailLevel::coarse);
}
