// The room's light map as GL textures, one by day and one for the evening.
#pragma once

#include <array>
#include <filesystem>
#include <future>
#include <optional>
#include <string>
#include <vector>

#include "render/gl_objects.h"
#include "render/mip_chain.h"
#include "scene/light_map.h"

namespace ninety {

using LightTextures = std::array<GlTexture, kLightMaps>;  // by LightingPreset

// The file, while it is being read on another thread.
class LightMapFile {
  public:
    explicit LightMapFile(std::filesystem::path file);

    // Smooth, neither repeated nor mip-mapped; waits for the file. None, and a sentence in `notices`, where
    // it cannot be used. To be called once, by the thread that GL belongs to.
    std::optional<LightTextures> upload(std::vector<std::string>& notices);

  private:
    // Four bytes a texel: with three the driver would convert each one.
    using Texels = std::array<std::vector<Rgba8>, kLightMaps>;
    static Result<Texels> read(const std::filesystem::path& file);

    std::future<Result<Texels>> read_;
};

}  // namespace ninety
