// A routine as a short text: what a QR code holds and a person pastes. The routine file's own form, so
// whatever reads one reads the other.
//
// Does not save anything; content/routine_library.h keeps what was read.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/result.h"
#include "routine/routine.h"

namespace ninety {

// Bytes of a text that is looked at: the longest of ours has under 1200.
inline constexpr std::size_t kMostRoutineText = 20'000;

// Every key, without comments but one that says what this is. Letters beyond ASCII are written as TOML's \u
// escapes: readers of QR codes guess at a text's encoding, and guess wrong.
std::string routine_text(const Routine& routine);

// Whether somebody meant it as a routine: it has a key that nothing else has. The empty text is one to the
// reader of files, all of whose keys may be missing.
bool looks_like_routine(std::string_view text);

// The routine that a pasted text holds. `called` stands for the file in sentences. Quotation marks that a
// letter's program has made curly, and its line ends, are taken for what they were.
Result<Routine> routine_in_text(std::string_view text, const std::string& called);

}  // namespace ninety
