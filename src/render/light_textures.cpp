#include "render/light_textures.h"

#include <array>
#include <utility>

#include "core/beside.h"
#include "render/mip_chain.h"

namespace ninety {

LightMapFile::LightMapFile(std::filesystem::path light_map)
    : file(light_map), read(beside_until_done([light_map] { return load_light_map(light_map); })) {}

GLuint LightTexture::of(LightingPreset preset) {
    if (preset_ == preset) return texture_.get();
    preset_ = preset;
    if (!maps_) maps_ = load_light_map(file_);
    if (!maps_) return texture_.get();
    upload(maps_->rgb[static_cast<std::size_t>(preset)]);
    maps_ = Error{};
    return texture_.get();
}

void LightTexture::upload(const std::vector<std::uint8_t>& rgb) {
    // Four bytes a texel: with three the driver would convert each one.
    std::vector<Rgba8> texels(rgb.size() / 3);
    for (std::size_t i = 0; i < texels.size(); ++i)
        texels[i] = {rgb[3 * i], rgb[3 * i + 1], rgb[3 * i + 2], 255};
    texture_ = {};
    texture_ = make_texture({kLightMapSide, kLightMapSide}, GL_RGBA8, GL_RGBA, GL_UNSIGNED_BYTE, GL_LINEAR);
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, kLightMapSide, kLightMapSide, GL_RGBA, GL_UNSIGNED_BYTE,
                    texels.data());
}

}  // namespace ninety
