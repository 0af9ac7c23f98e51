// A session as a person writes it down: one that is corrected, or one that was done without the program.
//
// Values and functions of values. What is typed may be anything; problems_of() says what is wrong with it,
// field by field, and record_of() makes a record of it only when nothing is. What the person has not touched
// stays as it was recorded: a hold's angles, its tenths of a second, the zone of the place.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "history/records.h"

namespace ninety {

namespace draft_limits {
inline constexpr int min_hold_s = 1, max_hold_s = 3600;
inline constexpr int min_angle_deg = -30, max_angle_deg = 180;
inline constexpr std::size_t max_holds = 60;  // that can be added up to; a longer session keeps its own
}  // namespace draft_limits

struct HoldDraft {
    Side side = Side::right;
    int seconds = 45;
    std::optional<int> degrees;  // measured by the person; empty: nothing is said of it, or it is the model's
    std::optional<HoldRecord> before;  // as it was recorded; empty: it is new

    friend bool operator==(const HoldDraft&, const HoldDraft&) = default;
};

struct SessionDraft {
    std::optional<SessionRecord> before;  // the session that is corrected; empty: a new one
    Date date;
    int hour = 0, minute = 0;
    int zone_min = 0;  // of the place: never asked for
    std::vector<HoldDraft> holds;
    CheckIn answers;
};

SessionDraft draft_of(const SessionRecord& session);
// One that was done without the program: now, with a hold a side as long as the routine's.
SessionDraft new_draft(WallTime now, Seconds hold);

// One more hold: the other side, as long as the last one.
void add_hold(SessionDraft& draft);

// A sentence for each field that cannot stay so; empty where it can.
struct DraftProblems {
    std::string date, time, holds, note;
    std::vector<std::string> hold;  // of each

    bool none() const;
};
// `now`: what is still to come is refused, up to a minute, which two clocks may differ by.
DraftProblems problems_of(const SessionDraft& draft, WallTime now);

// The record, without its time of revision; a new one has a uid of its own. Nothing while there is a problem.
// `by_hand` names the routine of a new one.
std::optional<SessionRecord> record_of(const SessionDraft& draft, WallTime now, const std::string& by_hand);

}  // namespace ninety
