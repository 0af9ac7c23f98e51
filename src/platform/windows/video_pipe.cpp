// As desktop/video_pipe.cpp; ffmpeg.exe gets the unfinished file's name, since it can be given no open file
// here.
#include "platform/video_pipe.h"

#include <fcntl.h>
#include <io.h>
#include <windows.h>

#include <cassert>
#include <cerrno>
#include <string>
#include <utility>

#include "core/windows/wide_text.h"

namespace ninety {
namespace {

constexpr const char* kMissing =
    "ffmpeg.exe is not found; put it beside ninety.exe or into a folder of the PATH, or give a folder "
    "instead of an "
    ".mp4 to get single pictures";

// Starts ffmpeg with its standard input on a pipe. Nothing: GetLastError().
HANDLE start_ffmpeg(const std::string& arguments, const std::filesystem::path& film, int& pipe_end) {
    SECURITY_ATTRIBUTES inherited{sizeof(SECURITY_ATTRIBUTES), nullptr, TRUE};
    HANDLE reads = nullptr, writes = nullptr;
    if (!CreatePipe(&reads, &writes, &inherited, 1 << 20)) return nullptr;
    SetHandleInformation(writes, HANDLE_FLAG_INHERIT, 0);
    STARTUPINFOW start{};
    start.cb = sizeof start;
    start.dwFlags = STARTF_USESTDHANDLES;
    start.hStdInput = reads;
    start.hStdOutput = GetStdHandle(STD_OUTPUT_HANDLE);
    start.hStdError = GetStdHandle(STD_ERROR_HANDLE);
    std::wstring line = wide(arguments) + L" \"file:" + film.native() + L"\"";
    PROCESS_INFORMATION started{};
    const BOOL runs = CreateProcessW(nullptr, line.data(), nullptr, nullptr, TRUE, CREATE_NO_WINDOW, nullptr,
                                     nullptr, &start, &started);
    const DWORD error = GetLastError();
    CloseHandle(reads);
    if (!runs) {
        CloseHandle(writes);
        SetLastError(error);
        return nullptr;
    }
    CloseHandle(started.hThread);
    pipe_end = _open_osfhandle(reinterpret_cast<intptr_t>(writes), _O_WRONLY | _O_BINARY | _O_NOINHERIT);
    return started.hProcess;
}

}  // namespace

Result<VideoPipe> VideoPipe::open(const std::filesystem::path& file, glm::ivec2 size, int frames_per_second) {
    assert(size.x % 2 == 0 && size.y % 2 == 0);
    auto begun = OutputFile::begin(file);
    if (!begun) return Error{begun.error()};
    Result<VideoPipe> out(VideoPipe(std::move(*begun), file, size));
    VideoPipe& video = *out;
    const std::string arguments = "ffmpeg.exe -y -loglevel error -f rawvideo -pix_fmt rgb24 -s " +
                                  std::to_string(size.x) + "x" + std::to_string(size.y) + " -r " +
                                  std::to_string(frames_per_second) +
                                  " -i - -c:v libx264 -pix_fmt yuv420p -crf 18 -movflags +faststart -f mp4";
    const HANDLE process = start_ffmpeg(arguments, video.out_.temporary(), video.pipe_);
    if (!process) {
        const DWORD error = GetLastError();
        return Error{error == ERROR_FILE_NOT_FOUND ? std::string(kMissing)
                                                   : "ffmpeg.exe cannot be started: " + windows_says(error)};
    }
    video.process_ = reinterpret_cast<pid_t>(process);
    video.on_signal_->set_helper(video.process_);
    return out;
}

VideoPipe::~VideoPipe() {
    if (process_ == -1) return;
    const HANDLE process = reinterpret_cast<HANDLE>(process_);
    on_signal_->set_helper(-1);
    if (pipe_ >= 0) ::_close(pipe_);
    TerminateProcess(process, 1);
    WaitForSingleObject(process, INFINITE);
    CloseHandle(process);
}

Status VideoPipe::add(const Image& frame) {
    assert(frame.size == size_);
    std::size_t sent = 0;
    while (sent < frame.rgb.size()) {
        const auto piece = static_cast<unsigned>(std::min<std::size_t>(frame.rgb.size() - sent, 1u << 20));
        const int written = ::_write(pipe_, frame.rgb.data() + sent, piece);
        if (written <= 0) return Error{file_.string() + ": ffmpeg has stopped; its own message is above"};
        sent += static_cast<std::size_t>(written);
    }
    return Done{};
}

Status VideoPipe::finish() {
    ::_close(std::exchange(pipe_, -1));
    const HANDLE process = reinterpret_cast<HANDLE>(process_);
    WaitForSingleObject(process, INFINITE);
    on_signal_->set_helper(-1);
    DWORD code = 1;
    GetExitCodeProcess(process, &code);
    CloseHandle(process);
    process_ = -1;
    if (code != 0)
        return Error{file_.string() + ": ffmpeg could not make the film; its own message is above"};
    return out_.finish();
}

}  // namespace ninety
