#include "services/leg_measurement.h"

namespace ninety {

void LegMeasurement::handle(const SDL_Event& event, Seconds now, AppState& state) {
    if (const auto sample = motion_.handle(event, now, state.notices)) sensor_.take(*sample);
}

// What the person has asked for since the last time.
void LegMeasurement::obey(AppState& state) {
    Measuring& measuring = state.measuring;
    if (measuring.calibrate) sensor_.calibrate();
    measuring.calibrate = false;
    if (measuring.nudge.value != 0) {
        const Degrees from = measuring.reading ? measuring.reading->leg : moment_of(state).leg;
        hand_.nudge(measuring.nudge, from);
        measuring.nudge = Degrees(0);
    }
    if (measuring.source != Measuring::Source::hand) hand_.clear();
    // The tape's number is what stands in Body.
    const TapeEntry& tape = state.tape;
    const Proportions body{state.settings.stature};
    const auto leg = tape.what == TapeEntry::What::gap ? leg_from_gap(tape.typed, tape.unit, body)
                                                       : leg_from_heel_height(tape.typed, tape.unit, body);
    if (leg)
        tape_.set(*leg);
    else
        tape_.clear();
}

const LegAngleSource* LegMeasurement::source(const AppState& state) const {
    switch (state.measuring.source) {
        case Measuring::Source::off:
            return nullptr;
        case Measuring::Source::hand:
            return &hand_;
        case Measuring::Source::tape:
            return &tape_;
        case Measuring::Source::sensor:
            return &sensor_;
        case Measuring::Source::trace:
            return trace_ ? &*trace_ : nullptr;
    }
    return nullptr;
}

void LegMeasurement::update(AppState& state, Seconds now) {
    Measuring& measuring = state.measuring;
    measuring.has_trace = trace_.has_value();
    measuring.sensor_there = motion_.present();
    measuring.stage = sensor_.stage();
    measuring.stage_progress_01 = sensor_.progress_01();
    obey(state);
    // 1. A trace counts from the beginning of the session.
    const bool running = state.clock.running();
    if (trace_ && running && !trace_started_)
        trace_->start(now - state.clock.position().total / state.clock.speed());
    trace_started_ = running || (trace_started_ && state.clock.state() == RoutineClock::State::paused);

    // 2. The reading. One that ends while the leg is up is told once, and the model goes on.
    const bool had = measuring.reading.has_value();
    const LegAngleSource* from = source(state);
    measuring.reading = from ? from->reading(now) : std::nullopt;
    const bool by_device =
        measuring.source == Measuring::Source::sensor || measuring.source == Measuring::Source::trace;
    if (measuring.reading) measuring.lost = false;
    if (had && !measuring.reading && by_device && running) measuring.lost = true;
    if (!from) measuring.lost = false;

    // 3. What becomes of it in this hold.
    const auto here = state.clock.position();
    if (here.step.phase != Phase::hold) return;
    if (here.index != tracked_step_) tracker_.clear();
    tracked_step_ = here.index;
    if (running && measuring.reading) tracker_.add(here.elapsed, *measuring.reading);
}

HoldAngles LegMeasurement::angles(const AppState& state, const Step& hold, Seconds done) const {
    if (const auto measured = tracker_.angles(done, state.settings.target_angle)) return *measured;
    return modelled_angles(state.course, hold.set - 1, done, state.settings.target_angle);
}

}  // namespace ninety
