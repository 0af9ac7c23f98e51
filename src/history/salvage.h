// What lies around a history: files set aside, what SQLite keeps beside it, what another copy has left there.
#pragma once

#include <filesystem>
#include <vector>

#include "history/merge.h"
#include "history/records.h"

namespace ninety {

struct Salvage {
    bool moved = false;
    std::filesystem::path kept_as;  // history.db.damaged-1, or the first number that is free
    HistoryData data;
};

// Moves the file and what SQLite keeps beside it, then reads what can be read. Nobody may have it open.
Salvage set_aside(const std::filesystem::path& file);
// Moves it back over whatever is there now.
void put_back(const Salvage& salvage, const std::filesystem::path& file);

// A write-ahead log or a journal that is not empty lies beside the file: its program was killed, or another
// copy of the file has taken its place since. SQLite plays it into the file without asking whose it is.
bool has_leftover(const std::filesystem::path& file);

// Moves what lies beside a file that is gone: a new file of its name has nothing to do with it.
void set_leftovers_aside(const std::filesystem::path& file);

// What the file says without what lies beside it: sessions with holds, and measurements. Nothing if it is not
// sound without.
HistoryData read_alone(const std::filesystem::path& file);

// Every file that belongs to this history and exists: itself, SQLite's beside it, those set aside, records
// that could not be written (unsaved.h), and copies that a sync client has made of it in a conflict.
std::vector<std::filesystem::path> files_of_history(const std::filesystem::path& file);

}  // namespace ninety
