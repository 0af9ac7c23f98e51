// The room's pictures and its light, while they are being read on other threads.
#pragma once

#include <filesystem>

#include "render/light_textures.h"
#include "render/textures.h"

namespace ninety {

// What its surfaces are covered with; the order of RoomFiles::pictures.
enum class RoomPicture { wood, plaster, mat, rug, none };

struct RoomFiles {
    RoomFiles(const std::filesystem::path& assets, const std::filesystem::path& light_map)
        : pictures(
              {assets / "wood_floor.png", assets / "plaster.png", assets / "mat.png", assets / "rug.png"}),
          light(light_map) {}

    TextureFiles pictures;
    LightMapFile light;
};

}  // namespace ninety
