#include "history/session_recorder.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "body/wall_contact.h"
#include "routine/choreography.h"
#include "routine/routine_keys.h"

namespace ninety {

HoldAngles modelled_angles(const HoldCourse& course, int set, Seconds done, Degrees target, Degrees lower) {
    constexpr Seconds kSample{.5};
    const auto leg_at = [&](Seconds t) { return lowered(course.in_hold(set, t).leg, lower); };
    HoldAngles angles;
    angles.start = leg_at(Seconds(0));
    angles.end = angles.best = leg_at(done);
    for (Seconds t{0}; t < done; t += kSample) {
        const Degrees leg = leg_at(t);
        angles.best = std::max(angles.best, leg);
        if (leg + kGoalReachedWithin >= target) angles.at_goal += std::min(kSample, done - t);
    }
    for (Seconds t{0}; t < done; t += kSample)
        if (leg_at(t) + kNearBest >= angles.best) angles.near_best += std::min(kSample, done - t);
    return angles;
}

void SessionRecorder::begin(const RoutineClock& clock, WallTime now) {
    session_ = SessionRecord{};
    session_->uid = new_uid();
    session_->started = now;
    session_->routine = clock.routine().name.str();
    session_->planned_hold = clock.routine().hold;
    session_->planned_sets = clock.routine().sets;
    holds_ = whole_holds_ = 0;
    const auto& steps = clock.steps();
    planned_holds_ = static_cast<int>(std::count_if(
        steps.begin(), steps.end(), [](const Step& step) { return step.phase == Phase::hold; }));
    kept_.clear();
}

void SessionRecorder::go_on_with(SessionRecord session) {
    taken_up_ = std::move(session);
}

void SessionRecorder::take_up(const RoutineClock& clock, WallTime now) {
    begin(clock, now);
    const SessionRecord before = *std::exchange(taken_up_, std::nullopt);
    kept_ = session_->uid = before.uid;
    session_->started = before.started;
    for (const HoldRecord& hold : before.holds) {
        holds_ = std::max(holds_, hold.number);
        whole_holds_ += hold.done >= hold.planned ? 1 : 0;
    }
}

void SessionRecorder::keep(const Step& step, Seconds done, WallTime began, const Angles& angles,
                           std::vector<HistoryEvent>& events) {
    const HoldAngles leg = angles(step, done);
    HoldRecord hold;
    hold.number = ++holds_;
    whole_holds_ += done >= step.length ? 1 : 0;
    hold.set = step.set;
    hold.side = step.side;
    hold.variant = choice_name<Variant>(kVariantNames, step.variant);
    hold.at = began;
    hold.planned = step.length;
    hold.done = done;
    const auto tenth = [](auto value) { return decltype(value)(std::round(value.value * 10) / 10); };
    hold.done = tenth(done);
    hold.start = tenth(leg.start);
    hold.end = tenth(leg.end);
    hold.best = tenth(leg.best);
    hold.at_goal = tenth(leg.at_goal);
    hold.near_best = tenth(leg.near_best);
    hold.source = leg.source;
    kept_ = session_->uid;
    events.push_back(HoldEnded{*session_, hold});
}

void SessionRecorder::keep_partial(const Angles& angles, std::vector<HistoryEvent>& events) {
    if (under_ && under_->elapsed >= kShortestHold)
        keep(under_->step, std::min(under_->elapsed, under_->step.length), under_->began, angles, events);
    under_.reset();
}

void SessionRecorder::end(WallTime now, std::vector<HistoryEvent>& events) {
    if (holds_ > 0) events.push_back(SessionEnded{session_->uid, now, whole_holds_ >= planned_holds_});
    session_.reset();
}

void SessionRecorder::observe(const RoutineClock& clock, std::span<const Cue> cues, WallTime now,
                              const Angles& angles, std::vector<HistoryEvent>& events) {
    const RoutineClock::State state = clock.state();
    // 1. Back at the beginning: whatever was under way has been broken off.
    if (state == RoutineClock::State::ready) {
        if (session_) finish(now, angles, events);
        return;
    }
    if (!session_) {
        if (state == RoutineClock::State::done && cues.empty()) return;  // recorded already
        taken_up_ ? take_up(clock, now) : begin(clock, now);
    }
    // 2. Holds that were held to their end.
    const auto& steps = clock.steps();
    for (const Cue& cue : cues) {
        if (cue.kind != CueKind::hold_ends) continue;
        const Step& step = steps[cue.step];
        const bool seen = under_ && under_->index == cue.step;
        keep(step, step.length, seen ? under_->began : now, angles, events);
        under_.reset();
    }
    // 3. One that was left before.
    const RoutinePosition here = clock.position();
    if (under_ && (under_->index != here.index || here.elapsed + Seconds(1e-6) < under_->elapsed))
        keep_partial(angles, events);
    // 4. The one that is under way.
    if (here.step.phase == Phase::hold) {
        if (!under_) under_ = Under{here.index, here.step, here.elapsed, now};
        under_->step = here.step;  // somebody may have asked for more
        under_->elapsed = here.elapsed;
    }
    if (state == RoutineClock::State::done) end(now, events);
}

void SessionRecorder::finish(WallTime now, const Angles& angles, std::vector<HistoryEvent>& events) {
    if (!session_) return;
    keep_partial(angles, events);
    end(now, events);
}

}  // namespace ninety
