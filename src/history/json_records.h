// One session or one measurement of an exported history, from JSON.
#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "history/records.h"

namespace ninety {

inline constexpr std::int64_t kJsonFormat = 1;  // the export's "ninety_history"

// Fills the record and says what is wrong with the value: "hold 2: done_s must be a number". Empty for a good
// one, which is within its limits.
std::string take(const nlohmann::ordered_json& json, SessionRecord& session);
std::string take(const nlohmann::ordered_json& json, MeasurementRecord& measurement);
std::string take(const nlohmann::ordered_json& json, RemovedRecord& removed);

}  // namespace ninety
