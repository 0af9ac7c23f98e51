#include "platform/video_pipe.h"

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

#include "core/signals_wait.h"

extern char** environ;

namespace ninety {
namespace {

constexpr const char* kMissing =
    "ffmpeg is not installed (Debian: apt-get install ffmpeg); give a folder instead of an .mp4 to get "
    "single pictures";

// Where ffmpeg finds the file it writes: open already, whatever it is called.
constexpr int kFilmHandle = 3;

// Starts ffmpeg with its standard input on a pipe; returns the process and sets `pipe_end`. -1 with errno on
// failure.
pid_t start_ffmpeg(const std::vector<std::string>& arguments, int film, int& pipe_end) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return -1;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, film, kFilmHandle);
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
    auto out = [&] {
        const SignalsWait wait;  // between the file's beginning and the knowledge of it
        auto begun = OutputFile::begin(file);
        return begun ? Result<VideoPipe>(VideoPipe(std::move(*begun), file, size)) : Error{begun.error()};
    }();
    if (!out) return out;
    VideoPipe& video = *out;
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
                                             "-f",
                                             "mp4",
                                             "file:/proc/self/fd/" + std::to_string(kFilmHandle)};
    video.process_ = start_ffmpeg(arguments, video.out_.handle(), video.pipe_);
    if (video.process_ < 0)
        return Error{errno == ENOENT ? std::string(kMissing)
                                     : std::string("ffmpeg cannot be started: ") + std::strerror(errno)};
    video.on_signal_->set_helper(video.process_);
    return out;
}

VideoPipe::~VideoPipe() {
    if (process_ < 0) return;
    close(pipe_);
    on_signal_->set_helper(-1);
    kill(process_, SIGTERM);
    waitpid(process_, nullptr, 0);
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
    // A signal meanwhile kills ffmpeg, whose process is there until it has been waited for.
    siginfo_t ended{};
    while (waitid(P_PID, static_cast<id_t>(process_), &ended, WEXITED | WNOWAIT) != 0 && errno == EINTR) {
    }
    on_signal_->set_helper(-1);
    int status = 0;
    waitpid(std::exchange(process_, -1), &status, 0);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return Error{file_.string() + ": ffmpeg could not make the film; its own message is above"};
    const SignalsWait wait;
    return out_.finish();
}

}  // namespace ninety
