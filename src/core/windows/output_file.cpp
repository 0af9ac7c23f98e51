// As output_file.cpp, with Windows' names for files. Who may read a file is said by the folder that it lies
// in.
#include "core/output_file.h"

#include <io.h>
#include <windows.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "core/atomic_file.h"
#include "core/problem_words.h"
#include "core/text_file.h"
#include "core/windows/temporary_file.h"
#include "core/windows/wide_text.h"

namespace ninety {
namespace {

namespace fs = std::filesystem;

}  // namespace

Result<OutputFile> OutputFile::begin(const fs::path& path, Readers) {
    OutputFile out;
    out.path_ = path;
    out.target_ = without_link(path);
    const DWORD old = GetFileAttributesW(out.target_.c_str());
    if (old != INVALID_FILE_ATTRIBUTES) {
        if (old & FILE_ATTRIBUTE_DIRECTORY) return out.refused(EISDIR);
        if (old & FILE_ATTRIBUTE_DEVICE)
            return Error{at_line(path.string(), 0, problem_sentence<Problem::file_special_not_written>())};
        if (old & FILE_ATTRIBUTE_READONLY) return out.refused(EACCES);
    }
    // The name does not depend on the file's: that may be as long as a name can be.
    const fs::path folder = out.target_.has_parent_path() ? out.target_.parent_path() : fs::path(".");
    TemporaryFile temporary = make_temporary(folder / ".ninety-");
    if (temporary.handle < 0) return out.refused(errno);
    out.handle_ = temporary.handle;
    out.temporary_ = std::move(temporary.name);
    return out;
}

OutputFile::~OutputFile() {
    if (handle_ >= 0) ::_close(handle_);
    if (!temporary_.empty()) DeleteFileW(temporary_.c_str());
}

Status OutputFile::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto piece = static_cast<unsigned>(std::min<std::size_t>(bytes.size(), 1u << 20));
        const int wrote = ::_write(handle_, bytes.data(), piece);
        if (wrote <= 0) return refused(wrote < 0 ? errno : ENOSPC);
        bytes.remove_prefix(static_cast<std::size_t>(wrote));
    }
    return Done{};
}

Status OutputFile::finish() {
    int error = ::_commit(handle_) != 0 ? errno : 0;
    if (::_close(std::exchange(handle_, -1)) != 0 && !error) error = errno;
    if (error) return refused(error);
    if (!MoveFileExW(temporary_.c_str(), target_.c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH))
        return Error{at_line(path_.string(), 0,
                             problem_sentence<Problem::file_not_written>(windows_says(GetLastError())))};
    temporary_.clear();
    return Done{};
}

Status write_output(const fs::path& path, std::string_view bytes, Readers readers) {
    auto out = OutputFile::begin(path, readers);
    if (!out) return Error{out.error()};
    if (const Status written = out->write(bytes); !written) return written;
    return out->finish();
}

}  // namespace ninety
