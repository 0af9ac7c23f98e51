// A file under a name that nobody has, in a given folder. For files in windows/ alone.
#pragma once

#include <filesystem>

namespace ninety {

struct TemporaryFile {
    int handle = -1;  // of the C library, for bytes; -1 with errno
    std::filesystem::path name;
};

// `begin` and six letters more.
TemporaryFile make_temporary(const std::filesystem::path& begin);

}  // namespace ninety
