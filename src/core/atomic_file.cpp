#include "core/atomic_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>

#include "core/private_file.h"
#include "core/problem_words.h"
#include "core/text_file.h"

namespace ninety {
namespace {

namespace fs = std::filesystem;

constexpr mode_t kNewFileMode = 0600;

// Returns errno, 0 for success.
int write_all(int file, std::string_view text) {
    while (!text.empty()) {
        const ssize_t wrote = ::write(file, text.data(), text.size());
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote < 0) return errno;
        if (wrote == 0) return ENOSPC;
        text.remove_prefix(static_cast<std::size_t>(wrote));
    }
    return 0;
}

// Some file systems cannot sync a folder; the rename itself has then still happened, so this reports nothing.
void sync_folder(const fs::path& folder) {
    const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0) return;
    ::fsync(handle);
    ::close(handle);
}

int write_temporary(int file, std::string_view text, mode_t mode) {
    int failed = write_all(file, text);
    // A file system without permissions (FAT) refuses fchmod; the text still counts.
    if (!failed) (void)!::fchmod(file, mode);
    if (!failed && ::fsync(file) != 0) failed = errno;
    // A network file system may report a full disk only here.
    if (::close(file) != 0 && !failed) failed = errno;
    return failed;
}

}  // namespace

fs::path without_link(const fs::path& path) {
    std::error_code failed;
    if (!fs::is_symlink(path, failed)) return path;
    const fs::path target = fs::weakly_canonical(path, failed);
    if (!failed && !fs::is_symlink(target, failed)) return target;
    // A link to a file that is not there yet: one step by hand.
    const fs::path next = fs::read_symlink(path, failed);
    return failed ? path : path.parent_path() / next;
}

Status replace_file(const fs::path& path, std::string_view text, const std::optional<fs::path>& keep_old_as) {
    const auto refuse = [&](const std::string& what) { return Error{at_line(path.string(), 0, what)}; };

    // 1. Where it goes.
    const fs::path target = without_link(path);
    const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    if (const std::error_code failed = make_private_folders(folder); failed)
        return refuse(problem_sentence<Problem::file_no_folder>(std::strerror(failed.value())));
    struct stat old {};
    const bool exists = ::lstat(target.c_str(), &old) == 0;
    if (exists && !keep_old_as && ::access(target.c_str(), W_OK) != 0)
        return refuse(problem_sentence<Problem::file_write_protected>(std::strerror(errno)));
    if (exists && !keep_old_as && S_ISDIR(old.st_mode))
        return refuse(problem_sentence<Problem::file_not_replaced>(std::strerror(EISDIR)));

    // 2. The new text, safely on the disk under another name.
    std::string temporary = target.string() + ".tmp-XXXXXX";
    const int file = ::mkostemp(temporary.data(), O_CLOEXEC);
    if (file < 0) return refuse(problem_sentence<Problem::file_not_saved>(std::strerror(errno)));
    const mode_t mode = exists && S_ISREG(old.st_mode) ? (old.st_mode & 0600) : kNewFileMode;
    if (const int error = write_temporary(file, text, mode)) {
        ::unlink(temporary.c_str());
        return refuse(problem_sentence<Problem::file_not_saved>(std::strerror(error)));
    }

    // 3. The change of names. If the second one fails the first is taken back.
    const bool keep = exists && keep_old_as;
    if (keep && ::rename(target.c_str(), keep_old_as->c_str()) != 0) {
        const int error = errno;
        ::unlink(temporary.c_str());
        return refuse(problem_sentence<Problem::file_old_not_kept>(std::strerror(error)));
    }
    if (::rename(temporary.c_str(), target.c_str()) != 0) {
        const int error = errno;
        if (keep) (void)!::rename(keep_old_as->c_str(), target.c_str());
        ::unlink(temporary.c_str());
        return refuse(problem_sentence<Problem::file_not_saved>(std::strerror(error)));
    }
    sync_folder(folder);
    return Done{};
}

}  // namespace ninety
