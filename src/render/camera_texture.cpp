#include "render/camera_texture.h"

namespace ninety {
namespace {

GlTexture make_picture_texture(glm::ivec2 size) {
    GLuint name = 0;
    glGenTextures(1, &name);
    glBindTexture(GL_TEXTURE_2D, name);
    // As Dear ImGui draws all else: what is stored is what is shown, with no conversion.
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, size.x, size.y, 0, GL_RGB, GL_UNSIGNED_BYTE, nullptr);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    return GlTexture(name);
}

}  // namespace

void CameraTexture::upload(const void* rgb) {
    glBindTexture(GL_TEXTURE_2D, texture_.get());
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);  // rows of three bytes a pixel
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, size_.x, size_.y, GL_RGB, GL_UNSIGNED_BYTE, rgb);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
}

void CameraTexture::show(const Image& picture, std::uint64_t number) {
    if (picture.size.x <= 0 || picture.size.y <= 0) return forget();
    if (texture_ && number == shown_ && picture.size == size_) return;
    if (picture.size != size_) forget();
    size_ = picture.size;
    if (!texture_) texture_ = make_picture_texture(size_);
    shown_ = number;
    upload(picture.rgb.data());
}

void CameraTexture::forget() {
    if (!texture_) return;
    const auto pixels = static_cast<std::size_t>(size_.x) * static_cast<std::size_t>(size_.y);
    upload(std::vector<std::uint8_t>(3 * pixels).data());
    texture_ = {};
    size_ = {};
    shown_ = 0;
}

}  // namespace ninety
