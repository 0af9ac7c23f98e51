// Where the system has its folders: a file for each kind of system says it. platform/paths.h says what lies
// in them.
#pragma once

#include <filesystem>
#include <optional>

namespace ninety {

// Where the running program's file lies; empty where the system does not tell.
std::filesystem::path program_folder();

// Below which a program makes its folder for what the person has made: $XDG_DATA_HOME or ~/.local/share, or
// %APPDATA%.
std::optional<std::filesystem::path> data_home();

}  // namespace ninety
