// Names that a person would call the same: "Morning", "morning " and "MORNING".
#pragma once

#include <string>
#include <string_view>

namespace ninety {

// The text in small letters (Latin, Greek and Cyrillic; others as they are) and without blanks around it. For
// comparing, not for showing. Valid UTF-8 stays valid; other bytes are kept.
std::string folded(std::string_view text);

}  // namespace ninety
