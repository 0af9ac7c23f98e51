#include "body/hold.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace ninety {
namespace {

// A raise is nonlinear in torque, so it is integrated in steps of this size, whatever the caller's frame
// rate. Half a step changes a hold's angles by less than .001 degrees.
constexpr Degrees kRaiseStep{0.05};
constexpr int kStepsPerSample = 10;
constexpr Degrees kRaiseSample = kRaiseStep * kStepsPerSample;

Seconds time_to_raise(Degrees by) {
    return Seconds(by.value / kRaiseSpeedDegPerS);
}

NewtonMetres elastic_at(Degrees leg, Flexibility person) {
    return tissue_constants::elastic_over_passive * passive_torque(leg, person);
}

Degrees leg_at(NewtonMetres elastic, Flexibility person) {
    const NewtonMetres passive = elastic / tissue_constants::elastic_over_passive;
    return leg_angle_at_torque(std::max(passive, 0.0_Nm), person);
}

// A relaxed leg never pushes itself up.
NewtonMetres felt(const Tissue& tissue) {
    return std::max(torque_of(tissue), 0.0_Nm);
}

Seconds within(Seconds t, Seconds end) {
    assert(!std::isnan(t.value));
    return std::clamp(t, 0.0_s, end);
}

}  // namespace

bool is_valid(const HoldPlan& plan) {
    const auto in = [](auto value, double low, double high) {
        return value.value >= low && value.value <= high;  // false for NaN
    };
    return in(plan.person.raise, kMinRaise.value, kMaxRaise.value) && in(plan.steepest, 0, 130) &&
           (!plan.start_angle || in(*plan.start_angle, 0, 130)) && plan.sets >= 1 && plan.sets <= 100 &&
           in(plan.hold, 0, 3600) && plan.hold.value > 0 && in(plan.rest, 0, 86400);
}

HoldCourse::HoldCourse(const HoldPlan& plan) : plan_(plan) {
    assert(is_valid(plan));
    const bool follow = plan.mode == HoldMode::follow;
    const Degrees wanted = plan.start_angle.value_or(follow ? 0.0_deg : plan.person.raise);
    const NewtonMetres elastic_flat = elastic_at(0.0_deg, plan.person);

    Tissue flat = eased_at(elastic_flat);
    for (int i = 0; i < plan.sets; ++i) {
        // 1. Raise: to the angle asked for, or until the stretch is felt.
        NewtonMetres until = 0.0_Nm;
        if (follow && !plan.start_angle) until = kComfortableStretch;
        if (follow && plan.start_angle && i > 0) until = sets_.front().kept_torque;
        Set set = raised(flat, until, wanted);
        set.kept_torque = follow && plan.start_angle && i == 0 ? felt(set.at_start) : until;
        // 2. Hold.
        hold(set);
        // 3. Rest: the leg comes down suddenly.
        flat = held_still(stretched_suddenly(tissue_in(set, plan.hold), elastic_flat), plan.rest);
        sets_.push_back(std::move(set));
    }
}

// Raises the leg from flat until it is at least at `at_least` and feels at least `until_torque`, or is as
// steep as it can be. The end is met exactly, not at the end of a step.
HoldCourse::Set HoldCourse::raised(const Tissue& flat, NewtonMetres until_torque, Degrees at_least) const {
    const auto enough = [&](Degrees leg, const Tissue& tissue) {
        return leg >= plan_.steepest || (leg >= at_least && torque_of(tissue) >= until_torque);
    };
    Set set{};
    set.at_start = flat;
    set.raise_torque.push_back(felt(flat));
    for (int step = 1; !enough(set.start, set.at_start); ++step) {
        const auto raised_to = [&](Degrees leg) {
            return stretched_evenly(set.at_start, elastic_at(leg, plan_.person),
                                    time_to_raise(leg - set.start));
        };
        Degrees next = kRaiseStep * step;
        if (enough(next, raised_to(next))) {
            Degrees too_low = set.start;
            for (int i = 0; i < 40; ++i) {
                const Degrees middle = (too_low + next) / 2;
                (enough(middle, raised_to(middle)) ? next : too_low) = middle;
            }
        }
        set.at_start = raised_to(next);
        set.start = next;
        const bool on_grid = step % kStepsPerSample == 0 && !enough(set.start, set.at_start);
        if (on_grid) set.raise_torque.push_back(felt(set.at_start));
    }
    set.raise_torque.push_back(felt(set.at_start));
    return set;
}

// Fills in from when on the angle stays.
void HoldCourse::hold(Set& set) const {
    const auto elastic_after = [&](Seconds t) {
        return held_at_torque(set.at_start, set.kept_torque, t).elastic;
    };
    set.still_from = plan_.hold;
    set.still_leg = plan_.steepest;
    const bool slack = set.kept_torque.value <= 0;  // nothing to follow: the tissue is not even taut
    if (plan_.mode == HoldMode::fixed || slack || set.start >= plan_.steepest) {
        set.still_from = 0.0_s;
        set.still_leg = set.start;
        set.at_still = set.at_start;
        return;
    }
    // The wall stops the hips when the creeping elastic torque is that of the steepest leg.
    const NewtonMetres limit = elastic_at(plan_.steepest, plan_.person);
    if (elastic_after(plan_.hold) > limit) {
        Seconds before = 0.0_s;
        for (int i = 0; i < 50; ++i) {
            const Seconds middle = (before + set.still_from) / 2;
            (elastic_after(middle) > limit ? set.still_from : before) = middle;
        }
    }
    set.at_still = held_at_torque(set.at_start, set.kept_torque, set.still_from);
}

Tissue HoldCourse::tissue_in(const Set& set, Seconds t) const {
    if (t < set.still_from) return held_at_torque(set.at_start, set.kept_torque, t);
    return held_still(set.at_still, t - set.still_from);
}

const HoldCourse::Set& HoldCourse::set_at(int set) const {
    assert(set >= 0 && set < plan_.sets);
    return sets_[static_cast<std::size_t>(set)];
}

CoursePoint HoldCourse::in_hold(int set, Seconds since_start) const {
    const Set& at = set_at(set);
    const Seconds t = within(since_start, plan_.hold);
    const Tissue tissue = tissue_in(at, t);
    // At the very end of a hold that never met the wall, still_from is reached but the leg is where it crept
    // to.
    const bool creeping = t < at.still_from || (at.still_from >= plan_.hold && at.still_from.value > 0);
    const Degrees leg =
        creeping ? std::min(leg_at(tissue.elastic, plan_.person), plan_.steepest) : at.still_leg;
    return {leg, felt(tissue)};
}

CoursePoint HoldCourse::in_raise(int set, Seconds before_hold) const {
    const Set& at = set_at(set);
    const Seconds before = within(before_hold, raise_time(set));
    const Degrees leg = std::max(at.start - Degrees(before.value * kRaiseSpeedDegPerS), 0.0_deg);
    // Between samples, of which the last is at the start of the hold instead of on the grid.
    const std::size_t last = at.raise_torque.size() - 1;
    const std::size_t i = std::min(static_cast<std::size_t>(leg / kRaiseSample), last);
    const Degrees from = std::min(kRaiseSample * static_cast<double>(i), at.start);
    const Degrees to = i + 1 < last ? kRaiseSample * static_cast<double>(i + 1) : at.start;
    if (i == last || to <= from) return {leg, at.raise_torque[last]};
    const double share = std::clamp((leg - from) / (to - from), 0.0, 1.0);
    return {leg, at.raise_torque[i] + share * (at.raise_torque[i + 1] - at.raise_torque[i])};
}

Seconds HoldCourse::raise_time(int set) const {
    return time_to_raise(set_at(set).start);
}

Degrees HoldCourse::gained_in(int set) const {
    return in_hold(set, plan_.hold).leg - set_at(set).start;
}

Degrees HoldCourse::gained() const {
    return in_hold(plan_.sets - 1, plan_.hold).leg - set_at(0).start;
}

}  // namespace ninety
