// The light on the room's walls, floors and ceilings as a picture: how the surfaces lie in it, and its file.
//
// The build works it out (light/bake_room.h); the program looks it up. Both halves of the room are each
// other's mirror images, so one has a place for z and -z. What shines on furniture, trim and bodies, the
// sun's patch, and what furniture shades are none of this. World frame, metres.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <vector>

#include "core/result.h"
#include "scene/room.h"

namespace ninety {

inline constexpr int kLightMapSide = 512;  // texels
// Linear light that a byte of 255 stands for: of a white surface, as bright as it can be.
inline constexpr float kLightMapMost = 2.5f;
inline constexpr std::size_t kLightMaps = 2;  // by LightingPreset: day, evening

// behind_...: of the room behind the doorway. door_wall: the wall that the doorway is in.
enum class Surface : std::uint8_t {
    floor,
    ceiling,
    back,
    side,
    door_wall,
    behind_floor,
    behind_ceiling,
    behind_far,
    behind_side,
    behind_door_wall
};
inline constexpr std::size_t kSurfaces = 10;

// A rectangle of the world, the half with z >= 0: `origin` + u `across` + v `up`, u and v 0..1. Its first and
// last texels lie on its edges.
struct LightChart {
    glm::vec3 origin, across, up, normal;
    glm::ivec2 at, size;  // in the map, texels
};
const LightChart& light_chart(Surface surface);

// Where the map has a point's light, 0..1; beyond the chart's edges as on them.
glm::vec2 light_uv(Surface surface, glm::vec3 point_world);

// Which surface something made of this belongs to. Materials that no map is for (see has_light_map):
// asserted.
bool has_light_map(Material material);
Surface surface_of(Material material, glm::vec3 point_world, glm::vec3 normal_world);

// Row by row from v = 0, three bytes a texel, the shares of kLightMapMost as sRGB has them.
struct LightMap {
    std::array<std::vector<std::uint8_t>, kLightMaps> rgb;
};
inline constexpr std::size_t kLightMapBytes = std::size_t{3} * kLightMapSide * kLightMapSide;

// Asserts that both maps have kLightMapBytes.
Status save_light_map(const std::filesystem::path& file, const LightMap& map);
// The error names the file and says what is wrong with it.
Result<LightMap> load_light_map(const std::filesystem::path& file);

}  // namespace ninety
