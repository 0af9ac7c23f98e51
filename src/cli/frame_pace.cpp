#include "cli/frame_pace.h"

#include <algorithm>

#include "audio/cue_player.h"

namespace ninety {
namespace {

constexpr Seconds kFrame{1.0 / 60};
// After an event Dear ImGui needs a few frames to settle: hover, press and release arrive one frame apart.
constexpr int kSettlingFrames = 4;
// What has come or gone by itself: a frame that lays it out, and one that shows it so.
constexpr int kFramesForNews = 2;
// A hidden routine is looked at more often than its sounds are laid out ahead.
constexpr Seconds kIdleWait{.5}, kHiddenWait{.1};
// A camera's picture comes fifteen times a second, and by no event.
constexpr Seconds kCameraWait{1.0 / 30};
static_assert(kHiddenWait < CuePlayer::kAhead);

}  // namespace

FramePace::FramePace() : settling_(kSettlingFrames) {}

void FramePace::begin(const AppState& state, bool visible, bool refining, Seconds now) {
    visible_ = visible;
    moves_ = is_animating(state) || refining || settling_ > 0;
    camera_ = camera_is_on(state);
    began_ = now;
    next_end_ = state.shell.notices.next_end().value_or(now + kIdleWait);
}

Seconds FramePace::wait() const {
    if (!visible_) return kHiddenWait;
    const Seconds most = camera_ ? kCameraWait : kIdleWait;
    return moves_ ? Seconds(0) : std::clamp(next_end_ - began_, Seconds(.001), most);
}

void FramePace::input(bool any) {
    settling_ = any ? kSettlingFrames : std::max(0, settling_ - 1);
    moves_ = moves_ || any;
}

void FramePace::effects(const Effects& effects) {
    if (!effects.asked.empty() || !effects.cues.empty()) settling_ = std::max(settling_, kFramesForNews);
}

bool FramePace::draws(const AppState& state, const Observations& seen) {
    const std::size_t stamp = state.shell.notices.stamp();
    if (stamp != shown_ || !seen.news.empty()) {
        settling_ = std::max(settling_, kFramesForNews);
        moves_ = true;
    }
    shown_ = stamp;
    CameraLook look{seen.camera.state, seen.camera.picture, std::nullopt};
    if (seen.camera.sight) look.sight_at = seen.camera.sight->at;
    const bool looked = camera_is_on(state) && !(look == looked_);
    looked_ = look;
    return visible_ && (moves_ || looked);
}

Seconds FramePace::left(Seconds now) const {
    constexpr Seconds kNotWorthIt{.002};
    const Seconds left = kFrame - (now - began_);
    return visible_ && moves_ && left > kNotWorthIt ? left : Seconds(0);
}

}  // namespace ninety
