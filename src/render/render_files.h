// Where a renderer finds what it draws with.
#pragma once

#include <filesystem>

namespace ninety {

struct RenderFiles {
    std::filesystem::path shaders, assets, figure_mesh, bones_mesh, light_map;
};

}  // namespace ninety
