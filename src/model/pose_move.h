// A figure on its way from where it was shown to where a key has put it: skip, back, again. It is eased,
// where it would jump.
#pragma once

#include "body/pose.h"

namespace ninety {

struct AppState;

struct PoseMove {
    Pose from;
    Seconds began;

    static constexpr Seconds kTakes{.6};  // ours
};

// The pose that is shown where `wanted` is to be.
Pose pose_of(const AppState& state, const Pose& wanted);

// What is shown now is what the figure comes from. Nothing with less motion, and nothing where no figure that
// stretches is shown. Before the change is made.
void ease_pose(AppState& state);

// A move that is over is none.
void advance_pose_move(AppState& state);

}  // namespace ninety
