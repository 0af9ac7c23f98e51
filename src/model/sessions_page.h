// The page that lists every session and measurement: what is chosen, what is being corrected, what was
// deleted and can be brought back.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/session_draft.h"

namespace ninety {

struct SessionsPage {
    bool measurements = false;          // these are listed, not sessions
    std::string chosen;                 // uid; empty: none
    std::optional<SessionDraft> draft;  // it is being corrected, or added
    // Deleted while this window is open, the latest one last.
    using Deleted = std::variant<SessionRecord, MeasurementRecord>;
    static constexpr std::size_t kMostDeleted = 50;
    std::vector<Deleted> deleted;
};

}  // namespace ninety
