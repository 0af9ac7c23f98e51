// Two copies of one history, made into one by the ids of what is in them: pure rules, without a file.
//
// A session that was corrected later goes before one that was corrected earlier or never, whole. Of two of
// the same correction each has what the other lacks, hold by hold. What the person has deleted is not brought
// back by an older copy, but by one that was corrected after the deletion. History::add() keeps the same
// rules in a file.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "history/records.h"

namespace ninety {

// When a session or measurement was removed; empty: it was not.
std::optional<std::int64_t> removed_at(const HistoryData& data, std::string_view uid);

// Notes that it was removed, and takes it out: a session unless it was corrected later. Says whether one was
// there.
bool remove(const RemovedRecord& removed, HistoryData& data);

// The whole session in place of what is there under its uid, in the order of time. False, and nothing
// happens, where the one there was corrected later, or it was removed later.
bool replace(const SessionRecord& session, HistoryData& data);

// What `data` has and `other` has not, as it can be added to it.
HistoryData only_in(const HistoryData& data, const HistoryData& other);

// Brings what `more` has into `data`.
void merge_into(HistoryData& data, const HistoryData& more);

// When a correction that is made now has to say that it was made: after what is there, and after a deletion,
// whatever the clock says.
std::int64_t next_revision(const HistoryData& data, std::string_view uid, WallTime now);

}  // namespace ninety
