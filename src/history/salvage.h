// What happens to a history that is damaged: it is kept under another name, and what can be read is read.
#pragma once

#include <filesystem>
#include <vector>

#include "history/records.h"

namespace ninety {

struct Salvage {
    bool moved = false;
    std::filesystem::path kept_as;  // history.db.damaged-1, or the first number that is free
    HistoryData data;
};

// Moves the file and what SQLite keeps beside it, then reads it. Nobody may have it open.
Salvage set_aside(const std::filesystem::path& file);

// Every file that belongs to this history and exists: itself, SQLite's beside it, those set aside.
std::vector<std::filesystem::path> files_of_history(const std::filesystem::path& file);

}  // namespace ninety
