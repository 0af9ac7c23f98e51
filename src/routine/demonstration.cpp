#include "routine/demonstration.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "routine/routine.h"

namespace ninety {
namespace {

// How long each scene takes: time enough to read its caption.
constexpr Seconds kLyingDown{9}, kHeelOnWall{7}, kAdjust{6}, kSwitch{14}, kWeeks{4.6}, kGetUp{14};

}  // namespace

HoldCue hold_cue_at(const DemoScene& hold, Seconds at) {
    constexpr int kCues = 4;
    const int cue = static_cast<int>(hold.passed(at) / hold.shows * kCues);
    return static_cast<HoldCue>(std::clamp(cue, 0, kCues - 1));
}

Demonstration::Demonstration(Side first, Seconds hold, const std::vector<int>& weeks) {
    assert(hold >= routine_limits::min_hold && hold <= routine_limits::max_hold);
    Seconds at{0};
    const auto add = [&](DemoStep step, Side side, Seconds length, int week = 0) {
        const Seconds watched = step == DemoStep::hold ? std::min(length, kLongestHold) : length;
        scenes_.push_back({step, side, at, watched, week, length});
        at += watched;
    };
    add(DemoStep::lie_down, first, kLyingDown);
    for (const Side side : {first, other(first)}) {
        if (side != first) add(DemoStep::switch_sides, first, kSwitch);
        add(DemoStep::heel_on_wall, side, kHeelOnWall);
        add(DemoStep::adjust, side, kAdjust);
        add(DemoStep::hold, side, hold);
    }
    for (const int week : weeks)
        add(DemoStep::after_weeks, other(first), kWeeks, week);
    add(DemoStep::get_up, other(first), kGetUp);
}

const DemoScene& Demonstration::scene_at(Seconds at) const {
    const auto after = std::upper_bound(scenes_.begin() + 1, scenes_.end(), at,
                                        [](Seconds t, const DemoScene& scene) { return t < scene.start; });
    return *(after - 1);
}

const DemoScene& Demonstration::hold_of(Side side) const {
    return *std::find_if(scenes_.begin(), scenes_.end(), [&](const DemoScene& scene) {
        return scene.step == DemoStep::hold && scene.side == side;
    });
}

Seconds Demonstration::hold_start(Side side) const {
    return hold_of(side).start;
}

Seconds Demonstration::hold_at(Side side, Seconds held) const {
    const DemoScene& hold = hold_of(side);
    return hold.start + std::clamp(held, Seconds(0), hold.shows) / hold.pace();
}

void Player::play(Seconds now, Seconds length) {
    if (position_ >= length) position_ = Seconds(0);
    playing_ = true;
    last_now_ = now;
}

void Player::seek(Seconds to, Seconds length) {
    position_ = std::clamp(to, Seconds(0), length);
}

void Player::set_speed(double speed) {
    speed_ = std::clamp(speed, kMinSpeed, kMaxSpeed);
}

void Player::advance_to(Seconds now, Seconds length, bool loop) {
    if (!playing_) return;
    const Seconds passed = now - last_now_;
    last_now_ = now;
    if (passed <= Seconds(0) || passed > Seconds(1)) return;
    position_ += passed * speed_;
    if (position_ < length) return;
    if (loop) {
        position_ = Seconds(std::fmod(position_.value, length.value));
    } else {
        position_ = length;
        playing_ = false;
    }
}

}  // namespace ninety
