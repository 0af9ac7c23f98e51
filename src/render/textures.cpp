#include "render/textures.h"

#include <stb_image.h>

#include <memory>

#include "i18n/sentence.h"

namespace ninety {
namespace {

GlTexture upload(int width, int height, const stbi_uc* rgb) {
    GLuint name = 0;
    glGenTextures(1, &name);
    glBindTexture(GL_TEXTURE_2D, name);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_SRGB8, width, height, 0, GL_RGB, GL_UNSIGNED_BYTE, rgb);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
    glGenerateMipmap(GL_TEXTURE_2D);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR_MIPMAP_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    return GlTexture(name);
}

}  // namespace

GlTexture make_white_texture() {
    const stbi_uc white[] = {255, 255, 255};
    return upload(1, 1, white);
}

GlTexture load_texture(const std::filesystem::path& file, std::vector<std::string>& notices) {
    int width = 0, height = 0, channels = 0;
    const std::unique_ptr<stbi_uc, void (*)(void*)> pixels(
        stbi_load(file.c_str(), &width, &height, &channels, 3), stbi_image_free);
    if (!pixels) {
        notices.push_back(file.string() + ": " +
                          sentence("problem.picture.plain_colour", stbi_failure_reason()));
        return make_white_texture();
    }
    return upload(width, height, pixels.get());
}

GlSampler make_sampler(float anisotropy, float sharpness) {
    GLuint name = 0;
    glGenSamplers(1, &name);
    glSamplerParameteri(name, GL_TEXTURE_MIN_FILTER, GL_LINEAR_MIPMAP_LINEAR);
    glSamplerParameteri(name, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glSamplerParameterf(name, GL_TEXTURE_LOD_BIAS, -sharpness);
    if (anisotropy > 1 && epoxy_has_gl_extension("GL_EXT_texture_filter_anisotropic"))
        glSamplerParameterf(name, GL_TEXTURE_MAX_ANISOTROPY_EXT, anisotropy);
    return GlSampler(name);
}

}  // namespace ninety
