#include "history/person_files.h"

#include <algorithm>

#include "core/private_file.h"
#include "history/salvage.h"
#include "history/window_lock.h"
#include "i18n/sentence.h"

namespace ninety {
namespace fs = std::filesystem;
namespace {

// Names in a folder; none where there is no folder.
std::vector<fs::path> entries_of(const fs::path& folder) {
    std::vector<fs::path> entries;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        entries.push_back(entry->path());
    std::sort(entries.begin(), entries.end());
    return entries;
}

// settings.toml, settings.toml.broken-1, settings.toml.tmp-Ab3dEf: itself and what was made beside it.
bool belongs_to(const fs::path& entry, const fs::path& file) {
    const std::string name = entry.filename().string(), whole = file.filename().string();
    return name == whole || name.starts_with(whole + ".broken-") || name.starts_with(whole + ".tmp-") ||
           name.starts_with(whole + ".unsaved-");
}

bool is_routine(const fs::path& entry) {
    return entry.extension() == ".toml" || entry.filename().string().find(".toml.tmp-") != std::string::npos;
}

// Innermost first, each once.
std::vector<fs::path> folders_of(const PersonFiles& person) {
    std::vector<fs::path> folders;
    for (const fs::path& folder :
         {person.routines, person.history.parent_path(), person.settings.parent_path()})
        if (!folder.empty() && std::find(folders.begin(), folders.end(), folder) == folders.end())
            folders.push_back(folder);
    return folders;
}

// What is in this folder and not ours.
std::vector<fs::path> others_in(const fs::path& folder, const std::vector<fs::path>& ours) {
    std::vector<fs::path> others;
    for (const fs::path& entry : entries_of(folder))
        if (std::find(ours.begin(), ours.end(), entry) == ours.end()) others.push_back(entry);
    return others;
}

}  // namespace

PersonFiles person_files(const fs::path& config, const fs::path& data, const fs::path& built_in_routines) {
    return {config / "settings.toml", data / "history.db", data / "routines", built_in_routines};
}

std::vector<fs::path> files_of(const PersonFiles& person) {
    std::vector<fs::path> files = files_of_history(person.history);
    for (const fs::path& folder : {person.history.parent_path(), person.settings.parent_path()})
        for (const fs::path& entry : entries_of(folder))
            if (belongs_to(entry, person.settings) || belongs_to(entry, person.history) ||
                entry == WindowLock::file_in(person.history.parent_path()))
                files.push_back(entry);
    for (const fs::path& entry : entries_of(person.routines))
        if (is_routine(entry)) files.push_back(entry);
    std::sort(files.begin(), files.end());
    files.erase(std::unique(files.begin(), files.end()), files.end());
    return files;
}

void keep_private(const PersonFiles& person) {
    std::vector<fs::path> ours = files_of(person);
    for (const fs::path& file : ours)
        make_private(file);
    const std::vector<fs::path> folders = folders_of(person);
    ours.insert(ours.end(), folders.begin(), folders.end());
    for (const fs::path& folder : folders)
        if (others_in(folder, ours).empty()) make_private(folder);
}

Erased erase(const PersonFiles& person) {
    Erased erased;
    const auto stayed = [&](const fs::path& path, const std::error_code& error) {
        erased.stayed.push_back(path.string() + ": " + sentence("problem.file.not_deleted", error.message()));
    };
    // 1. The windows first: a file that is gone could as well have been moved.
    WindowLock::say_deleted(person.history.parent_path());
    std::error_code error;
    for (const fs::path& file : files_of(person)) {
        if (fs::remove(file, error))
            ++erased.files;
        else if (error)
            stayed(file, error);
    }
    // 2. Folders, unless there is something in them: what stayed, or what is not ours. A link is the
    // person's.
    const std::vector<fs::path> folders = folders_of(person);
    std::vector<fs::path> known = files_of(person);
    known.insert(known.end(), folders.begin(), folders.end());
    for (const fs::path& folder : folders) {
        if (!fs::is_directory(fs::symlink_status(folder, error))) continue;
        if (fs::is_empty(folder, error)) {
            if (!fs::remove(folder, error) && error) stayed(folder, error);
            continue;
        }
        for (const fs::path& other : others_in(folder, known))
            erased.others.push_back(other.string());
    }
    return erased;
}

}  // namespace ninety
