// What a camera sees, for tests that have none.
#pragma once

#include "model/observations.h"

namespace ninety::test {

// A leg at so many degrees, trusted; the picture came at `at`.
inline CameraSight sees(Seconds at, double leg_deg, double spread_deg = 1) {
    CameraSight sight;
    sight.at = at;
    sight.reading = LegReading{Degrees(leg_deg), AngleSource::camera, 1};
    sight.spread = Degrees(spread_deg);
    sight.knee = Degrees(175);
    sight.hint = CameraHint::none;
    sight.body = true;
    return sight;
}
// The same with its knee bent: nothing is read.
inline CameraSight sees_bent(Seconds at) {
    CameraSight sight = sees(at, 60);
    sight.reading.reset();
    sight.knee = Degrees(120);
    sight.knee_bent = true;
    return sight;
}
// A body that is not well placed: nothing is read.
inline CameraSight sees_badly(Seconds at, CameraHint hint) {
    CameraSight sight = sees(at, 60);
    sight.reading.reset();
    sight.hint = hint;
    return sight;
}
inline CameraSight sees_nobody(Seconds at) {
    CameraSight sight;
    sight.at = at;
    return sight;
}

inline Observations seen(std::optional<CameraSight> sight, CameraState state = CameraState::on) {
    Observations all;
    all.camera.state = state;
    all.camera.sight = std::move(sight);
    return all;
}

}  // namespace ninety::test
