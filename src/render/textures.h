// Pictures from assets/ as GL textures.
#pragma once

#include <filesystem>
#include <future>
#include <span>
#include <string>
#include <vector>

#include "core/result.h"
#include "render/gl_objects.h"
#include "render/mip_chain.h"

namespace ninety {

// Files that are being read and made smaller on another thread, while this one compiles shaders.
class TextureFiles {
  public:
    // Begins at once, one file after the other.
    explicit TextureFiles(std::vector<std::filesystem::path> files);

    // sRGB PNGs, repeated and mip-mapped, in the order of the files; waits for each. One with a single
    // channel takes a fourth of the memory. A file that is missing or broken gives white, and one sentence in
    // `notices`. To be called once, by the thread that GL belongs to.
    std::vector<GlTexture> upload(std::vector<std::string>& notices);

    struct Picture {
        std::vector<MipLevel> levels;
        bool grey = false;
    };

  private:
    std::vector<std::future<Result<Picture>>> read_;  // each as soon as it is
    std::future<void> all_;                           // waits at the end
};

// One white pixel, for what has no picture.
GlTexture make_white_texture();

// Between two levels of a texture: both of them, or the nearer one alone, which a software rasteriser does in
// nearly half the time. Where one takes over from the other shows, unless pictures with different sharpness
// are averaged.
enum class BetweenLevels { both, nearer };

// How textures are looked up. Anisotropy (1: none) keeps flat angles sharp; software rasterisers pay double
// for it. `sharpness` picks finer levels than one sample a pixel allows: for pictures that are averaged.
GlSampler make_sampler(float anisotropy, float sharpness, BetweenLevels between = BetweenLevels::both);

}  // namespace ninety
