// Records that could not be written, in a file of their own until they can be: an export beside the history,
// history.db.unsaved-1.json, that a person can import and that the next start takes over.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "history/records.h"

namespace ninety {

// Writes `data` into the first of the folders that takes it; `name` is that of the history. Where `earlier`
// is given that file is replaced, if it can be. Nothing where none takes it.
std::optional<std::filesystem::path> write_unsaved(const HistoryData& data, const std::string& name,
                                                   const std::vector<std::filesystem::path>& folders,
                                                   const std::optional<std::filesystem::path>& earlier = {});

// Those that lie in these folders.
std::vector<std::filesystem::path> unsaved_files(const std::string& name,
                                                 const std::vector<std::filesystem::path>& folders);

// "hold 3 (left, 45 s) of the session that began 2026-11-24T18:00:00+01:00", for every hold, end, check-in
// and measurement: what is said where nothing takes it.
std::string in_words(const HistoryData& data);

}  // namespace ninety
