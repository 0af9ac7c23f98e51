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
    pane,  // of a window: the sky outside
};
inline constexpr std::size_t kMaterialCount = 15;

// Parts that fade when they stand between the camera and the body.
// left and right: of the world, z < 0 and z > 0.
enum class Cutaway : std::uint8_t {
    never,
    left_wall,
    right_wall,
    lintel,
    left_things,
    right_things,
    left_leaf,  // of the door: only that on the raised leg's side, and gone with the wall it hangs on
    right_leaf,
    left_section,  // in place of the wall
    right_section,
    beyond,  // what stands in the room behind: at its far wall, and at either side
    left_beyond,
    right_beyond
};
inline constexpr std::size_t kCutawayCount = 13;

// One of two such parts, by the sign of its z; of a side, that is z_sign() (core/side.h).
inline Cutaway side_part(float sign, Cutaway left, Cutaway right) {
    return sign < 0 ? left : right;
}
inline Cutaway wall_part(float sign) {
    return side_part(sign, Cutaway::left_wall, Cutaway::right_wall);
}
inline Cutaway things_part(float sign) {
    return side_part(sign, Cutaway::left_things, Cutaway::right_things);
}
inline Cutaway leaf_part(float sign) {
    return side_part(sign, Cutaway::left_leaf, Cutaway::right_leaf);
}

struct RoomVertex {
    glm::vec3 position;
    glm::vec3 normal;
    glm::vec2 uv;           // metres along the surface: the shader divides by the texture's size
    glm::vec3 tint;         // linear, multiplies the material's texture
    float cutaway;          // index of Cutaway
    glm::vec2 shade{1, 0};  // what furniture beside it leaves of the light, and the index of its Cutaway
    glm::vec2 light_uv{0};  // where the light map has its light; see light_map.h
};

// A box of what stands in the room, and the part of the picture it goes with.
struct Solid {
    glm::vec3 low{0}, high{0};
    Cutaway part = Cutaway::never;
};

struct RoomMesh {
    struct Range {
        std::uint32_t first = 0, count = 0;
    };
    std::vector<RoomVertex> vertices;
    std::vector<std::uint32_t> indices;  // grouped by material
    std::array<Range, kMaterialCount> ranges{};
    std::vector<Solid> fixtures;  // casing, skirting, cornice, window frames, curtains: what always is there
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

// The door's leaf: its hinge is beyond the casing of the room behind, and it stands open so far (radians from
// shut) that the resting leg has the whole opening, and that it is seen whole from the side.
inline constexpr float kLeafOpen = 2.2f, kLeafThick = .040f, kCasingBehind = .016f;
// The saddle between the floors, across the opening, on y = 0.
struct SaddleArea {
    float x0 = -.004f, x1 = .124f;
};
inline constexpr SaddleArea kSaddle{};
// What is left of a wall that a picture leaves out: a mark on the floor, no thing that lies there.
inline constexpr float kSectionHeight = .006f;

// The panes of the windows in the wall behind the head (z and -z), and of the one in the room behind.
struct WindowArea {
    float y0, y1, z0, z1;
};
inline constexpr WindowArea kNearWindow{.75f, 2.15f, .98f, 1.72f}, kFarWindow{.85f, 2.05f, -.62f, .62f};

// Where lamp and plant stand, on either side (z and -z): the light and the floor's shade need to know.
inline constexpr float kLampX = -3.02f, kLampZ = 1.90f, kLampHeight = 1.40f;
inline constexpr float kPlantX = -2.46f, kPlantZ = 1.94f;

// Where the leaf on this side stands, seen from above: x and z of its hinge and of its free edge.
std::array<glm::vec2, 2> leaf_on_floor(Side side, const Doorway& doorway = {});

RoomMesh make_room(const Doorway& doorway = {}, const RoomSize& size = {});

// How visible each cutaway part is, 0..1, for an eye that looks at a body raising this leg.
std::array<float, kCutawayCount> cutaway_visibility(glm::vec3 eye_world, Side raised, Proportions body,
                                                    const Doorway& doorway = {});

}  // namespace ninety
