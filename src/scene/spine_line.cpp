#include "scene/spine_line.h"

#include <glm/common.hpp>

namespace ninety {
namespace {

using glm::dvec3;
using namespace spine;

constexpr double kDegree = 3.14159265358979 / 180;

// What each link takes of the turns of the trunk's three joints.
constexpr std::array<glm::vec3, kCount> kShare{{{0, 0, 0},
                                                {.30f, 0, 0},
                                                {.62f, .05f, 0},
                                                {.86f, .22f, 0},
                                                {.97f, .46f, .04f},
                                                {1, .72f, .14f},
                                                {1, .90f, .34f},
                                                {1, 1, .60f},
                                                {1, 1, .84f}}};

}  // namespace

const std::array<SpineLink, kCount>& spine_line() {
    static const std::array<SpineLink, kCount> line = [] {
        std::array<SpineLink, kCount> made{};
        constexpr std::array<double, kCount> slopes{40, 27, 13, 5, 1, -3, -7, -9, -9};
        constexpr std::array<double, kCount> sizes{1, 1, 1, 1, .99, .97, .94, .91, .88};
        const dvec3 plate(-.0085, .0580, 0);  // the middle of the sacrum's end plate
        for (std::size_t i = 0; i < kCount; ++i) {
            made[i].slope = slopes[i] * kDegree, made[i].size = sizes[i];
            const double half =
                i == 0 ? -kHalfHeight : (kPitch * (sizes[i] + (i == 1 ? 1 : sizes[i - 1])) / 4);
            const double before = i < 2 ? made[0].slope : made[i - 1].slope;
            const double way = i == 0 ? half : i == 1 ? kHalfHeight + kDisc : 2 * half;
            const double turn = i == 0 ? made[0].slope : (before + made[i].slope) / 2;
            const dvec3 from = i < 2 ? plate : made[i - 1].centre;
            made[i].centre = from + dvec3(std::sin(turn), std::cos(turn), 0) * way;
        }
        made[kL5].wedge = 4 * kDegree;
        return made;
    }();
    return line;
}

glm::vec4 spine_weights(std::size_t link) {
    // A later bone has turned with all joints before it.
    const glm::vec3 s = kShare[link];
    return {1 - s.x, s.x - s.y, s.y - s.z, s.z};
}

glm::vec3 spine_point_world(std::size_t link, glm::vec3 point_link, const WorldPose& pose, Proportions body) {
    const SpineLink& of = spine_line()[link];
    const dvec3 p = of.global(dvec3(point_link) * of.size);
    const glm::vec4 weight = spine_weights(link);
    constexpr Bone kBones[]{Bone::pelvis, Bone::spine_lower, Bone::spine_upper, Bone::thorax};
    const float stature = static_cast<float>(body.stature.value);
    // In the bind pose the frames of the trunk are parallel: a bone's joint lies where its parents put it.
    glm::vec3 at(0), joint(0);
    for (int i = 0; i < 4; ++i) {
        if (i > 0) joint += joint_in_parent(kBones[i], body);
        at += weight[i] * pose[kBones[i]].to_world(glm::vec3(p) * stature - joint);
    }
    return at;
}

}  // namespace ninety
