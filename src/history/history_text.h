// The history as text that outlives this program: CSV (RFC 4180) and JSON, both ways.
//
// Writing and reading back gives equal data, and writing that again the same bytes. Columns and keys are a
// contract; README.md documents them.
#pragma once

#include <string>
#include <string_view>

#include "core/result.h"
#include "history/records.h"

namespace ninety {

// Bytes; ten years of daily practice are about a tenth of it.
inline constexpr std::size_t kMaxHistoryText = 100'000'000;

std::string to_csv(const HistoryData& data);
std::string to_json(const HistoryData& data);

// `file` names the text in sentences. All or nothing: the error is the first thing wrong, with its line.
Result<HistoryData> from_csv(std::string_view text, const std::string& file);
Result<HistoryData> from_json(std::string_view text, const std::string& file);

// By what the text looks like: JSON begins with a brace.
Result<HistoryData> from_history_text(std::string_view text, const std::string& file);

}  // namespace ninety
