#include "model/pose_move.h"

#include "core/easing.h"
#include "model/app_state.h"

namespace ninety {

Pose pose_of(const AppState& state, const Pose& wanted) {
    const auto& move = state.picture.pose_move;
    if (!move) return wanted;
    const auto t = static_cast<float>(smoother_step((state.now - move->began) / PoseMove::kTakes));
    Pose pose;
    pose.root_world = glm::mix(move->from.root_world, wanted.root_world, t);
    for (std::size_t i = 0; i < kBoneCount; ++i)
        pose.rotation[i] = glm::slerp(move->from.rotation[i], wanted.rotation[i], t);
    for (std::size_t i = 0; i < pose.hands.size(); ++i)
        pose.hands[i] = mix(move->from.hands[i], wanted.hands[i], static_cast<double>(t));
    return pose;
}

void ease_pose(AppState& state) {
    if (state.settings.reduced_motion || lesson_shown(state)) return;
    const Pose shown = pose_of(state, stretch_pose({state.settings.stature}, moment_of(state)));
    state.picture.pose_move = PoseMove{shown, state.now};
}

void advance_pose_move(AppState& state) {
    auto& move = state.picture.pose_move;
    if (move && state.now - move->began >= PoseMove::kTakes) move.reset();
}

}  // namespace ninety
