// Sessions out of another program's table.
//
// What such a file says is when and how long, and nothing of the leg: a hold made of it has no angle
// (AngleSource::none), the variant "imported", and where the row names no side, sides in turn from the right
// on: so that neither is counted twice; nothing shown is by side where there is no angle. The same file twice
// is the same sessions: their ids follow from what stands in it.
#pragma once

#include <functional>
#include <string>

#include "history/records.h"
#include "import/foreign_choice.h"

namespace ninety {

// The zone of the computer at a moment of its own clock, minutes east of Greenwich: a file without zones was
// written here.
using ZoneAt = std::function<int(std::int64_t local_s)>;

inline constexpr const char* kImportedVariant = "imported";

struct ForeignSessions {
    HistoryData data;
    int holds = 0;
    Seconds held;
    int left_out = 0;          // rows that should say something and cannot be read
    int first_left_out = 0;    // the line of the first of them
    std::string why_left_out;  // and what stands there
    bool stopped = false;
};

// `watch` is told how much has been read, 0 to 1; false stops it. In time that grows with the text.
ForeignSessions foreign_sessions(std::string_view text, FileKind kind, const TableShape& table,
                                 const ForeignChoice& choice, const ZoneAt& zone_at,
                                 const std::function<bool(double)>& watch = {});

}  // namespace ninety
