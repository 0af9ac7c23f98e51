// Frames to an MP4 file through ffmpeg, which must be on the PATH.
//
// The film grows under a temporary name beside its own and takes that only when it is complete: a film that
// is there already is never lost to a broken one.
#pragma once

#include <sys/types.h>

#include <filesystem>

#include "core/result.h"
#include "render/capture.h"

namespace ninety {

class VideoPipe {
  public:
    // Asks for an even width and height (asserted: H.264 in 4:2:0 knows no others). The error says what to
    // install.
    static Result<VideoPipe> open(const std::filesystem::path& file, glm::ivec2 size, int frames_per_second);

    VideoPipe(VideoPipe&& from) noexcept;
    VideoPipe& operator=(VideoPipe&&) = delete;
    ~VideoPipe();  // an unfinished film is removed

    // A frame of the size that was opened (asserted).
    Status add(const Image& frame);
    // Ends the film and gives it its name.
    Status finish();

  private:
    VideoPipe() = default;

    std::filesystem::path file_, partial_;
    glm::ivec2 size_{0};
    pid_t process_ = -1;
    int pipe_ = -1;
};

}  // namespace ninety
