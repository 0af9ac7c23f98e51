#include "routine/plan.h"

#include <algorithm>
#include <bit>

namespace ninety {

int Weekdays::count() const {
    return std::popcount(bits_);
}

bool is_paused(const Plan& plan, Day day) {
    return std::any_of(plan.pauses.begin(), plan.pauses.end(), [&](const Pause& p) { return p.has(day); });
}

void add_pause(Plan& plan, const Pause& pause) {
    if (pause.last && *pause.last < pause.first) return;
    Pause all = pause;
    for (std::size_t i = plan.pauses.size(); i-- > 0;) {
        const Pause& other = plan.pauses[i];
        const bool apart =
            (other.last && *other.last + 1 < all.first) || (all.last && *all.last + 1 < other.first);
        if (apart) continue;
        all.first = std::min(all.first, other.first);
        all.last = all.last && other.last ? std::optional(std::max(*all.last, *other.last)) : std::nullopt;
        plan.pauses.remove(i);
    }
    if (plan.pauses.full()) plan.pauses.remove(0);
    Few<Pause, 16> sorted;
    for (const Pause& other : plan.pauses) {
        if (all.first < other.first && (sorted.empty() || sorted[sorted.size() - 1].first < all.first))
            sorted.add(all);
        sorted.add(other);
    }
    if (sorted.empty() || sorted[sorted.size() - 1].first < all.first) sorted.add(all);
    plan.pauses = sorted;
}

void end_pause(Plan& plan, Day today) {
    for (std::size_t i = plan.pauses.size(); i-- > 0;) {
        Pause& pause = plan.pauses[i];
        if (!pause.has(today)) continue;
        if (pause.first == today)
            plan.pauses.remove(i);
        else
            pause.last = today - 1;
    }
}

Weekdays reminder_days(const Plan& plan) {
    if (!plan.days.empty()) return plan.days;
    Weekdays spread;
    for (int i = 0; i < plan.times_a_week; ++i)
        spread.set(i * 7 / plan.times_a_week, true);
    return spread;
}

SessionContent content_after(const Plan& plan, int weeks_kept) {
    assert(weeks_kept >= 0);
    std::size_t level = plan.start == PlanStart::first_weeks ? 0 : 1;
    for (int kept = kWeeksALevel; kept <= weeks_kept && level + 1 < kLadder.size(); kept += kWeeksALevel) {
        if (level > 0 && kLadder[level + 1].a_leg() * plan.times_a_week > kMostAWeek) break;
        ++level;
    }
    return kLadder[level];
}

SessionContent gentler(SessionContent content) {
    Routine routine;
    routine.hold = content.hold;
    routine.sets = content.sets;
    routine = gentler(routine);
    content.hold = routine.hold;
    content.sets = routine.sets;
    content.gentler = true;
    return content;
}

namespace {

constexpr Degrees kGentlerBy{10};  // as the first weeks' routine; ours

// content/routines/first-weeks.toml, which a test holds against it.
Routine first_weeks(const Routine& own) {
    Routine routine;
    routine.name = "First weeks";
    routine.variant = Variant::bent_knee;
    routine.gentler = kGentlerBy;
    routine.hold = kLadder[0].hold;
    routine.sets = kLadder[0].sets;
    routine.rest = Seconds(40);
    routine.get_ready = Seconds(25);
    routine.first_side = own.first_side;
    return routine;
}

}  // namespace

Routine routine_with(const SessionContent& content, const Routine& own) {
    Routine routine = first_weeks(own);
    if (content.level > 0) {
        routine = own.name == routine.name ? Routine{} : own;
        routine.first_side = own.first_side;
        routine.hold = content.hold;
        routine.sets = content.sets;
    }
    if (!content.gentler) return routine;
    routine = gentler(routine);
    routine.gentler = std::max(routine.gentler, kGentlerBy);
    return routine;
}

bool reminder_due(const Plan& plan, const ReminderLook& look) {
    if (!plan.notify || plan.times.empty() || look.practising || look.practised_today) return false;
    const Day today = day_of(look.now);
    if (!look.planned_today || is_paused(plan, today) || look.reminded == today) return false;
    const std::int64_t local_s = look.now.utc_s + 60 * look.now.zone_min;
    return local_s - std::int64_t{86'400} * today >= 60 * plan.times[0];
}

}  // namespace ninety
