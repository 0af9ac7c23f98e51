// The lock is on a byte that nobody reads: on Windows whoever holds one keeps others from the bytes
// themselves.
#include "history/window_lock.h"

#include <fcntl.h>
#include <io.h>
#include <windows.h>

#include "core/private_file.h"

namespace ninety {
namespace fs = std::filesystem;
namespace {

// Others may read, write and delete it meanwhile. -1: it cannot be opened.
int open_shared(const fs::path& file, DWORD how) {
    const HANDLE handle = CreateFileW(file.c_str(), GENERIC_READ | GENERIC_WRITE,
                                      FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr, how,
                                      FILE_ATTRIBUTE_NORMAL | FILE_FLAG_OPEN_REPARSE_POINT, nullptr);
    if (handle == INVALID_HANDLE_VALUE) return -1;
    return _open_osfhandle(reinterpret_cast<intptr_t>(handle), _O_RDWR | _O_BINARY | _O_NOINHERIT);
}

bool lock(int file) {
    OVERLAPPED far_away{};
    far_away.OffsetHigh = 1;
    return LockFileEx(reinterpret_cast<HANDLE>(_get_osfhandle(file)),
                      LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &far_away) != 0;
}

}  // namespace

fs::path WindowLock::file_in(const fs::path& folder) {
    return folder / "window.lock";
}

WindowLock::WindowLock(const fs::path& folder) {
    (void)make_private_folders(folder);
    file_ = open_shared(file_in(folder), OPEN_ALWAYS);
    if (file_ < 0) return;
    another_ = !lock(file_);
    // Whoever wrote into it could not delete it, and meant those before.
    if (!another_) (void)_chsize(file_, 0);
}

WindowLock::~WindowLock() {
    if (file_ >= 0) ::_close(file_);
}

void WindowLock::say_deleted(const fs::path& folder) {
    const int file = open_shared(file_in(folder), OPEN_EXISTING);
    if (file < 0) return;
    (void)!::_write(file, "deleted\n", 8);
    ::_close(file);
}

bool WindowLock::deleted() const {
    return file_ >= 0 && _filelengthi64(file_) > 0;
}

}  // namespace ninety
