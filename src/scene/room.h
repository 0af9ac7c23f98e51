// The room as triangles: a wall with a doorway, floor, mat, what stands along the walls, a glimpse of the
// room behind.
//
// Values only; render/ uploads them. World frame of body/wall_contact.h, metres. The surface lain on (mat
// and, level with it, the floor behind the doorway) is y = 0; the wooden floor lies a mat's thickness lower.
#pragma once

#include <array>
#include <cstdint>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <vector>

#include "body/doorway.h"

namespace ninety {

// beyond_...: what belongs to the room behind the doorway and is lit by its window.
enum class Material : std::uint8_t {
    floor,
    wall,
    trim,
    mat,
    fabric,
    wood,
    paper,
    glow,
    ceiling,
    leaf,
    beyond_floor,
    beyond_wall,
    beyond_trim,
    beyond_rug,
};
inline constexpr std::size_t kMaterialCount = 14;

// Parts that fade when they stand between the camera and the body.
// left and right: of the world, z < 0 and z > 0.
enum class Cutaway : std::uint8_t {
    never,
    left_wall,
    right_wall,
    lintel,
    left_things,
    right_things,
    section
};
inline constexpr std::size_t kCutawayCount = 7;

struct RoomVertex {
    glm::vec3 position;
    glm::vec3 normal;
    glm::vec2 uv;    // metres along the surface: the shader divides by the texture's size
    glm::vec3 tint;  // linear, multiplies the material's texture
    float cutaway;   // index of Cutaway
};

struct RoomMesh {
    struct Range {
        std::uint32_t first = 0, count = 0;
    };
    std::vector<RoomVertex> vertices;
    std::vector<std::uint32_t> indices;  // grouped by material
    std::array<Range, kMaterialCount> ranges{};
};

struct RoomSize {
    float back = -3.4f, side = 2.3f, ceiling = 2.5f;  // near room: x from back to the wall, z within +-side
    float beyond = 3.0f, beyond_side = 1.7f;          // room behind the wall
    float mat_thickness = .004f;
};

// Of the mat, on y = 0: one across both lanes, so that there is room to change sides on it.
struct MatArea {
    float x0 = -1.86f, x1 = -.03f, half_z = .80f;
};
inline constexpr MatArea kMat{};
inline constexpr float kSkirtingHeight = .08f;

// Where lamp and plant stand, on either side (z and -z): the light and the floor's shade need to know.
inline constexpr float kLampX = -3.02f, kLampZ = 1.90f, kLampHeight = 1.40f;
inline constexpr float kPlantX = -2.46f, kPlantZ = 1.94f;

RoomMesh make_room(const Doorway& doorway = {}, const RoomSize& size = {});

// How visible each cutaway part is, 0..1, for an eye that looks at a body raising this leg.
std::array<float, kCutawayCount> cutaway_visibility(glm::vec3 eye_world, Side raised, Proportions body,
                                                    const Doorway& doorway = {});

}  // namespace ninety
