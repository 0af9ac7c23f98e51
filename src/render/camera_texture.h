// The camera's picture for the panels to draw: the latest alone, and none as soon as there is none to show.
#pragma once

#include <cstdint>

#include "core/image.h"
#include "render/gl_objects.h"

namespace ninety {

class CameraTexture {
  public:
    // `number` counts the pictures: the same one again is not uploaded again. Returns whether it was another.
    bool show(const Image& picture, std::uint64_t number);
    // The camera is off: black over what the driver has, and then it is gone.
    void forget();

    explicit operator bool() const { return static_cast<bool>(texture_); }
    GLuint name() const { return texture_.get(); }
    glm::ivec2 size() const { return size_; }  // pixels

  private:
    void upload(const void* rgb);

    GlTexture texture_;
    glm::ivec2 size_{0};
    std::uint64_t shown_ = 0;
};

}  // namespace ninety
