// Windows' own text, UTF-16, and ours, UTF-8; and what Windows says of an error. For files in windows/ alone.
#pragma once

#include <string>
#include <string_view>

namespace ninety {

// What is no valid text becomes a replacement character.
std::wstring wide(std::string_view utf8);
std::string utf8(std::wstring_view wide);

// GetLastError()'s sentence in the system's language, without the full stop and line's end that it comes
// with.
std::string windows_says(unsigned long error);

}  // namespace ninety
