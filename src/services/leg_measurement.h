// Where the leg angle comes from while practising: keeps the sources and says what the chosen one reads. The
// sensor's samples are brought by whoever has the device (platform/sdl_motion.h).
#pragma once

#include <optional>

#include "measure/angle_trace.h"
#include "model/app_state.h"
#include "model/effects.h"
#include "model/observations.h"

namespace ninety {

class LegMeasurement {
  public:
    explicit LegMeasurement(std::optional<AngleTrace> trace) : trace_(std::move(trace)) {}

    // A recording that was dropped on the window; it takes the place of the one before.
    void take(AngleTrace trace) {
        trace_ = std::move(trace);
        trace_started_ = false;
    }
    void take(const MotionSample& sample) { sensor_.take(sample); }
    void set_sensor_there(bool there) { sensor_there_ = there; }
    void calibrate() { sensor_.calibrate(); }
    void nudge(const effect::NudgeLeg& nudge) { hand_.nudge(nudge.by, nudge.from); }

    // At `now` of the steady clock; `state` is that of the last advance.
    void observe(Seconds now, const AppState& state, Observations& seen);

  private:
    void follow_hand_and_tape(const AppState& state);
    void follow_trace(const AppState& state);
    const LegAngleSource* source(Measuring::Source chosen) const;

    ManualAngle hand_, tape_{AngleSource::tape};
    LegSensor sensor_;
    bool sensor_there_ = false;
    std::optional<AngleTrace> trace_;
    bool trace_started_ = false;
};

}  // namespace ninety
