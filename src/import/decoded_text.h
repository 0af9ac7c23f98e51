// The bytes of a file as UTF-8, whatever a spreadsheet or a phone has written them in.
//
// By what the bytes are, never by a name: byte order marks, UTF-16 without one, UTF-8, and where that is
// broken the western code page of old spreadsheets. Says nothing of what the text means.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ninety {

// Valid UTF-8 without a byte order mark and without zero bytes. Nothing for what is no text: zero bytes that
// are no UTF-16, or many control characters.
std::optional<std::string> decoded_text(std::string bytes);

}  // namespace ninety
