#include "core/private_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>

namespace ninety {
namespace fs = std::filesystem;

std::error_code make_private_folders(const fs::path& folder) {
    std::error_code error;
    if (folder.empty() || fs::is_directory(folder, error)) return {};
    if (const fs::path above = folder.parent_path(); above != folder)
        if (const std::error_code failed = make_private_folders(above)) return failed;
    if (::mkdir(folder.c_str(), 0700) == 0) return {};
    const int failed = errno;
    if (fs::is_directory(folder, error)) return {};  // somebody was faster
    return {failed == EEXIST ? ENOTDIR : failed, std::generic_category()};
}

void make_private_file(const fs::path& file) {
    const int handle = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (handle >= 0) ::close(handle);
}

void make_private(const fs::path& path) {
    // O_PATH: closing any other handle of a file drops the locks that SQLite holds on it in this process.
    const int handle = ::open(path.c_str(), O_PATH | O_NOFOLLOW | O_CLOEXEC);
    if (handle < 0) return;
    struct stat there {};
    const bool known = ::fstat(handle, &there) == 0 && there.st_uid == ::geteuid();
    const mode_t kept = S_ISREG(there.st_mode) ? 0600 : S_ISDIR(there.st_mode) ? 0700 : 0;
    const std::string by_handle = "/proc/self/fd/" + std::to_string(handle);
    if (known && kept && (there.st_mode & 077) != 0) (void)!::chmod(by_handle.c_str(), there.st_mode & kept);
    ::close(handle);
}

void write_for_owner_alone() {
    ::umask(077);
}

}  // namespace ninety
