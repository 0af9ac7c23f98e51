// Where the program's own files and the person's files are.
#pragma once

#include <filesystem>
#include <optional>

#include "core/result.h"

namespace ninety {

struct ProgramFiles {
    std::filesystem::path shaders, assets, content, figure_mesh, bones_mesh, voice, fonts;
    std::filesystem::path pose_model;  // finds bodies in pictures; may be missing
    std::filesystem::path light_map;   // of the room
};

// Looks beside the program (a build folder) and in ../share/ninety (an installation). `content` replaces the
// content folder. The error says what was looked for where.
Result<ProgramFiles> find_program_files(const std::optional<std::filesystem::path>& content);

// The person's home: $HOME, or, where that is not set, what the system's list of users says. Absolute.
std::optional<std::filesystem::path> home_folder();

// $XDG_CONFIG_HOME, ~/.config or nothing. A relative XDG folder is ignored, as its specification asks.
std::optional<std::filesystem::path> config_home();

struct PersonFolders {
    std::filesystem::path config, data;  // absolute
};
// $XDG_CONFIG_HOME/ninety and $XDG_DATA_HOME/ninety with their defaults, or the given folders. Nothing is
// created. The error says that there is no home to put them in.
Result<PersonFolders> person_folders(const std::optional<std::filesystem::path>& config,
                                     const std::optional<std::filesystem::path>& data);

// Where the person keeps documents: what the desktop's user-dirs.dirs says, otherwise the home folder.
std::filesystem::path documents_folder();

// folder/stem.ending, or stem-2, stem-3 ... : the first that is free.
std::filesystem::path free_name(const std::filesystem::path& folder, const std::string& stem,
                                const std::string& ending);

}  // namespace ninety
