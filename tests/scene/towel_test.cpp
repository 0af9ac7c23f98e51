// Where the towel runs: through both closed hands, round the sole, and nowhere through the floor.
#include "scene/towel.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <glm/geometric.hpp>

#include "body/stretch_pose.h"

using namespace ninety;

namespace {

WorldPose with_towel(Proportions body, Side raised, double leg) {
    StretchMoment moment{Stage::holding, 0, raised, Degrees(leg)};
    moment.variant = Variant::towel;
    return forward_kinematics(stretch_pose(body, moment), body);
}

float nearest(const std::array<glm::vec3, kTowelRings>& line, glm::vec3 point) {
    float least = 1e9f;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const glm::vec3 way = line[i + 1] - line[i];
        const float t = std::clamp(glm::dot(point - line[i], way) / glm::dot(way, way), 0.0f, 1.0f);
        least = std::min(least, glm::distance(point, line[i] + way * t));
    }
    return least;
}

}  // namespace

TEST_CASE("the towel runs through both fists and under the ball of the foot, in one line") {
    for (const double stature : {1.45, 1.72, 2.05})
        for (const Side raised : kSides)
            for (const double leg : {30.0, 58.0, 85.0}) {
                const Proportions body{Metres(stature)};
                const WorldPose pose = with_towel(body, raised, leg);
                const Towel towel = towel_of(pose, body, raised);
                const auto line = towel_line(towel);
                CAPTURE(leg);
                CHECK(nearest(line, towel.left_hand) < .003f);
                CHECK(nearest(line, towel.right_hand) < .003f);
                CHECK(nearest(line, towel.sole) < .003f);
                for (const Side side : kSides) {
                    // Between the palm and the closed fingers (body/hands.h): in front of the palm's skin,
                    // before the fingers' far side.
                    const BoneFrame& hand = pose[on_side(Bone::hand_l, side)];
                    const glm::vec3 grip = side == Side::left ? towel.left_hand : towel.right_hand;
                    const glm::vec3 in_hand =
                        glm::inverse(hand.rotation_world) * (grip - hand.origin_world) / float(stature);
                    CHECK(-in_hand.z * z_sign(side) > .010f);
                    CHECK(-in_hand.z * z_sign(side) < .020f);
                    CHECK(in_hand.y < -.040f);
                    CHECK(in_hand.y > -.070f);
                }
                float lowest = 1;
                for (const glm::vec3& point : line)
                    lowest = std::min(lowest, point.y);
                CHECK(lowest > .01f);
                // No leap between two rings.
                for (std::size_t i = 0; i + 1 < line.size(); ++i)
                    CHECK(glm::distance(line[i], line[i + 1]) < .13 * stature);
            }
}

TEST_CASE("the towel's halves go to their own sides and its ends hang below the hands") {
    const Proportions body;
    const Towel towel = towel_of(with_towel(body, Side::right, 58), body, Side::right);
    const auto line = towel_line(towel);
    CHECK(line.front().z < line.back().z);
    CHECK(line.front().y < towel.left_hand.y - .05f);
    CHECK(line.back().y < towel.right_hand.y - .05f);
}
