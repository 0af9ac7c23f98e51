// All bytes of a file, or why there are none.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "core/result.h"

namespace ninety {

// The error is a sentence without the path: a missing file, a folder, a device (which could make one wait
// for ever), a file that may not be read, more than `most_bytes`.
Result<std::string> read_whole_file(const std::filesystem::path& path, std::size_t most_bytes);

}  // namespace ninety
