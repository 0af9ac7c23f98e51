// A session that was broken off and can still be gone on with: the last one, for two hours. Pure.
#pragma once

#include <optional>

#include "history/records.h"
#include "routine/schedule.h"

namespace ninety {

// After that the tissue has forgotten the holds, and the person what they were at. Ours.
inline constexpr Seconds kGoOnWithin{2 * 3600};

struct Unfinished {
    SessionRecord session;  // with the holds that were kept
    Seconds left;           // until nobody goes on with it any more
};

// Empty: the last session is complete, too long ago, or of a time that has not come yet.
std::optional<Unfinished> unfinished_session(const HistoryData& data, WallTime now);

// Where one goes on: the step before the first hold of the schedule that was not held to its end, or that
// hold where nothing stands before it. Empty: all were held.
std::optional<std::size_t> step_to_go_on_with(const std::vector<Step>& steps, const SessionRecord& session);

}  // namespace ninety
