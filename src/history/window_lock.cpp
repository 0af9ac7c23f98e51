#include "history/window_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "core/private_file.h"

namespace ninety {
namespace fs = std::filesystem;

fs::path WindowLock::file_in(const fs::path& folder) {
    return folder / "window.lock";
}

WindowLock::WindowLock(const fs::path& folder) {
    (void)make_private_folders(folder);
    file_ = ::open(file_in(folder).c_str(), O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file_ < 0) return;
    make_private(file_in(folder));
    another_ = ::flock(file_, LOCK_EX | LOCK_NB) != 0;
    // Whoever wrote into it could not delete it, and meant those before.
    if (!another_) (void)!::ftruncate(file_, 0);
}

WindowLock::~WindowLock() {
    if (file_ >= 0) ::close(file_);
}

void WindowLock::say_deleted(const fs::path& folder) {
    const int file = ::open(file_in(folder).c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0) return;
    (void)!::write(file, "deleted\n", 8);
    ::close(file);
}

bool WindowLock::deleted() const {
    char first = 0;
    return file_ >= 0 && ::pread(file_, &first, 1, 0) == 1;
}

}  // namespace ninety
