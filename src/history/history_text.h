// The history as text that outlives this program: CSV (RFC 4180) and JSON, both ways.
//
// Writing and reading back gives equal data, and writing that again the same bytes. Columns and keys are a
// contract; README.md documents them.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/result.h"
#include "history/records.h"

namespace ninety {

// Bytes; ten years of daily practice are about a tenth of it.
inline constexpr std::size_t kMaxHistoryText = 100'000'000;

std::string to_csv(const HistoryData& data);
std::string to_json(const HistoryData& data);

// Is told now and then how much has been read, 0 to 1; false stops it, and the error is kStopped.
using TextWatch = std::function<bool(double part_01)>;
inline constexpr const char* kStopped = "it was stopped";

// `file` names the text in sentences. All or nothing: the error is the first thing wrong, with its line. In
// time that grows with the text's length and no faster.
Result<HistoryData> from_csv(std::string_view text, const std::string& file, const TextWatch& watch = {});
Result<HistoryData> from_json(std::string_view text, const std::string& file, const TextWatch& watch = {});

// By what the text looks like: JSON begins with a brace.
Result<HistoryData> from_history_text(std::string_view text, const std::string& file,
                                      const TextWatch& watch = {});

}  // namespace ninety
