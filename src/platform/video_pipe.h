// Frames to an MP4 file through ffmpeg, which must be on the PATH.
//
// The film is an OutputFile: it has its name only when it is complete. ffmpeg gets the open file, not a name:
// it cannot make it anew after an interruption, and no name of a person's reaches it.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <memory>

#include "core/image.h"
#include "core/output_file.h"
#include "platform/interruption.h"

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
    VideoPipe(OutputFile out, const std::filesystem::path& file, glm::ivec2 size);

    OutputFile out_;
    std::unique_ptr<CleanUpOnSignal> on_signal_;
    std::filesystem::path file_;
    glm::ivec2 size_{0};
    pid_t process_ = -1;
    int pipe_ = -1;
};

}  // namespace ninety
