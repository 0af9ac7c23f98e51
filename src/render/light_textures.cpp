#include "render/light_textures.h"

#include "core/beside.h"
#include "render/mip_chain.h"

namespace ninety {

LightMapFile::LightMapFile(std::filesystem::path file)
    : read_(beside_until_done([file = std::move(file)] { return load_light_map(file); })) {}

std::optional<LightTextures> LightMapFile::upload(std::vector<std::string>& notices) {
    const Result<LightMap> map = read_.get();
    if (!map) {
        notices.push_back(map.error());
        return std::nullopt;
    }
    LightTextures textures;
    for (std::size_t k = 0; k < kLightMaps; ++k) {
        // Four bytes a texel: with three the driver would convert each one. To be decoded by to_linear.
        std::vector<Rgba8> texels(kLightMapBytes / 3);
        for (std::size_t i = 0; i < texels.size(); ++i)
            texels[i] = {map->rgb[k][3 * i], map->rgb[k][3 * i + 1], map->rgb[k][3 * i + 2], 255};
        GLuint name = 0;
        glGenTextures(1, &name);
        textures[k] = GlTexture(name);
        glBindTexture(GL_TEXTURE_2D, name);
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, kLightMapSide, kLightMapSide, 0, GL_RGBA, GL_UNSIGNED_BYTE,
                     texels.data());
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    }
    return textures;
}

}  // namespace ninety
