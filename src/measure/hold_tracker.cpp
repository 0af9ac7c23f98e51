#include "measure/hold_tracker.h"

#include <algorithm>

#include "body/wall_contact.h"
#include "routine/routine.h"

namespace ninety {
namespace {

constexpr Seconds kStep{.1};
// Of the longest hold: room for all of it at once, so that no frame takes any from the heap.
constexpr auto kMostPoints = static_cast<std::size_t>(routine_limits::max_hold.value / kStep.value) + 2;

}  // namespace

void HoldTracker::add(Seconds elapsed, const LegReading& reading) {
    if (!points_.empty() && elapsed < points_.back().at) points_.clear();  // the hold began again
    if (!points_.empty() && elapsed - points_.back().at < kStep) return;
    points_.reserve(kMostPoints);
    points_.push_back({elapsed, reading.leg, reading.source});
}

std::optional<HoldAngles> HoldTracker::angles(Seconds done, Degrees target) const {
    // 1. How much of the hold was measured: a point stands for the time to the next one, if that comes soon.
    const auto stands_for = [&](std::size_t i) {
        const Seconds until = i + 1 < points_.size() ? points_[i + 1].at : done;
        return std::clamp(until - points_[i].at, Seconds(0), kSignalLost);
    };
    Seconds covered;
    for (std::size_t i = 0; i < points_.size(); ++i)
        covered += stands_for(i);
    if (points_.empty() || covered < done * kEnough) return std::nullopt;

    // 2. The best angle that was held: the highest over all stretches of kHeldFor of their lowest.
    HoldAngles angles;
    angles.start = points_.front().leg;
    angles.end = points_.back().leg;
    angles.source = points_.back().source;
    angles.best = std::min(angles.start, angles.end);
    for (std::size_t i = 0; i < points_.size(); ++i) {
        Degrees lowest = points_[i].leg;
        std::size_t j = i;
        while (j < points_.size() && points_[j].at - points_[i].at < kHeldFor)
            lowest = std::min(lowest, points_[j++].leg);
        if (j < points_.size() || done - points_[i].at >= kHeldFor)
            angles.best = std::max(angles.best, lowest);
    }
    // 3. How long near it, and how long at the goal.
    for (std::size_t i = 0; i < points_.size(); ++i) {
        if (points_[i].leg + kNearBest >= angles.best) angles.near_best += stands_for(i);
        if (points_[i].leg + kGoalReachedWithin >= target) angles.at_goal += stands_for(i);
    }
    return angles;
}

}  // namespace ninety
