#include "scene/wall_press.h"

#include <algorithm>
#include <cmath>

#include "body/doorway.h"
#include "scene/room.h"

namespace ninety {
namespace {

float in_metres(Metres m) {
    return static_cast<float>(m.value);
}

bool is_leg(std::uint8_t bone, Side side) {
    return bone >= index_of(on_side(Bone::thigh_l, side)) && bone <= index_of(on_side(Bone::foot_l, side));
}

}  // namespace

WallPress wall_press(const WorldPose& pose, Proportions body) {
    // Ours: a heel this near to its place on the wall counts as on it, and a raised one is not the resting
    // leg's, which lies through the doorway.
    constexpr float kNear = .03f;
    const float raised = .12f * static_cast<float>(body.stature.value);
    const auto on_wall = [&](Side side) {
        const glm::vec3 mark = pose(heel(side, body));
        const float beside = mark.z - static_cast<float>(heel_z(side, body).value);
        return std::abs(mark.x) < kNear && mark.y > raised && std::abs(beside) < kNear ? 1.0f : 0.0f;
    };
    return {on_wall(Side::left), on_wall(Side::right), 0};
}

WallPress press_beneath_skin(WallPress press) {
    constexpr float kUnderSkin = .0025f;
    press.to_x_world = -kUnderSkin;
    return press;
}

float wall_face_x(glm::vec3 point_world, const WallPress& press) {
    const Doorway doorway;
    const float jamb = in_metres(doorway.half_width), casing = jamb + in_metres(doorway.trim_width),
                out = in_metres(doorway.trim_protrusion), aside = std::abs(point_world.z);
    // Flesh does not follow a sharp edge: beside casing and skirting it comes to the wall by and by.
    const float behind_casing = std::clamp(aside - casing, 0.0f, out);
    const float above_skirting = std::clamp(point_world.y - kSkirtingHeight, 0.0f, out);
    return press.to_x_world - out + std::max(jamb - aside, std::min(behind_casing, above_skirting));
}

float share_pressed(const FigureVertex& vertex, const WallPress& press) {
    if (press.left + press.right <= 0) return 0;
    float share = 0;
    for (int i = 0; i < 4; ++i) {
        const std::uint8_t bone = vertex.bones[static_cast<std::size_t>(i)];
        if (bone == index_of(Bone::pelvis)) share += vertex.weights[i] * std::max(press.left, press.right);
        if (is_leg(bone, Side::left)) share += vertex.weights[i] * press.left;
        if (is_leg(bone, Side::right)) share += vertex.weights[i] * press.right;
    }
    return share;
}

glm::vec3 pressed_by_wall(glm::vec3 point_world, float share, const WallPress& press) {
    point_world.x -= share * std::max(point_world.x - wall_face_x(point_world, press), 0.0f);
    return point_world;
}

}  // namespace ninety
