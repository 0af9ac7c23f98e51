#include "model/leg_voice.h"

namespace ninety {
namespace {

bool holding(const AppState& state) {
    return state.practice.clock.running() && state.practice.clock.position().step.phase == Phase::hold;
}

// Which time of which step it is that the angle may be told.
int angle_turn(const RoutinePosition& here) {
    const Seconds since = here.elapsed - LegVoice::kFirstAngle;
    return static_cast<int>(since / LegVoice::kAngleEvery) + 1000 * static_cast<int>(here.index);
}

}  // namespace

// In a hold, and where "Measure me" asks for the leg; not where a bent knee is what is wanted.
bool LegVoice::knee_due(const AppState& state) const {
    if (!state.practice.camera.bent_for_long(state.now)) return false;
    if (knee_at_ && state.now - *knee_at_ < kKneeEvery) return false;
    const MeasureMe::Stage stage = state.practice.measure_me.stage;
    if (stage == MeasureMe::Stage::raise || stage == MeasureMe::Stage::hold_still) return true;
    return holding(state) && state.practice.clock.position().step.variant != Variant::bent_knee;
}

bool LegVoice::angle_due(const AppState& state) const {
    const RoutinePosition here = state.practice.clock.position();
    return state.settings.say_angle && holding(state) && state.practice.measuring.seen.reading &&
           here.elapsed >= kFirstAngle && here.remaining >= kNotBeforeEnd && angle_turn(here) != angle_turn_;
}

LegWord LegVoice::due(const AppState& state) {
    const bool lost = state.practice.measuring.lost;
    lost_told_ = lost_told_ && lost;
    if (lost && !lost_told_) {
        if (!camera_is_on(state)) return LegWord::signal_lost;
        if (!camera_lost_at_ || state.now - *camera_lost_at_ >= kLostEvery) return LegWord::camera_lost;
    }
    if (knee_due(state)) return LegWord::straighten_knee;
    return angle_due(state) ? LegWord::angle : LegWord::none;
}

void LegVoice::said(LegWord word, const AppState& state) {
    switch (word) {
        case LegWord::none:
            return;
        case LegWord::camera_lost:
            camera_lost_at_ = state.now;
            [[fallthrough]];
        case LegWord::signal_lost:
            lost_told_ = true;
            return;
        case LegWord::straighten_knee:
            knee_at_ = state.now;
            return;
        case LegWord::angle:
            angle_turn_ = angle_turn(state.practice.clock.position());
            return;
    }
}

}  // namespace ninety
