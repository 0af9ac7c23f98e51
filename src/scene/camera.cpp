#include "scene/camera.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <glm/gtc/matrix_transform.hpp>
#include <numbers>
#include <span>

#include "body/wall_contact.h"
#include "scene/room.h"

namespace ninety {
namespace {

constexpr float kPi = std::numbers::pi_v<float>;
constexpr float kNear = .05f, kFar = 30;

// Everything that must fit: crown and fingertips of a body lying farthest from the wall, the resting foot of
// one closest to it, the heel at its highest with the toes above, and the number beside the arc.
std::array<glm::vec3, 6> points_to_fit(Proportions body, Side raised, const Doorway& doorway) {
    const float stature = static_cast<float>(body.stature.value);
    const float lane = static_cast<float>(lane_z(raised, body, doorway).value);
    const float foot = static_cast<float>(heel_z(raised, body, doorway).value);
    const float arm = .22f * stature * z_sign(raised);  // the same picture for either side, mirrored
    return {{{-.92f * stature, .0f, lane - arm},
             {-.92f * stature, .12f * stature, lane + arm},
             {.46f * stature, .14f * stature, lane},
             {.46f * stature, .0f, lane},
             {-.02f * stature, .70f * stature, foot},
             {.02f, .0f, foot}}};
}

struct Framing {
    float yaw_from_opening;  // turned from square on the opening's side towards the head (-) or the feet (+)
    float pitch;
    float fov_y;
};

// Of the picture's half size left free: at the sides and the top, and at the bottom, where the caption lies.
constexpr float kMargin = .05f, kBottomMargin = .30f;

}  // namespace

OrbitCamera framed(OrbitCamera camera, std::span<const glm::vec3> points, float aspect) {
    constexpr PicturePart kAboveCaption{{kMargin / 2, kMargin / 2}, {1 - kMargin / 2, 1 - kBottomMargin / 2}};
    return framed(camera, points, aspect, kAboveCaption);
}

OrbitCamera framed(OrbitCamera camera, std::span<const glm::vec3> points, float aspect,
                   const PicturePart& part) {
    assert(!points.empty() && aspect > 0 && part.low.x < part.high.x && part.low.y < part.high.y);
    // Where the part's edges are seen, from the picture's middle: a negative one lies on its other side.
    const float tan_y = std::tan(camera.fov_y / 2), tan_x = tan_y * aspect;
    const float tan_left = tan_x * (1 - 2 * part.low.x), tan_right = tan_x * (2 * part.high.x - 1);
    const float tan_up = tan_y * (1 - 2 * part.low.y), tan_down = tan_y * (2 * part.high.y - 1);
    // Some rounds of "centre, then step back": perspective makes the first centre slightly wrong.
    for (int round = 0; round < 3; ++round) {
        const glm::mat4 view = camera.view();
        // The smallest distance from which a point still fits is linear in the point's own depth, so centring
        // and distance follow from the extremes of x -+ depth and y -+ depth.
        float left = 1e9f, right = -1e9f, down = 1e9f, up = -1e9f;
        for (const glm::vec3& point : points) {
            const glm::vec3 p = glm::vec3(view * glm::vec4(point, 1));
            const float depth = -p.z - camera.distance;  // beyond the point looked at
            right = std::max(right, p.x - depth * tan_right);
            left = std::min(left, p.x + depth * tan_left);
            up = std::max(up, p.y - depth * tan_up);
            down = std::min(down, p.y + depth * tan_down);
        }
        const glm::mat3 to_world = glm::transpose(glm::mat3(view));
        const float distance =
            std::max((right - left) / (tan_left + tan_right), (up - down) / (tan_up + tan_down));
        camera.distance = std::clamp(distance, OrbitCamera::kMinDistance, OrbitCamera::kMaxDistance);
        // What there is to spare is shared out evenly.
        const glm::vec2 middle(left + right + camera.distance * (tan_left - tan_right),
                               up + down + camera.distance * (tan_down - tan_up));
        camera.look_at += to_world * glm::vec3(middle / 2.0f, 0);
    }
    return camera;
}

namespace {

// From the person's own eyes, head a little raised: along the legs to the doorway.
OrbitCamera own_eyes(Proportions body, Side raised, const Doorway& doorway) {
    const float stature = static_cast<float>(body.stature.value);
    const float lane = static_cast<float>(lane_z(raised, body, doorway).value);
    const glm::vec3 eye(-.40f * stature - .36f * stature, .19f * stature, lane - .01f * z_sign(raised));
    OrbitCamera camera;
    camera.fov_y = 1.05f;
    camera.look_at = {0, .40f * stature, lane - .02f * z_sign(raised)};
    const glm::vec3 back = eye - camera.look_at;
    camera.distance = glm::length(back);
    camera.yaw = std::atan2(back.x, back.z);
    camera.pitch = std::asin(back.y / camera.distance);
    return camera;
}

}  // namespace

glm::vec3 OrbitCamera::eye() const {
    return look_at + distance * glm::vec3(std::cos(pitch) * std::sin(yaw), std::sin(pitch),
                                          std::cos(pitch) * std::cos(yaw));
}

glm::mat4 OrbitCamera::view() const {
    return glm::lookAt(eye(), look_at, glm::vec3(0, 1, 0));
}

glm::mat4 OrbitCamera::projection(float aspect) const {
    // Turned out of the room, through the wall behind the head or the ceiling, it looks in over cornice and
    // curtains. So close they would be beams across the body: the picture begins behind them, and before
    // anything of a body.
    constexpr float kBody = 2;  // metres before the middle of what is looked at
    const RoomSize room;
    const bool outside = eye().x < room.back + .15f || eye().y > room.ceiling - .15f;
    const float nearest = outside ? std::max(kNear, distance - kBody) : kNear;
    const glm::mat4 projection = glm::perspective(fov_y, aspect, nearest, kFar);
    return mirrored ? glm::scale(glm::mat4(1), glm::vec3(-1, 1, 1)) * projection : projection;
}

OrbitCamera orbited(OrbitCamera camera, glm::vec2 turn) {
    camera.yaw = std::remainder(camera.yaw + turn.x, 2 * kPi);
    camera.pitch = std::clamp(camera.pitch + turn.y, std::min(camera.pitch, -.02f), OrbitCamera::kMaxPitch);
    return camera;
}

OrbitCamera zoomed(OrbitCamera camera, float factor) {
    camera.distance =
        std::clamp(camera.distance * factor, OrbitCamera::kMinDistance, OrbitCamera::kMaxDistance);
    return camera;
}

namespace {

// Radians to turn by, from one yaw to another.
float turn_between(float from, float to) {
    const float turn = std::remainder(to - from, 2 * kPi);
    const bool equal_ways = std::abs(turn) > kPi - .02f;
    // sin > 0: half way the eye would be beyond the wall.
    return equal_ways && std::sin(from + turn / 2) > 0 ? turn - std::copysign(2 * kPi, turn) : turn;
}

}  // namespace

OrbitCamera blend(const OrbitCamera& from, const OrbitCamera& to, double t_01) {
    const float t = static_cast<float>(std::clamp(t_01, 0.0, 1.0));
    const auto mix = [t](float a, float b) { return a + (b - a) * t; };
    OrbitCamera camera;
    camera.look_at = glm::mix(from.look_at, to.look_at, t);
    camera.yaw = from.yaw + turn_between(from.yaw, to.yaw) * t;
    camera.pitch = mix(from.pitch, to.pitch);
    camera.distance = mix(from.distance, to.distance);
    camera.fov_y = mix(from.fov_y, to.fov_y);
    return camera;
}

OrbitCamera named_view(View view, Proportions body, Side raised, float aspect, const Doorway& doorway) {
    assert(aspect > 0);
    if (view == View::floor) return own_eyes(body, raised, doorway);
    Framing framing{};
    switch (view) {
        case View::side:
            framing = {0, .10f, .48f};
            break;
        case View::three_quarter:
            framing = {-.66f, .42f, .56f};
            break;
        default:
            framing = {1.12f, .50f, .60f};
            break;
    }
    OrbitCamera camera;
    camera.fov_y = framing.fov_y;
    camera.pitch = framing.pitch;
    // The opening, and the resting leg in it, are on the other side of the body than the raised leg.
    const float square = raised == Side::right ? kPi : 0.0f;
    camera.yaw = std::remainder(square - framing.yaw_from_opening * z_sign(raised), 2 * kPi);
    return framed(camera, points_to_fit(body, raised, doorway), aspect);
}

OrbitCamera named_view(View view, Proportions body, Side raised, float aspect, Variant variant) {
    OrbitCamera camera = named_view(view, body, raised, aspect);
    if (variant != Variant::towel || view == View::floor) return camera;
    camera.look_at.x -= .09f * static_cast<float>(body.stature.value);
    return zoomed(camera, 1.1f);
}

OrbitCamera crossing_view(Proportions body, float aspect, Variant variant) {
    assert(aspect > 0);
    OrbitCamera camera;
    camera.fov_y = .70f;
    camera.pitch = .50f;
    camera.yaw = -kPi / 2;
    const float stature = static_cast<float>(body.stature.value);
    // Crowns in both lanes, with an arm beside, feet and bent knees, and the opening up to the handle.
    const float lane = std::abs(static_cast<float>(lane_z(Side::right, body).value));
    const float arm = .16f * stature, crown = (variant == Variant::towel ? 1.16f : .96f) * stature;
    const float jamb = static_cast<float>(Doorway{}.half_width.value + Doorway{}.trim_width.value);
    const std::array<glm::vec3, 8> points{{{-crown, .0f, -lane - arm},
                                           {-crown, .0f, lane + arm},
                                           {-crown, .14f * stature, 0},
                                           {-.3f * stature, .0f, lane + arm},
                                           {-.3f * stature, .34f * stature, -lane - arm},
                                           {-.3f * stature, .34f * stature, lane + arm},
                                           {0, 1.0f, -jamb},
                                           {0, 1.0f, jamb}}};
    return framed(camera, points, aspect);
}

OrbitCamera closer_to_leg(OrbitCamera camera, Proportions body, Side raised, const Doorway& doorway) {
    const float stature = static_cast<float>(body.stature.value);
    const glm::vec3 leg(-.16f * stature, .26f * stature,
                        static_cast<float>(lane_z(raised, body, doorway).value));
    return closer_to(camera, leg, .22f, .90f);
}

OrbitCamera closer_to(OrbitCamera camera, glm::vec3 point_world, float share, float distance) {
    camera.look_at = glm::mix(camera.look_at, point_world, share);
    return zoomed(camera, distance);
}

std::optional<glm::vec2> project(const OrbitCamera& camera, glm::vec2 size_px, glm::vec3 point_world) {
    const glm::vec4 clip =
        camera.projection(size_px.x / size_px.y) * camera.view() * glm::vec4(point_world, 1);
    if (clip.w <= kNear) return std::nullopt;
    return glm::vec2((clip.x / clip.w * .5f + .5f) * size_px.x, (.5f - clip.y / clip.w * .5f) * size_px.y);
}

const char* name_of(View view) {
    switch (view) {
        case View::side:
            return "side";
        case View::three_quarter:
            return "three-quarter";
        case View::floor:
            return "floor";
        case View::foot:
            return "foot";
    }
    return "";
}

}  // namespace ninety
