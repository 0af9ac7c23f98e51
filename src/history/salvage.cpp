#include "history/salvage.h"

#include "history/sqlite.h"
#include "history/tables.h"

namespace ninety {
namespace fs = std::filesystem;
namespace {

constexpr const char* kBeside[] = {"-wal", "-shm"};
constexpr const char* kDamaged = ".damaged-";

fs::path with_ending(fs::path path, const std::string& ending) {
    path += ending;
    return path;
}

}  // namespace

Salvage set_aside(const fs::path& file) {
    Salvage salvage;
    std::error_code error;
    for (int i = 1;; ++i) {
        salvage.kept_as = with_ending(file, kDamaged + std::to_string(i));
        if (!fs::exists(salvage.kept_as, error)) break;
    }
    fs::rename(file, salvage.kept_as, error);
    if (error) return salvage;
    salvage.moved = true;
    for (const char* ending : kBeside)
        if (fs::exists(with_ending(file, ending), error))
            fs::rename(with_ending(file, ending), with_ending(salvage.kept_as, ending), error);
    if (auto database = Sqlite::open(salvage.kept_as, Sqlite::Access::read))
        salvage.data = read_what_is_left(*database);
    return salvage;
}

std::vector<fs::path> files_of_history(const fs::path& file) {
    std::vector<fs::path> files;
    const std::string name = file.filename().string();
    std::error_code error;
    for (fs::directory_iterator entry(file.parent_path(), error), end; !error && entry != end;
         entry.increment(error)) {
        const std::string other = entry->path().filename().string();
        const bool beside = other == name || other == name + "-wal" || other == name + "-shm";
        if (beside || other.starts_with(name + kDamaged)) files.push_back(entry->path());
    }
    return files;
}

}  // namespace ninety
