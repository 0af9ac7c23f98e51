#include "model/hold_angles.h"

namespace ninety {

HoldAngles hold_angles(const AppState& state, const Step& hold, Seconds done) {
    const Degrees target = state.settings.target_angle;
    if (const auto measured = state.practice.measuring.hold.angles(done, target)) return *measured;
    return modelled_angles(state.practice.course, hold.set - 1, done, target, state.practice.backed_off.to);
}

}  // namespace ninety
