// Where the leg angle comes from while practising: keeps the sources, puts the reading into the state, and
// knows at the end of a hold what was measured in it.
#pragma once

#include <optional>

#include "measure/angle_trace.h"
#include "measure/hold_tracker.h"
#include "model/app_state.h"
#include "platform/sdl_motion.h"

namespace ninety {

class LegMeasurement {
  public:
    explicit LegMeasurement(std::optional<AngleTrace> trace) : trace_(std::move(trace)) {}

    void handle(const SDL_Event& event, Seconds now, AppState& state);
    // Whenever time has moved on, before anything that wants to know the angle.
    void update(AppState& state, Seconds now);
    // Of a hold that has ended: measured, or by the model where too little was.
    HoldAngles angles(const AppState& state, const Step& hold, Seconds done) const;

  private:
    void obey(AppState& state);
    const LegAngleSource* source(const AppState& state) const;

    ManualAngle hand_, tape_{AngleSource::tape};
    LegSensor sensor_;
    SdlMotion motion_;
    std::optional<AngleTrace> trace_;
    HoldTracker tracker_;
    std::size_t tracked_step_ = 0;
    bool trace_started_ = false;
};

}  // namespace ninety
