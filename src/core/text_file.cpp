#include "core/text_file.h"

#include <algorithm>
#include <utility>

#include "core/problem_words.h"
#include "core/utf8.h"
#include "core/whole_file.h"

namespace ninety {
namespace fs = std::filesystem;

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

    auto read = read_whole_file(path, most_bytes);
    if (!read) return refuse(read.error());
    std::string& text = *read;

    // Text that the rest of the program may trust.
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    if (const auto bad = first_invalid_utf8(text))
        return refuse(problem_sentence<Problem::file_not_utf8>(), line_at(text, *bad));
    if (const std::size_t zero = text.find('\0'); zero != std::string::npos)
        return refuse(problem_sentence<Problem::file_zero_byte>(), line_at(text, zero));
    return std::move(text);
}

}  // namespace ninety
