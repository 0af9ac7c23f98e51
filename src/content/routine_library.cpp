#include "content/routine_library.h"

#include <algorithm>
#include <cctype>
#include <sstream>

#include "core/atomic_file.h"
#include "core/toml_reader.h"
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
            library.problems.push_back(routine.error() + "; this routine is left out");
    }
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
    return out.str();
}

Result<fs::path> save_routine(const fs::path& folder, const Routine& routine) {
    if (const std::string why = why_not_name(routine.name.str()); !why.empty())
        return Error{"The routine's " + why + "."};
    const std::string stem = file_name_for(routine.name);
    std::error_code error;
    for (int i = 1;; ++i) {
        const fs::path file = folder / (stem + (i == 1 ? "" : "-" + std::to_string(i)) + ".toml");
        if (fs::exists(fs::symlink_status(file, error))) {
            const auto there = load_routine(file);
            if (!there || !(there->name == routine.name)) continue;  // somebody else's
        }
        if (const Status done = replace_file(file, to_toml(routine)); !done) return Error{done.error()};
        return file;
    }
}

}  // namespace ninety
