#include "routine/routine_clock.h"

#include <algorithm>
#include <cassert>

namespace ninety {

RoutineClock::RoutineClock(const Routine& routine, double speed, Pace pace)
    : RoutineClock(routine, schedule_of(routine, pace), speed) {}

RoutineClock RoutineClock::guided(const Routine& routine, double speed, Pace pace) {
    return RoutineClock(routine, guided_schedule_of(routine, pace), speed);
}

RoutineClock::RoutineClock(const Routine& routine, std::vector<Step> steps, double speed)
    : routine_(routine),
      planned_(std::move(steps)),
      steps_(planned_),
      schedule_(cues_of(steps_)),
      speed_(speed) {
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
    return {step,
            index,
            total_ - step.start,
            step.end() - total_,
            total_,
            let_go() ? std::optional(let_go_at_) : std::nullopt};
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
    total_ = std::min(stands_at(), total_ + std::clamp(now - last_now_, 0.0_s, kLongestLook) * speed_);
    last_now_ = now;
    state_ = State::paused;
}

void RoutineClock::restart() {
    state_ = State::ready;
    steps_ = planned_;
    schedule_ = cues_of(steps_);
    total_ = Seconds(0);
    next_cue_ = 0;
    entered_at_.reset();
    retimed_at_.reset();
    let_go_.reset();
}

void RoutineClock::stop(Seconds now) {
    if (state_ != State::running && state_ != State::paused) return;
    total_ = length();
    next_cue_ = schedule_.size();
    state_ = State::done;
    last_now_ = now;
    entered_at_ = now;
}

void RoutineClock::jump_to(std::size_t step, Seconds now) {
    total_ = steps_[step].start;
    last_now_ = now;
    entered_at_ = now;
    let_go_.reset();
    const auto at = std::find_if(schedule_.begin(), schedule_.end(), [&](const Cue& cue) {
        return cue.kind == CueKind::step_begins && cue.step == step;
    });
    next_cue_ = static_cast<std::size_t>(at - schedule_.begin());
    if (state_ == State::done) state_ = State::paused;
}

void RoutineClock::skip(Seconds now) {
    const std::size_t index = index_at(total_);
    if (index + 1 == steps_.size()) return;
    jump_to(index + 1, now);
    if (index + 2 == steps_.size() && state_ == State::paused) state_ = State::running;
}

void RoutineClock::back(Seconds now) {
    const RoutinePosition here = position();
    const bool just_begun = here.elapsed < 2.0_s * std::max(1.0, speed_);
    jump_to(just_begun && here.index > 0 ? here.index - 1 : here.index, now);
}

void RoutineClock::go_to(std::size_t step, Seconds now) {
    assert(step < steps_.size());
    jump_to(step, now);
}

void RoutineClock::again(Seconds now) {
    jump_to(index_at(total_), now);
}

// Where a running routine stands still next: in a step that waits, or at its end.
Seconds RoutineClock::stands_at() const {
    for (std::size_t i = index_at(total_); i < steps_.size(); ++i)
        if (steps_[i].waits && let_go_ != i) return std::max(total_, waits_at(steps_[i]));
    return length();
}

bool RoutineClock::let_go() const {
    return let_go_ == index_at(total_);
}

bool RoutineClock::waiting() const {
    const Step& step = steps_[index_at(total_)];
    return running() && step.waits && !let_go() && total_ >= waits_at(step);
}

void RoutineClock::ready(Seconds now) {
    const std::size_t index = index_at(total_);
    const Step& step = steps_[index];
    if ((state_ != State::running && state_ != State::paused) || !comes_before_a_hold(step.phase)) return;
    const bool again = let_go();
    const Seconds from = total_ - step.start;
    let_go_ = index;
    total_ = std::max(total_, std::max(step.start, waits_at(step)));
    if (!again) let_go_at_ = {from, total_ - step.start};
    // What has been passed over is not said any more; what is to come is, once.
    while (next_cue_ < schedule_.size() && schedule_[next_cue_].at < total_)
        ++next_cue_;
    last_now_ = now;
    retimed_at_ = now;
    state_ = State::running;
}

void RoutineClock::more_time(Seconds now) {
    if (state_ != State::running && state_ != State::paused) return;
    const std::size_t index = index_at(total_);
    Step& step = steps_[index];
    if (step.phase == Phase::done) return;
    const Seconds most = std::max(step.length, routine_limits::max_hold);
    const Seconds more = std::min(kMoreTime, most - step.length);
    // 1. Everything after it comes later.
    step.length += more;
    step.added += more;
    for (std::size_t i = index + 1; i < steps_.size(); ++i)
        steps_[i].start += more;
    // 2. The same cues are still to come, at their new times.
    const bool begins = next_cue_ < schedule_.size() && schedule_[next_cue_].at <= total_;
    schedule_ = cues_of(steps_);
    next_cue_ = 0;
    while (next_cue_ < schedule_.size() &&
           (begins ? schedule_[next_cue_].at < total_ : schedule_[next_cue_].at <= total_))
        ++next_cue_;
    fired_.reserve(schedule_.size() + 1);
    retimed_at_ = now;
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
    total_ = std::min(stands_at(), total_ + std::min(passed, kLongestLook) * speed_);
    for (; next_cue_ < schedule_.size() && schedule_[next_cue_].at <= total_; ++next_cue_)
        fired_.push_back(schedule_[next_cue_]);
    if (total_ >= length()) state_ = State::done;
    return fired_;
}

}  // namespace ninety
