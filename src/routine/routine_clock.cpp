#include "routine/routine_clock.h"

#include <algorithm>
#include <cassert>

namespace ninety {

RoutineClock::RoutineClock(const Routine& routine, double speed)
    : routine_(routine), steps_(schedule_of(routine)), schedule_(cues_of(steps_)), speed_(speed) {
    assert(speed > 0 && speed <= 100);
    fired_.reserve(schedule_.size() + 1);
}

std::size_t RoutineClock::index_at(Seconds total) const {
    // The last step that has begun.
    const auto after = std::upper_bound(steps_.begin(), steps_.end(), total,
                                        [](Seconds t, const Step& step) { return t < step.start; });
    return static_cast<std::size_t>(after - steps_.begin()) - 1;
}

RoutinePosition RoutineClock::position() const {
    const std::size_t index = index_at(total_);
    const Step& step = steps_[index];
    return {step, index, total_ - step.start, step.end() - total_, total_};
}

void RoutineClock::start(Seconds now) {
    if (state_ == State::running) return;
    if (state_ == State::done) restart();
    state_ = State::running;
    last_now_ = now;
    entered_at_ = now;
}

void RoutineClock::pause(Seconds now) {
    if (state_ != State::running) return;
    total_ = std::min(length(), total_ + std::clamp(now - last_now_, 0.0_s, kLongestLook) * speed_);
    last_now_ = now;
    state_ = State::paused;
}

void RoutineClock::restart() {
    state_ = State::ready;
    total_ = Seconds(0);
    next_cue_ = 0;
    entered_at_.reset();
}

void RoutineClock::stop(Seconds now) {
    if (state_ != State::running && state_ != State::paused) return;
    total_ = length();
    next_cue_ = schedule_.size();
    state_ = State::done;
    entered_at_ = now;
}

void RoutineClock::jump_to(std::size_t step, Seconds now) {
    total_ = steps_[step].start;
    last_now_ = now;
    entered_at_ = now;
    const auto at = std::find_if(schedule_.begin(), schedule_.end(), [&](const Cue& cue) {
        return cue.kind == CueKind::step_begins && cue.step == step;
    });
    next_cue_ = static_cast<std::size_t>(at - schedule_.begin());
    if (state_ == State::done) state_ = State::paused;
}

void RoutineClock::skip(Seconds now) {
    const std::size_t index = index_at(total_);
    if (index + 1 < steps_.size()) jump_to(index + 1, now);
}

void RoutineClock::back(Seconds now) {
    const RoutinePosition here = position();
    const bool just_begun = here.elapsed < 2.0_s * std::max(1.0, speed_);
    jump_to(just_begun && here.index > 0 ? here.index - 1 : here.index, now);
}

std::span<const Cue> RoutineClock::advance_to(Seconds now, Seconds away) {
    fired_.clear();
    if (state_ != State::running) return fired_;

    const Seconds passed = std::max(Seconds(0), now - last_now_);
    last_now_ = now;
    // An absence from before the start is none of this session's.
    if (const Seconds gone = std::min(away, passed); gone > kStall) {
        const bool goes_on = gone <= kGoesOn;
        const RoutinePosition here = position();
        if (!goes_on) state_ = State::paused;
        fired_.push_back(
            {goes_on ? CueKind::interrupted : CueKind::stalled, here.total, here.index, here.remaining});
        return fired_;
    }
    total_ = std::min(length(), total_ + std::min(passed, kLongestLook) * speed_);
    for (; next_cue_ < schedule_.size() && schedule_[next_cue_].at <= total_; ++next_cue_)
        fired_.push_back(schedule_[next_cue_]);
    if (total_ >= length()) state_ = State::done;
    return fired_;
}

}  // namespace ninety
