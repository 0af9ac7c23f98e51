#include "app/video_pipe.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cassert>
#include <cerrno>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

extern char** environ;

namespace ninety {
namespace {

constexpr const char* kMissing =
    "ffmpeg is not installed (Debian: apt-get install ffmpeg); give a folder instead of an .mp4 to get "
    "single pictures";

// Starts ffmpeg with its standard input on a pipe; returns the process and sets `pipe_end`. -1 with errno on
// failure.
pid_t start_ffmpeg(const std::vector<std::string>& arguments, int& pipe_end) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return -1;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO);
    std::vector<char*> argv;
    for (const std::string& argument : arguments)
        argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    pid_t process = -1;
    const int error = posix_spawnp(&process, argv[0], &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[0]);
    if (error != 0) {
        close(ends[1]);
        errno = error;
        return -1;
    }
    pipe_end = ends[1];
    return process;
}

}  // namespace

Result<VideoPipe> VideoPipe::open(const std::filesystem::path& file, glm::ivec2 size, int frames_per_second) {
    assert(size.x % 2 == 0 && size.y % 2 == 0);
    signal(SIGPIPE, SIG_IGN);  // an encoder that dies shows up as a failed write
    VideoPipe video;
    video.file_ = file;
    video.partial_ = file;
    video.partial_.replace_extension(".partial.mp4");
    video.size_ = size;
    const std::vector<std::string> arguments{"ffmpeg",
                                             "-y",
                                             "-loglevel",
                                             "error",
                                             "-f",
                                             "rawvideo",
                                             "-pix_fmt",
                                             "rgb24",
                                             "-s",
                                             std::to_string(size.x) + "x" + std::to_string(size.y),
                                             "-r",
                                             std::to_string(frames_per_second),
                                             "-i",
                                             "-",
                                             "-c:v",
                                             "libx264",
                                             "-pix_fmt",
                                             "yuv420p",
                                             "-crf",
                                             "18",
                                             "-movflags",
                                             "+faststart",
                                             video.partial_.string()};
    video.process_ = start_ffmpeg(arguments, video.pipe_);
    if (video.process_ < 0)
        return Error{errno == ENOENT ? std::string(kMissing)
                                     : std::string("ffmpeg cannot be started: ") + std::strerror(errno)};
    return video;
}

VideoPipe::VideoPipe(VideoPipe&& from) noexcept
    : file_(std::move(from.file_)),
      partial_(std::move(from.partial_)),
      size_(from.size_),
      process_(std::exchange(from.process_, -1)),
      pipe_(std::exchange(from.pipe_, -1)) {}

VideoPipe::~VideoPipe() {
    if (process_ < 0) return;
    close(pipe_);
    kill(process_, SIGTERM);
    waitpid(process_, nullptr, 0);
    std::error_code ignored;
    std::filesystem::remove(partial_, ignored);
}

Status VideoPipe::add(const Image& frame) {
    assert(frame.size == size_);
    std::size_t sent = 0;
    while (sent < frame.rgb.size()) {
        const ssize_t written = write(pipe_, frame.rgb.data() + sent, frame.rgb.size() - sent);
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return Error{file_.string() + ": ffmpeg has stopped; its own message is above"};
        sent += static_cast<std::size_t>(written);
    }
    return Done{};
}

Status VideoPipe::finish() {
    close(std::exchange(pipe_, -1));
    int status = 0;
    waitpid(std::exchange(process_, -1), &status, 0);
    std::error_code error;
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        std::filesystem::remove(partial_, error);
        return Error{file_.string() + ": ffmpeg could not make the film; its own message is above"};
    }
    std::filesystem::rename(partial_, file_, error);
    if (error) return Error{file_.string() + ": the film cannot be given its name: " + error.message()};
    return Done{};
}

}  // namespace ninety
