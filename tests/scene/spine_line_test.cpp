#include "scene/spine_line.h"

#include <doctest/doctest.h>

#include <cmath>
#include <glm/geometric.hpp>

using namespace ninety;

namespace {

const Proportions kTall{Metres(1.9)};

WorldPose spine_bent(Degrees lumbar) {
    Pose pose;
    pose.root_world = {.3f, .9f, -.2f};
    pose[Bone::spine_lower] = pose[Bone::spine_upper] = about_z(-lumbar / 2);
    return forward_kinematics(pose, kTall);
}

glm::vec3 centre_of(std::size_t link, const WorldPose& pose) {
    return spine_point_world(link, {0, 0, 0}, pose, kTall);
}

}  // namespace

TEST_CASE("in a straight body the links lie where the line says, scaled with the body") {
    const WorldPose pose = spine_bent(Degrees(0));
    for (std::size_t i = 0; i < spine::kCount; ++i) {
        const glm::vec3 at(spine_line()[i].centre * 1.9);
        CHECK(glm::distance(centre_of(i, pose), pose.frame[0].origin_world + at) < 1e-5f);
    }
}

TEST_CASE(
    "a bent low back stays a chain: no disc is crushed, none torn, and the turn is shared by all of them") {
    const WorldPose straight = spine_bent(Degrees(0)), bent = spine_bent(Degrees(50));
    const auto direction = [](std::size_t link, const WorldPose& pose) {
        const glm::vec3 up = spine_point_world(link, {0, .01f, 0}, pose, kTall) - centre_of(link, pose);
        return std::atan2(up.x, up.y) * 57.29578f;
    };
    float whole = 0;
    for (std::size_t i = 0; i + 1 < spine::kCount; ++i) {
        CAPTURE(i);
        const float before = glm::distance(centre_of(i, straight), centre_of(i + 1, straight)),
                    after = glm::distance(centre_of(i, bent), centre_of(i + 1, bent));
        CHECK(after > before * .8f);
        // The end plates do not meet, not even in front: the lower one's edge stays below the upper one's.
        constexpr float depth = static_cast<float>(spine::kHalfDepth),
                        half = static_cast<float>(spine::kHalfHeight);
        const float tilt =
            static_cast<float>(std::tan(spine_line()[i + 1].wedge) + std::tan(spine_line()[i].wedge));
        if (i > 0) {
            const glm::vec3 lower = spine_point_world(i, {depth, half + depth * tilt, 0}, bent, kTall),
                            upper = spine_point_world(i + 1, {depth, -half - depth * tilt, 0}, bent, kTall),
                            up = spine_point_world(i, {0, 1, 0}, bent, kTall) - centre_of(i, bent);
            CHECK(glm::dot(upper - lower, up) > 0);
        }
        CHECK(after < before * 1.1f);
        const float turn = (direction(i + 1, bent) - direction(i, bent)) -
                           (direction(i + 1, straight) - direction(i, straight));
        CHECK(turn > -.2f);
        CHECK(turn < 12);  // of 50 over five lumbar discs
        whole += turn;
    }
    CHECK(whole == doctest::Approx(50).epsilon(.02));
}
