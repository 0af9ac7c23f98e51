#include "scene/cut_wall.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace ninety;

TEST_CASE("seen from the room behind the wall is cut off at 90 cm, beside the opening and never in it") {
    const auto wall = cut_wall();
    REQUIRE(wall.size() % 3 == 0);
    float top = 0;
    for (const CutWallVertex& v : wall) {
        top = std::max(top, v.position.y);
        CHECK(std::abs(v.position.z) > Doorway{}.half_width.value - 1e-4);
        CHECK(v.position.x >= 0);
        CHECK(v.position.x < Doorway{}.wall_thickness.value + 1e-4);
    }
    CHECK(top == doctest::Approx(.90f));
}

TEST_CASE("it is there from the foot end alone, and for nobody who stands") {
    Scene scene;
    for (const Side raised : kSides)
        for (const View view : {View::side, View::three_quarter, View::floor, View::foot}) {
            scene.raised = raised;
            scene.camera = named_view(view, scene.body, raised, 1.6f);
            CHECK(cut_wall_strength(scene) == (view == View::foot ? 1 : 0));
        }
    scene.camera = named_view(View::foot, scene.body, Side::right, 1.6f);
    scene.lit = LitArea{};
    CHECK(cut_wall_strength(scene) == 0);
}
