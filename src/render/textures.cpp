#include "render/textures.h"

#include <stb_image.h>

#include <algorithm>
#include <cstring>
#include <memory>

#include "core/beside.h"
#include "i18n/sentence.h"

namespace ninety {
namespace {

// Of the texture that is bound.
void upload_grey(GLint level, const MipLevel& picture) {
    std::vector<std::uint8_t> bytes(picture.pixels.size());
    std::transform(picture.pixels.begin(), picture.pixels.end(), bytes.begin(),
                   [](const Rgba8& pixel) { return pixel[0]; });
    glTexImage2D(GL_TEXTURE_2D, level, gl::kGreyFormat, picture.size.x, picture.size.y, 0, gl::kGreyOrder,
                 GL_UNSIGNED_BYTE, bytes.data());
}

GlTexture upload_levels(std::span<const MipLevel> levels, bool grey) {
    GLuint name = 0;
    glGenTextures(1, &name);
    glBindTexture(GL_TEXTURE_2D, name);
    // Colours as four bytes a pixel, as they are kept: with three the driver would convert each one. Their
    // curve is the shader's business (to_linear).
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    for (std::size_t i = 0; i < levels.size(); ++i)
        if (grey)
            upload_grey(static_cast<GLint>(i), levels[i]);
        else
            glTexImage2D(GL_TEXTURE_2D, static_cast<GLint>(i), GL_RGBA8, levels[i].size.x, levels[i].size.y,
                         0, GL_RGBA, GL_UNSIGNED_BYTE, levels[i].pixels.data());
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
    if (grey) gl::show_grey();
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, static_cast<GLint>(levels.size()) - 1);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR_MIPMAP_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    return GlTexture(name);
}

// Error: why, in the decoder's words.
Result<TextureFiles::Picture> read_picture(const std::filesystem::path& file) {
    int width = 0, height = 0, channels = 0;
    std::unique_ptr<stbi_uc, void (*)(void*)> bytes(
        stbi_load(file.string().c_str(), &width, &height, &channels, 4), stbi_image_free);
    if (!bytes)
        return Error{file.string() + ": " + sentence("problem.picture.plain_colour", stbi_failure_reason())};
    std::vector<Rgba8> pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    std::memcpy(pixels.data(), bytes.get(), pixels.size() * sizeof(Rgba8));
    bytes.reset();
    return TextureFiles::Picture{mip_chain(std::move(pixels), {width, height}), channels == 1};
}

}  // namespace

TextureFiles::TextureFiles(std::vector<std::filesystem::path> files) {
    std::vector<std::packaged_task<Result<Picture>()>> tasks;
    for (std::filesystem::path& file : files) {
        tasks.emplace_back([file = std::move(file)] { return read_picture(file); });
        read_.push_back(tasks.back().get_future());
    }
    all_ = beside_until_done([tasks = std::move(tasks)]() mutable {
        for (auto& task : tasks)
            task();
    });
}

std::vector<GlTexture> TextureFiles::upload(std::vector<std::string>& notices) {
    std::vector<GlTexture> textures;
    for (std::future<Result<Picture>>& read : read_) {
        const Result<Picture> picture = read.get();
        if (!picture) notices.push_back(picture.error());
        textures.push_back(picture ? upload_levels(picture->levels, picture->grey) : make_white_texture());
    }
    return textures;
}

GlTexture make_white_texture() {
    const MipLevel white{{1, 1}, {{255, 255, 255, 255}}};
    return upload_levels({&white, 1}, false);
}

GlSampler make_sampler(float anisotropy, float sharpness, BetweenLevels between) {
    GLuint name = 0;
    glGenSamplers(1, &name);
    glSamplerParameteri(
        name, GL_TEXTURE_MIN_FILTER,
        between == BetweenLevels::nearer ? GL_LINEAR_MIPMAP_NEAREST : GL_LINEAR_MIPMAP_LINEAR);
    glSamplerParameteri(name, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    gl::finer_levels(name, sharpness);
    if (anisotropy > 1 && gl::has_extension("GL_EXT_texture_filter_anisotropic"))
        glSamplerParameterf(name, GL_TEXTURE_MAX_ANISOTROPY_EXT, anisotropy);
    return GlSampler(name);
}

}  // namespace ninety
