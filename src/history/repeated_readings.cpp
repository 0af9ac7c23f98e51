#include "history/repeated_readings.h"

namespace ninety {

std::optional<RepeatedReadings> repeated_readings(const HistoryData& data, Side side, Day day) {
    int readings = 0;
    Degrees low, high;
    for (const MeasurementRecord& m : data.measurements) {
        if (m.source != AngleSource::camera || m.side != side || day_of(m.at) != day) continue;
        low = readings == 0 ? m.leg : std::min(low, m.leg);
        high = readings == 0 ? m.leg : std::max(high, m.leg);
        ++readings;
    }
    if (readings < 2) return std::nullopt;
    return RepeatedReadings{readings, high - low};
}

}  // namespace ninety
