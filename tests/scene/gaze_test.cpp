#include "scene/gaze.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <vector>

using namespace ninety;

namespace {

constexpr Proportions kPerson{Metres(1.72)};

// A head that looks along the world's x, upright; what it looks at lies where the test says.
Gaze upright(double t, glm::vec3 foot = {1, -.2f, 0}, glm::vec3 person = {2, 0, 1}) {
    return gaze_at(Seconds(t), {}, kPerson, foot, person);
}

}  // namespace

TEST_CASE("the figure blinks every four to seven seconds, for less than half a second") {
    std::vector<double> begins;
    double shut_since = -1, longest = 0;
    for (double t = 0; t < 180; t += .01) {
        const bool shut = upright(t, {1, .1f, 0}).shut_01 > .5f;
        if (shut && shut_since < 0) begins.push_back(t), shut_since = t;
        if (!shut && shut_since >= 0) longest = std::max(longest, t - shut_since), shut_since = -1;
    }
    REQUIRE(begins.size() > 20);
    for (std::size_t i = 1; i < begins.size(); ++i) {
        CHECK(begins[i] - begins[i - 1] >= 4);
        CHECK(begins[i] - begins[i - 1] <= 7);
    }
    CHECK(longest < .5);
}

TEST_CASE("the eyes meet the foot where they can turn to it, and never go further than eyes do") {
    const glm::vec3 foot(1, -.2f, .25f);
    const glm::vec3 eyes = glm::vec3(kEyeballInHead.x, kEyeballInHead.y, 0) * 1.72f;
    double met = 0;
    for (double t = 0; t < 60; t += .02) {
        const Gaze gaze = upright(t, foot, {-1, 0, 0});
        CHECK(std::abs(gaze.right) < .6f);
        CHECK(std::abs(gaze.up) < .6f);
        FigureVertex pupil;
        pupil.material = static_cast<std::uint8_t>(FigureMaterial::pupil);
        pupil.position = eyeball_in_bind_pose() + glm::vec3(.01f, 0, 0);
        const glm::vec3 along = (turned(pupil, gaze).position - eyeball_in_bind_pose()) / .01f;
        met += glm::dot(along, glm::normalize(foot - eyes)) > .9999f ? .02 : 0;
    }
    CHECK(met > 20);  // more than a third of the time
    for (double t = 0; t < 60; t += .02)
        CHECK(std::abs(upright(t, {-.1f, -2, 3}, {0, 5, 0}).up) < .6f);
}

TEST_CASE("lids rise from the lower to above the upper edge of the opening; all else stays") {
    FigureVertex edge;
    edge.material = static_cast<std::uint8_t>(FigureMaterial::lid_edge);
    edge.position = eyeball_in_bind_pose() + .0097f * glm::vec3(std::cos(.297f), -std::sin(.297f), 0);
    const auto height = [&](float shut) {
        return turned(edge, {0, 0, shut}).position.y - eyeball_in_bind_pose().y;
    };
    CHECK(height(1) < -.0023f);  // 4 mm below the middle
    CHECK(height(0) > .0040f);   // 7 mm above: under the skin
    CHECK(height(.5f) > height(1));
    FigureVertex skin = edge;
    skin.material = static_cast<std::uint8_t>(FigureMaterial::skin);
    CHECK(turned(skin, {.3f, .2f, .4f}).position == skin.position);
    edge.position.z = -edge.position.z;  // the left eye's blink is the right one's
    CHECK(turned(edge, {.3f, .2f, 0}).position.y ==
          doctest::Approx(double(height(0) + eyeball_in_bind_pose().y)));
}
