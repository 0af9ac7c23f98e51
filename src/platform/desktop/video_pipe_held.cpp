// What a film under way consists of, and how it moves: the same wherever there is an ffmpeg. Starting and
// ending that is each system's (video_pipe.cpp).
#include <utility>

#include "platform/video_pipe.h"

namespace ninety {

VideoPipe::VideoPipe(OutputFile out, const std::filesystem::path& file, glm::ivec2 size)
    : out_(std::move(out)),
      on_signal_(std::make_unique<CleanUpOnSignal>(out_.temporary())),
      file_(file),
      size_(size) {}

VideoPipe::VideoPipe(VideoPipe&& from) noexcept
    : out_(std::move(from.out_)),
      on_signal_(std::move(from.on_signal_)),
      file_(std::move(from.file_)),
      size_(from.size_),
      process_(std::exchange(from.process_, -1)),
      pipe_(std::exchange(from.pipe_, -1)) {}

}  // namespace ninety
