#include "render/camera_texture.h"

namespace ninety {

void CameraTexture::upload(const void* rgb) {
    glBindTexture(GL_TEXTURE_2D, texture_.get());
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);  // rows of three bytes a pixel
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, size_.x, size_.y, GL_RGB, GL_UNSIGNED_BYTE, rgb);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
}

bool CameraTexture::show(const Image& picture, std::uint64_t number) {
    if (picture.size.x <= 0 || picture.size.y <= 0) {
        const bool had = static_cast<bool>(texture_);
        forget();
        return had;
    }
    if (texture_ && number == shown_ && picture.size == size_) return false;
    if (picture.size != size_) forget();
    size_ = picture.size;
    // As Dear ImGui draws all else: what is stored is what is shown, with no conversion.
    if (!texture_) texture_ = make_texture(size_, GL_RGBA8, GL_RGB, GL_UNSIGNED_BYTE, GL_LINEAR);
    shown_ = number;
    upload(picture.rgb.data());
    return true;
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
