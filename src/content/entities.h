// HTML entities as Markdown uses them: "&deg;", "&#176;", "&#xB0;".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ninety {

// The character in UTF-8. Nothing for a name that is not known, and for numbers that are no character.
std::optional<std::string> decode_entity(std::string_view entity);

}  // namespace ninety
