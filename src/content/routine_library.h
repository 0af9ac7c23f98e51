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

// What has become of a routine that was to be kept.
struct SavedRoutine {
    std::filesystem::path file;
    Routine routine;             // as it is called now
    bool there_already = false;  // the same one, equal in everything: nothing was written
};

// Keeps the routine in the folder `own`, in a new file named after it ("Evening, short" ->
// evening-short.toml). Nothing is ever replaced: where one of either folder is called the same, in capitals
// or not, it becomes "Evening, short (2)", or the first number that is free.
Result<SavedRoutine> save_routine(const std::filesystem::path& built_in, const std::filesystem::path& own,
                                  const Routine& routine);

// The person has changed a routine of theirs and says so: its file is written anew. It is kept as a new one,
// as above, where the file is not that routine's any more.
Result<SavedRoutine> replace_routine(const std::filesystem::path& built_in, const std::filesystem::path& file,
                                     const Routine& routine);

}  // namespace ninety
