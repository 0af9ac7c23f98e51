#include "services/leg_measurement.h"

namespace ninety {

void LegMeasurement::follow_hand_and_tape(const AppState& state) {
    if (state.practice.measuring.source != Measuring::Source::hand) hand_.clear();
    // The tape's number is what stands in Body.
    const TapeEntry& tape = state.practice.tape;
    const Proportions body{state.settings.stature};
    const auto leg = tape.what == TapeEntry::What::gap ? leg_from_gap(tape.typed, tape.unit, body)
                                                       : leg_from_heel_height(tape.typed, tape.unit, body);
    if (leg)
        tape_.set(*leg);
    else
        tape_.clear();
}

// It counts from the beginning of the session.
void LegMeasurement::follow_trace(const AppState& state) {
    const RoutineClock& clock = state.practice.clock;
    if (trace_ && clock.running() && !trace_started_)
        trace_->start(state.now - clock.position().total / clock.speed());
    trace_started_ = clock.running() || (trace_started_ && clock.state() == RoutineClock::State::paused);
}

const LegAngleSource* LegMeasurement::source(Measuring::Source chosen) const {
    switch (chosen) {
        case Measuring::Source::off:
            return nullptr;
        case Measuring::Source::hand:
            return &hand_;
        case Measuring::Source::tape:
            return &tape_;
        case Measuring::Source::sensor:
            return &sensor_;
        case Measuring::Source::camera:  // its reading comes with its sight
            return nullptr;
        case Measuring::Source::trace:
            return trace_ ? &*trace_ : nullptr;
    }
    return nullptr;
}

void LegMeasurement::observe(Seconds now, const AppState& state, Observations& seen) {
    follow_hand_and_tape(state);
    follow_trace(state);
    seen.leg.has_trace = trace_.has_value();
    seen.leg.sensor_there = sensor_there_;
    seen.leg.stage = sensor_.stage();
    seen.leg.progress_01 = sensor_.progress_01();
    if (const LegAngleSource* from = source(state.practice.measuring.source))
        seen.leg.reading = from->reading(now);
}

}  // namespace ninety
