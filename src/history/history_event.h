// What happens that is worth remembering, one by one: values, and what each does to what is known already.
#pragma once

#include <string>
#include <variant>

#include "history/records.h"

namespace ninety {

struct HoldEnded {
    SessionRecord session;  // without its holds
    HoldRecord hold;
};
struct SessionEnded {
    std::string uid;
    WallTime at;
    bool completed = false;  // every hold of the routine was held to its end
};
struct CheckedIn {
    std::string uid;
    CheckIn answers;  // in place of the session's earlier ones; empty takes them back
};
struct Measured {
    MeasurementRecord measurement;
};
struct Revised {
    SessionRecord session;  // whole, in place of what is there: corrected, added by hand or brought back
};
struct Removed {
    RemovedRecord removed;  // a session or a measurement
};
using HistoryEvent = std::variant<HoldEnded, SessionEnded, CheckedIn, Measured, Revised, Removed>;

// Brings it into the data, in order. False for what is not there, or was corrected or removed later: only a
// hold or a correction begins a session.
bool remember(const HistoryEvent& event, HistoryData& data);

// The session or measurement that an event is about.
const std::string& uid_of(const HistoryEvent& event);

}  // namespace ninety
