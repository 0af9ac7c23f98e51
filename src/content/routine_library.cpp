#include "content/routine_library.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <sstream>

#include "core/atomic_file.h"
#include "core/letter_case.h"
#include "core/text_file.h"
#include "core/toml_reader.h"
#include "i18n/sentence.h"
#include "routine/routine_keys.h"

namespace ninety {
namespace fs = std::filesystem;
namespace {

void load_folder(const fs::path& folder, bool own, RoutineLibrary& library) {
    std::error_code error;
    std::vector<RoutineEntry> found;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        if (entry->path().extension() != ".toml") continue;
        if (auto routine = load_routine(entry->path()))
            found.push_back({entry->path(), std::move(*routine), own});
        else
            library.problems.push_back(sentence("problem.routine.left_out", routine.error()));
    }
    if (error && error != std::errc::no_such_file_or_directory)
        library.problems.push_back(
            at_line(folder.string(), 0, sentence("problem.routine.folder_unread", error.message())));
    std::sort(found.begin(), found.end(), [](const RoutineEntry& a, const RoutineEntry& b) {
        return a.routine.name.view() != b.routine.name.view() ? a.routine.name.view() < b.routine.name.view()
                                                              : a.file < b.file;
    });
    library.entries.insert(library.entries.end(), std::make_move_iterator(found.begin()),
                           std::make_move_iterator(found.end()));
}

// Letters, digits and hyphens; "routine" if nothing is left.
std::string file_name_for(std::string_view name) {
    std::string slug;
    for (const unsigned char c : name) {
        if (c < 0x80 && std::isalnum(c))
            slug += static_cast<char>(std::tolower(c));
        else if (!slug.empty() && slug.back() != '-')
            slug += '-';
    }
    while (slug.ends_with('-'))
        slug.pop_back();
    return (slug.empty() ? "routine" : slug.substr(0, 60));
}

}  // namespace

RoutineLibrary load_routines(const fs::path& built_in, const fs::path& own) {
    RoutineLibrary library;
    load_folder(built_in, false, library);
    load_folder(own, true, library);
    return library;
}

std::string to_toml(const Routine& routine) {
    toml::table name;  // quoted by the library
    name.insert("name", routine.name.str());
    std::ostringstream out;
    out << "# A routine for Ninety. Put it into its folder of routines, or drop it on its window.\n"
        << name << "\n";
    for (const auto& key : kRoutineTimeKeys)
        out << key.name << " = " << (routine.*key.member).value << "\n";
    out << "sets = " << routine.sets << "\n";
    out << "first_side = \"" << choice_name<Side>(kSideNames, routine.first_side) << "\"\n";
    out << "variant = \"" << choice_name<Variant>(kVariantNames, routine.variant) << "\"\n";
    out << kGentlerKey << " = " << routine.gentler.value << "\n";
    return out.str();
}

namespace {

// "mine (3)" is "mine" with a number; without one it stays, blanks at its end left off.
std::string without_number(std::string name) {
    name.erase(name.find_last_not_of(" \t") + 1);
    const std::size_t open = name.rfind(" (");
    if (open == std::string::npos || open == 0 || !name.ends_with(')')) return name;
    const std::string number = name.substr(open + 2, name.size() - open - 3);
    const bool digits = !number.empty() && number.find_first_not_of("0123456789") == std::string::npos;
    return digits ? name.substr(0, open) : name;
}

// The name with a number after it, its end left off where it would be too long.
std::string with_number(std::string name, int number) {
    const std::string ending = " (" + std::to_string(number) + ")";
    while (!name.empty() && !why_not_name(name + ending).empty()) {
        while (!name.empty() && (static_cast<unsigned char>(name.back()) & 0xC0u) == 0x80u)
            name.pop_back();
        if (!name.empty()) name.pop_back();
    }
    return name + ending;
}

fs::path free_file(const fs::path& folder, std::string_view name) {
    const std::string stem = file_name_for(name);
    std::error_code error;
    for (int i = 1;; ++i) {
        fs::path file = folder / (stem + (i == 1 ? "" : "-" + std::to_string(i)) + ".toml");
        if (!fs::exists(fs::symlink_status(file, error))) return file;
    }
}

}  // namespace

Result<SavedRoutine> save_routine(const fs::path& built_in, const fs::path& own, const Routine& routine) {
    if (const std::string why = why_not_name(routine.name.str()); !why.empty())
        return Error{sentence("problem.routine.refused", why)};
    // 1. Those there are, and whether it is one of them.
    const RoutineLibrary library = load_routines(built_in, own);
    std::set<std::string> taken;
    for (const RoutineEntry& entry : library.entries) {
        if (entry.routine == routine) return SavedRoutine{entry.file, routine, true};
        taken.insert(folded(entry.routine.name));
    }
    // 2. A name that is free.
    SavedRoutine saved{{}, routine};
    const std::string base = without_number(routine.name.str());
    for (int i = 2; taken.contains(folded(saved.routine.name)); ++i)
        saved.routine.name = with_number(base, i);
    // 3. A file that is free: two names may come to the same one, and a file may be somebody else's.
    saved.file = free_file(own, saved.routine.name);
    if (const Status done = replace_file(saved.file, to_toml(saved.routine)); !done)
        return Error{done.error()};
    return saved;
}

Result<SavedRoutine> replace_routine(const fs::path& built_in, const fs::path& file, const Routine& routine) {
    const auto there = load_routine(file);
    if (!there || !(there->name == routine.name)) return save_routine(built_in, file.parent_path(), routine);
    if (*there == routine) return SavedRoutine{file, routine, true};
    if (const Status done = replace_file(file, to_toml(routine)); !done) return Error{done.error()};
    return SavedRoutine{file, routine};
}

}  // namespace ninety
