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
using HistoryEvent = std::variant<HoldEnded, SessionEnded, CheckedIn, Measured>;

// Brings it into the data, in order. False, and nothing happens, for a session that is not there: only a hold
// begins one.
bool remember(const HistoryEvent& event, HistoryData& data);

// The session or measurement that an event is about.
const std::string& uid_of(const HistoryEvent& event);

}  // namespace ninety
