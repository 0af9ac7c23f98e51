#include "scene/cut_wall.h"

#include <array>

#include "core/easing.h"
#include "scene/room.h"

namespace ninety {
namespace {

constexpr glm::vec4 kFace{.80f, .74f, .62f, .34f}, kEnd{.86f, .85f, .82f, .62f},
    kCut{.035f, .030f, .027f, .86f};

void add_quad(std::vector<CutWallVertex>& to, const std::array<glm::vec3, 4>& corner, glm::vec4 colour,
              bool is_cut = false) {
    for (const std::size_t i : {0u, 1u, 2u, 0u, 2u, 3u})
        to.push_back({corner[i], colour, !is_cut ? .5f : i < 2 ? 0.0f : 1.0f});
}

}  // namespace

std::vector<CutWallVertex> cut_wall(const Doorway& doorway) {
    const float half = static_cast<float>(doorway.half_width.value),
                thick = static_cast<float>(doorway.wall_thickness.value);
    const float side = RoomSize{}.side, floor = -RoomSize{}.mat_thickness, top = kCutWallHeight;
    std::vector<CutWallVertex> vertices;
    for (const float sign : {-1.0f, 1.0f}) {
        const float z0 = half * sign, z1 = side * sign;
        add_quad(vertices, {{{thick, floor, z0}, {thick, floor, z1}, {thick, top, z1}, {thick, top, z0}}},
                 kFace);
        add_quad(vertices, {{{0, floor, z0}, {thick, floor, z0}, {thick, top, z0}, {0, top, z0}}}, kEnd);
        add_quad(vertices, {{{thick, top, z0}, {thick, top, z1}, {0, top, z1}, {0, top, z0}}}, kCut, true);
    }
    return vertices;
}

float cut_wall_strength(const Scene& scene) {
    if (scene.lit) return 0;
    const double thick = Doorway{}.wall_thickness.value;
    return static_cast<float>(linear_step(thick, thick + .5, static_cast<double>(scene.camera.eye().x)));
}

}  // namespace ninety
