#include "core/output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "core/atomic_file.h"
#include "core/problem_words.h"
#include "core/signals_wait.h"
#include "core/text_file.h"

namespace ninety {
namespace {

namespace fs = std::filesystem;

// What a new file may be used for by whom, if nobody says otherwise.
mode_t usual_mode() {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

}  // namespace

Result<OutputFile> OutputFile::begin(const fs::path& path, Readers readers) {
    OutputFile out;
    out.path_ = path;
    out.target_ = without_link(path);
    struct stat old {};
    if (::stat(out.target_.c_str(), &old) == 0) {
        if (S_ISDIR(old.st_mode)) return out.refused(EISDIR);
        if (!S_ISREG(old.st_mode))
            return Error{at_line(path.string(), 0, problem_sentence<Problem::file_special_not_written>())};
        if (::access(out.target_.c_str(), W_OK) != 0) return out.refused(errno);
        out.mode_ = old.st_mode & 0777;
    } else if (errno != ENOENT) {
        return out.refused(errno);
    } else if (readers == Readers::as_usual) {
        out.mode_ = usual_mode();
    }
    if (readers == Readers::owner) out.mode_ &= 0700;
    // The name does not depend on the file's: that may be as long as a name can be.
    const fs::path folder = out.target_.has_parent_path() ? out.target_.parent_path() : fs::path(".");
    std::string name = (folder / ".ninety-XXXXXX").string();
    out.handle_ = ::mkostemp(name.data(), O_CLOEXEC);
    if (out.handle_ < 0) return out.refused(errno);
    out.temporary_ = name;
    return out;
}

OutputFile::~OutputFile() {
    if (handle_ >= 0) ::close(handle_);
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

Status OutputFile::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t wrote = ::write(handle_, bytes.data(), bytes.size());
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote <= 0) return refused(wrote < 0 ? errno : ENOSPC);
        bytes.remove_prefix(static_cast<std::size_t>(wrote));
    }
    return Done{};
}

Status OutputFile::finish() {
    // A file system without permissions (FAT) refuses fchmod; one without sync says EINVAL. The file counts.
    (void)!::fchmod(handle_, mode_);
    int error = ::fsync(handle_) != 0 && errno != EINVAL && errno != ENOTSUP ? errno : 0;
    // A network file system may report a full disk only here.
    if (::close(std::exchange(handle_, -1)) != 0 && !error) error = errno;
    if (!error && ::rename(temporary_.c_str(), target_.c_str()) != 0) error = errno;
    if (error) return refused(error);
    temporary_.clear();
    return Done{};
}

Status write_output(const fs::path& path, std::string_view bytes, Readers readers) {
    const SignalsWait wait;
    auto out = OutputFile::begin(path, readers);
    if (!out) return Error{out.error()};
    if (const Status written = out->write(bytes); !written) return written;
    return out->finish();
}

}  // namespace ninety
