// What the list of sessions says of one: its time, what was held, how it was. In the window's language.
#pragma once

#include "core/fixed_text.h"
#include "history/records.h"

namespace ninety {

// "24 Nov 2026, 18:05", on the clock of the place.
FixedText<63> date_and_time(WallTime time);
// "left 1:30  ·  right 1:30  ·  stretch 5  ·  pain 2 to 1".
FixedText<159> in_one_line(const SessionRecord& session);
// "1.  left, 0:45, up to 66° sensor".
FixedText<127> in_one_line(const HoldRecord& hold);
// "left leg: 63°, tape".
FixedText<127> in_one_line(const MeasurementRecord& measurement);

}  // namespace ninety
