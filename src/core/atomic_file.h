// Replaces a file so that, whatever fails and whenever the power goes, either the old or the new text is
// there.
//
// Writes a temporary file in the same folder, syncs it, renames it over the old one, syncs the folder. Does
// not lock: of two programs that save at once the later one wins, whole.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "core/result.h"

namespace ninety {

// Writes `text` to `path`. The file is for its owner alone, and so are missing folders, which are created:
// all that this program writes of a person is private. A symbolic link stays a link and its target is
// replaced; the owner's own permissions are kept, and a write-protected file is refused. With `keep_old_as`
// (same folder, must not exist) the old file, whatever it is, is kept under that name. On failure the
// sentence starts with the path, the old file is untouched and no temporary file is left.
Status replace_file(const std::filesystem::path& path, std::string_view text,
                    const std::optional<std::filesystem::path>& keep_old_as = std::nullopt);

// The file that `path` stands for: the target if it is a symbolic link, otherwise `path` itself.
std::filesystem::path without_link(const std::filesystem::path& path);

}  // namespace ninety
