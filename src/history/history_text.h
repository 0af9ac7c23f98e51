// The history as text that outlives this program: CSV (RFC 4180) and JSON, both ways.
//
// Writing and reading back gives equal data, and writing that again the same bytes. Columns and keys are a
// contract; README.md documents them.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "history/records.h"

namespace ninety {

// Bytes; a million holds are about a third of it as CSV and less than all of it as JSON.
inline constexpr std::size_t kMaxHistoryText = 500'000'000;

std::string to_csv(const HistoryData& data);
std::string to_json(const HistoryData& data);

// Is told now and then how much has been read, 0 to 1; false stops it, and the error is kStopped.
using TextWatch = std::function<bool(double part_01)>;
inline constexpr const char* kStopped = "it was stopped";

// `file` names the text in sentences. All or nothing: the error is the first thing wrong, with its line. In
// time that grows with the text's length and no faster.
Result<HistoryData> from_csv(std::string_view text, const std::string& file, const TextWatch& watch = {});
Result<HistoryData> from_json(std::string_view text, const std::string& file, const TextWatch& watch = {});

// From rows that somebody has brought into the columns of an export, in their order, each session before what
// belongs to it: `next` fills a row in or says that there is none left, `refused` is told what is wrong with
// the last one, which is left out.
using NextHistoryRow = std::function<bool(std::vector<std::string>& fields)>;
using HistoryRowRefused = std::function<void(const std::string& problem)>;
HistoryData from_history_rows(const NextHistoryRow& next, const HistoryRowRefused& refused);

// By what the text looks like: JSON begins with a brace.
Result<HistoryData> from_history_text(std::string_view text, const std::string& file,
                                      const TextWatch& watch = {});

}  // namespace ninety
