// Every file that this program keeps of a person, by name: to keep them private, and to delete them all.
//
// Needs no window and opens nothing. What lies in the same folders and is not ours is never touched.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace ninety {

struct PersonFiles {
    std::filesystem::path settings;  // the file
    std::filesystem::path history;   // the file
    std::filesystem::path routines;  // the folder
    std::filesystem::path built_in_routines;
};

PersonFiles person_files(const std::filesystem::path& config, const std::filesystem::path& data,
                         const std::filesystem::path& built_in_routines = {});

// The files of ours that exist: history with all that belongs to it (salvage.h), settings with those that
// could not be read, own routines, what a killed save has left, window.lock. A link to one counts as it.
std::vector<std::filesystem::path> files_of(const PersonFiles& person);

// Takes the rights of others from our files, and from our folders as long as there is nothing else in them.
void keep_private(const PersonFiles& person);

struct Erased {
    int files = 0;                    // deleted
    std::vector<std::string> stayed;  // "path: why", everything of ours that is still there
    std::vector<std::string> others;  // paths in our folders that are not ours, and why these folders stay
};
// Deletes all of it, and our folders where nothing is left in them. Windows that are open learn of it.
Erased erase(const PersonFiles& person);

}  // namespace ninety
