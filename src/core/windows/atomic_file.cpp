// A file takes another's name in one step here, too (MoveFileExW); a folder need not be synced.
#include "core/atomic_file.h"

#include <io.h>
#include <windows.h>

#include <cerrno>
#include <cstring>
#include <string>

#include "core/private_file.h"
#include "core/problem_words.h"
#include "core/text_file.h"
#include "core/windows/temporary_file.h"
#include "core/windows/wide_text.h"

namespace ninety {
namespace {

namespace fs = std::filesystem;

// Returns errno, 0 for success. Closes the file.
int write_and_close(int file, std::string_view text) {
    int failed = 0;
    while (!failed && !text.empty()) {
        const auto piece = static_cast<unsigned>(std::min<std::size_t>(text.size(), 1u << 20));
        const int wrote = ::_write(file, text.data(), piece);
        if (wrote <= 0) failed = wrote < 0 ? errno : ENOSPC;
        if (wrote > 0) text.remove_prefix(static_cast<std::size_t>(wrote));
    }
    if (!failed && ::_commit(file) != 0) failed = errno;
    if (::_close(file) != 0 && !failed) failed = errno;
    return failed;
}

bool takes_name(const fs::path& from, const fs::path& to, DWORD how) {
    return MoveFileExW(from.c_str(), to.c_str(), MOVEFILE_WRITE_THROUGH | how) != 0;
}

}  // namespace

fs::path without_link(const fs::path& path) {
    std::error_code failed;
    if (!fs::is_symlink(path, failed)) return path;
    const fs::path target = fs::weakly_canonical(path, failed);
    return failed ? path : target;
}

Status replace_file(const fs::path& path, std::string_view text, const std::optional<fs::path>& keep_old_as) {
    const auto refuse = [&](const std::string& what) { return Error{at_line(path.string(), 0, what)}; };

    // 1. Where it goes.
    const fs::path target = without_link(path);
    const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    if (const std::error_code failed = make_private_folders(folder); failed)
        return refuse(problem_sentence<Problem::file_no_folder>(failed.message()));
    const DWORD old = GetFileAttributesW(target.c_str());
    const bool exists = old != INVALID_FILE_ATTRIBUTES;
    if (exists && !keep_old_as && (old & FILE_ATTRIBUTE_DIRECTORY))
        return refuse(problem_sentence<Problem::file_not_replaced>(std::strerror(EISDIR)));
    if (exists && !keep_old_as && (old & FILE_ATTRIBUTE_READONLY))
        return refuse(problem_sentence<Problem::file_write_protected>(std::strerror(EACCES)));

    // 2. The new text, safely on the disk under another name.
    const TemporaryFile temporary = make_temporary(target.native() + L".tmp-");
    if (temporary.handle < 0) return refuse(problem_sentence<Problem::file_not_saved>(std::strerror(errno)));
    if (const int error = write_and_close(temporary.handle, text)) {
        DeleteFileW(temporary.name.c_str());
        return refuse(problem_sentence<Problem::file_not_saved>(std::strerror(error)));
    }

    // 3. The change of names. If the second one fails the first is taken back.
    const bool keep = exists && keep_old_as;
    if (keep && !takes_name(target, *keep_old_as, 0)) {
        const DWORD error = GetLastError();
        DeleteFileW(temporary.name.c_str());
        return refuse(problem_sentence<Problem::file_old_not_kept>(windows_says(error)));
    }
    if (!takes_name(temporary.name, target, MOVEFILE_REPLACE_EXISTING)) {
        const DWORD error = GetLastError();
        if (keep) takes_name(*keep_old_as, target, 0);
        DeleteFileW(temporary.name.c_str());
        return refuse(problem_sentence<Problem::file_not_saved>(windows_says(error)));
    }
    return Done{};
}

}  // namespace ninety
