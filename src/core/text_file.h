// Reads a whole text file that a person wrote, and says in one sentence why it could not.
//
// For content and settings: small UTF-8 files. Does not watch files and does not interpret what they say.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "core/result.h"

namespace ninety {

// Bytes. A larger file is refused unread: nothing a person writes for this program comes near it.
inline constexpr std::size_t kMaxTextFileBytes = 4'000'000;

// The file's text, valid UTF-8 without a byte order mark and without zero bytes; line ends stay as they are.
// Refused, each with a sentence that starts with the path: a missing file, a folder, a device, a file that
// may not be read, more than `most_bytes`, a zero byte or invalid UTF-8 (with its line).
Result<std::string> read_text_file(const std::filesystem::path& path,
                                   std::size_t most_bytes = kMaxTextFileBytes);

// Offset of the first byte that is not part of valid UTF-8 (overlong forms and surrogates are not), or
// nothing.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

// Line of a byte, counted from 1. An offset past the end means the last line.
int line_at(std::string_view text, std::size_t offset);

// "path:line: what", the form of every sentence about a file. A line below 1 is left out.
std::string at_line(std::string_view file, int line, std::string_view what);

// Line of the first line with more than `most` bytes, or 0.
int first_long_line(std::string_view text, std::size_t most);

// A person's text for use inside a sentence: at most 40 characters, on one line.
std::string shortened(std::string_view text);

}  // namespace ninety
