#include "core/text_file.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "core/problem_words.h"
#include "core/utf8.h"

namespace ninety {
namespace {

namespace fs = std::filesystem;

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = utf8_length(text, i);
        if (length == 0) return i;
        i += length;
    }
    return std::nullopt;
}

int line_at(std::string_view text, std::size_t offset) {
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(offset, text.size()));
    return 1 + static_cast<int>(std::count(text.begin(), end, '\n'));
}

int first_long_line(std::string_view text, std::size_t most) {
    int line = 1;
    for (std::size_t start = 0; start <= text.size(); ++line) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        if (end - start > most) return line;
        start = end + 1;
    }
    return 0;
}

std::string at_line(std::string_view file, int line, std::string_view what) {
    std::string sentence(file);
    if (line > 0) sentence += ":" + std::to_string(line);
    return sentence.append(": ").append(what);
}

std::string shortened(std::string_view text) {
    constexpr std::size_t kMost = 40;
    std::string result;
    std::size_t characters = 0;
    for (const char c : text) {
        const bool starts_character = (static_cast<unsigned char>(c) & 0xC0u) != 0x80u;
        if (starts_character && ++characters > kMost) return result + "...";
        result += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return result;
}

Result<std::string> read_text_file(const fs::path& path, std::size_t most_bytes) {
    const std::string name = path.string();
    const auto refuse = [&](const std::string& what, int line = 0) {
        return Error{at_line(name, line, what)};
    };

    // 1. Only a regular file is opened: opening a pipe or a terminal could wait for ever.
    std::error_code failed;
    const fs::file_status status = fs::status(path, failed);
    if (status.type() == fs::file_type::not_found) return refuse(problem_sentence<Problem::file_missing>());
    if (failed) return refuse(problem_sentence<Problem::file_unreadable>(failed.message()));
    if (fs::is_directory(status)) return refuse(problem_sentence<Problem::file_folder>());
    if (!fs::is_regular_file(status)) return refuse(problem_sentence<Problem::file_special>());

    // 2. At most one byte more than the limit is read, whatever size the file system claims.
    const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
    if (!file) return refuse(problem_sentence<Problem::file_unopened>(std::strerror(errno)));
    std::string text;
    char piece[65536];
    while (text.size() <= most_bytes) {
        const std::size_t got = std::fread(piece, 1, sizeof piece, file.get());
        text.append(piece, got);
        if (got < sizeof piece) break;
    }
    if (std::ferror(file.get())) return refuse(problem_sentence<Problem::file_cut_short>());
    if (text.size() > most_bytes)
        return refuse(problem_sentence<Problem::file_too_large>(most_bytes / 1'000'000));

    // 3. Text that the rest of the program may trust.
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    if (const auto bad = first_invalid_utf8(text))
        return refuse(problem_sentence<Problem::file_not_utf8>(), line_at(text, *bad));
    if (const std::size_t zero = text.find('\0'); zero != std::string::npos)
        return refuse(problem_sentence<Problem::file_zero_byte>(), line_at(text, zero));
    return text;
}

}  // namespace ninety
