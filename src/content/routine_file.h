// A routine as a TOML file: what an author writes, checked to the letter.
//
// Keys: routine/routine_keys.h. Missing ones take routine.h's defaults; whatever else is wrong refuses the
// file.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/result.h"
#include "routine/routine.h"

namespace ninety {

// The error is the first thing wrong: "x.toml:7: hold_s is -5; it must be 5 to 600".
Result<Routine> load_routine(const std::filesystem::path& file);

// The same from a text that was read from `file`.
Result<Routine> routine_from(const std::string& text, const std::filesystem::path& file);

// Everything wrong with it, for authors; empty for a good file.
std::vector<std::string> routine_problems(const std::filesystem::path& file);

}  // namespace ninety
