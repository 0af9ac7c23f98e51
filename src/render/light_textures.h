// The room's light map as a GL texture: the one by day or the one for the evening.
#pragma once

#include <filesystem>
#include <future>
#include <optional>
#include <string>
#include <vector>

#include "render/gl_objects.h"
#include "scene/light_map.h"
#include "scene/lighting.h"

namespace ninety {

// The file, while it is being read on another thread.
struct LightMapFile {
    // Begins at once.
    explicit LightMapFile(std::filesystem::path light_map);

    std::filesystem::path file;
    std::future<Result<LightMap>> read;
};

class LightTexture {
  public:
    // Waits for the file. To be called by the thread that GL belongs to.
    explicit LightTexture(LightMapFile file) : file_(std::move(file.file)), maps_(file.read.get()) {}

    // Whether there is a light map at all; if not, why.
    bool usable() const { return texture_ || maps_; }
    const std::string& problem() const { return maps_.error(); }

    // The map of that time of day, smooth, neither repeated nor mip-mapped. Only one is in memory: where it
    // is another than before, the file is read once more, and if it is gone the old one stays. Asks for
    // usable().
    GLuint of(LightingPreset preset);

  private:
    void upload(const std::vector<std::uint8_t>& rgb);

    std::filesystem::path file_;
    Result<LightMap> maps_;  // until one of them is uploaded
    GlTexture texture_;
    std::optional<LightingPreset> preset_;
};

}  // namespace ninety
