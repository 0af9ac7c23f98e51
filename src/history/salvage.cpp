#include "history/salvage.h"

#include <algorithm>

#include "history/schema.h"
#include "history/sqlite.h"
#include "history/tables.h"

namespace ninety {
namespace fs = std::filesystem;
namespace {

constexpr const char* kBeside[] = {"-wal", "-shm", "-journal"};
constexpr const char* kDamaged = ".damaged-";
constexpr const char* kUnsaved = ".unsaved-";

fs::path with_ending(fs::path path, const std::string& ending) {
    path += ending;
    return path;
}

void move_beside(const fs::path& from, const fs::path& to) {
    std::error_code error;
    for (const char* ending : kBeside)
        if (fs::exists(with_ending(from, ending), error))
            fs::rename(with_ending(from, ending), with_ending(to, ending), error);
}

// history.db.damaged-1, or the first number that neither a file nor what lies beside one has.
fs::path name_for_damaged(const fs::path& file) {
    std::error_code error;
    for (int i = 1;; ++i) {
        const fs::path name = with_ending(file, kDamaged + std::to_string(i));
        bool taken = fs::exists(fs::symlink_status(name, error));
        for (const char* ending : kBeside)
            taken = taken || fs::exists(with_ending(name, ending), error);
        if (!taken) return name;
    }
}

bool readable(Sqlite& database) {
    return static_cast<bool>(database.number("SELECT count(*) FROM sqlite_schema"));
}

// "history.sync-conflict-20261126-053100.db", "history (conflicted copy 2026-11-26).db"
bool is_conflict_copy(const std::string& name, const fs::path& file) {
    return name.starts_with(file.stem().string()) && name.ends_with(file.extension().string()) &&
           name.find("conflict") != std::string::npos;
}

}  // namespace

void set_leftovers_aside(const fs::path& file) {
    if (has_leftover(file)) move_beside(file, name_for_damaged(file));
}

Salvage set_aside(const fs::path& file) {
    Salvage salvage;
    std::error_code error;
    salvage.kept_as = name_for_damaged(file);
    fs::rename(file, salvage.kept_as, error);
    if (error) return salvage;
    salvage.moved = true;
    move_beside(file, salvage.kept_as);
    for (const auto access : {Sqlite::Access::read, Sqlite::Access::read_immutable}) {
        auto database = Sqlite::open(salvage.kept_as, access);
        if (!database || !readable(*database)) continue;
        salvage.data = read_what_is_left(*database);
        break;
    }
    return salvage;
}

void put_back(const Salvage& salvage, const fs::path& file) {
    std::error_code error;
    fs::rename(salvage.kept_as, file, error);
    for (const char* ending : kBeside)
        fs::remove(with_ending(file, ending), error);
    move_beside(salvage.kept_as, file);
}

bool has_leftover(const fs::path& file) {
    for (const char* ending : {"-wal", "-journal"}) {
        std::error_code error;
        const auto size = fs::file_size(with_ending(file, ending), error);
        if (!error && size > 0) return true;
    }
    return false;
}

HistoryData read_alone(const fs::path& file) {
    auto database = Sqlite::open(file, Sqlite::Access::read_immutable);
    if (!database || schema_fit(*database) != SchemaFit::ours) return {};
    auto check = database->prepare("PRAGMA quick_check(1)");
    if (!check) return {};
    const auto row = check->step();
    if (!row || !*row || check->text(0) != "ok") return {};
    HistoryData data = read_what_is_left(*database);
    std::erase_if(data.sessions, [](const SessionRecord& session) { return session.holds.empty(); });
    return data;
}

std::vector<fs::path> files_of_history(const fs::path& file) {
    std::vector<fs::path> files;
    const std::string name = file.filename().string();
    std::error_code error;
    for (fs::directory_iterator entry(file.parent_path(), error), end; !error && entry != end;
         entry.increment(error)) {
        const std::string other = entry->path().filename().string();
        const bool beside = std::any_of(std::begin(kBeside), std::end(kBeside),
                                        [&](const char* ending) { return other == name + ending; });
        if (other == name || beside || other.starts_with(name + kDamaged) ||
            other.starts_with(name + kUnsaved) || is_conflict_copy(other, file))
            files.push_back(entry->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace ninety
