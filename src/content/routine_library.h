// The routines to choose from: those that come with the trainer and the person's own, each a TOML file.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "content/routine_file.h"

namespace ninety {

struct RoutineEntry {
    std::filesystem::path file;
    Routine routine;
    bool own = false;  // in the person's folder: may be replaced and deleted
};

struct RoutineLibrary {
    std::vector<RoutineEntry> entries;  // the trainer's first, each group by name
    std::vector<std::string> problems;  // of files that cannot be used, which are left out
};

// Folders that do not exist are empty.
RoutineLibrary load_routines(const std::filesystem::path& built_in, const std::filesystem::path& own);

// The file's text: every key with its meaning, so that it can be edited by hand and shared.
std::string to_toml(const Routine& routine);

// Writes the routine into the folder under a name made of its own ("Evening, short" -> evening-short.toml),
// and returns it. A file of the person's with this routine's name is replaced; one of another name never is.
Result<std::filesystem::path> save_routine(const std::filesystem::path& folder, const Routine& routine);

}  // namespace ninety
