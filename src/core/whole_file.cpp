#include "core/whole_file.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "core/problem_words.h"

namespace ninety {
namespace {

std::FILE* open_to_read(const std::filesystem::path& path) {
#ifdef _WIN32
    return ::_wfopen(path.c_str(), L"rb");
#else
    return std::fopen(path.c_str(), "rb");
#endif
}

struct CloseWholeFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

}  // namespace

Result<std::string> read_whole_file(const std::filesystem::path& path, std::size_t most_bytes) {
    // 1. Only a regular file is opened: opening a pipe or a terminal could wait for ever.
    std::error_code failed;
    const std::filesystem::file_status status = std::filesystem::status(path, failed);
    if (status.type() == std::filesystem::file_type::not_found)
        return Error{problem_sentence<Problem::file_missing>()};
    if (failed) return Error{problem_sentence<Problem::file_unreadable>(failed.message())};
    if (std::filesystem::is_directory(status)) return Error{problem_sentence<Problem::file_folder>()};
    if (!std::filesystem::is_regular_file(status)) return Error{problem_sentence<Problem::file_special>()};

    // 2. At most one byte more than the limit is read, whatever size the file system claims.
    const std::unique_ptr<std::FILE, CloseWholeFile> file(open_to_read(path));
    if (!file) return Error{problem_sentence<Problem::file_unopened>(std::strerror(errno))};
    std::string bytes;
    char piece[65536];
    while (bytes.size() <= most_bytes) {
        const std::size_t got = std::fread(piece, 1, sizeof piece, file.get());
        bytes.append(piece, got);
        if (got < sizeof piece) break;
    }
    if (std::ferror(file.get())) return Error{problem_sentence<Problem::file_cut_short>()};
    if (bytes.size() > most_bytes)
        return Error{problem_sentence<Problem::file_too_large>(most_bytes / 1'000'000)};
    return bytes;
}

}  // namespace ninety
