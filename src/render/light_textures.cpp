#include "render/light_textures.h"

#include "core/beside.h"

namespace ninety {

LightMapFile::LightMapFile(std::filesystem::path file)
    : read_(beside_until_done([file = std::move(file)] { return read(file); })) {}

Result<LightMapFile::Texels> LightMapFile::read(const std::filesystem::path& file) {
    const Result<LightMap> map = load_light_map(file);
    if (!map) return Error{map.error()};
    Texels texels;
    for (std::size_t k = 0; k < kLightMaps; ++k) {
        const auto& rgb = map->rgb[k];
        texels[k].resize(kLightMapBytes / 3);
        for (std::size_t i = 0; i < texels[k].size(); ++i)
            texels[k][i] = {rgb[3 * i], rgb[3 * i + 1], rgb[3 * i + 2], 255};
    }
    return texels;
}

std::optional<LightTextures> LightMapFile::upload(std::vector<std::string>& notices) {
    const Result<Texels> texels = read_.get();
    if (!texels) {
        notices.push_back(texels.error());
        return std::nullopt;
    }
    LightTextures textures;
    for (std::size_t k = 0; k < kLightMaps; ++k) {
        GLuint name = 0;
        glGenTextures(1, &name);
        textures[k] = GlTexture(name);
        glBindTexture(GL_TEXTURE_2D, name);
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, kLightMapSide, kLightMapSide, 0, GL_RGBA, GL_UNSIGNED_BYTE,
                     (*texels)[k].data());
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    }
    return textures;
}

}  // namespace ninety
