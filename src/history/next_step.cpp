#include "history/next_step.h"

#include <algorithm>
#include <cmath>

#include "body/tape_measure.h"
#include "body/wall_contact.h"
#include "history/plan_ahead.h"
#include "routine/routine_keys.h"

namespace ninety {
namespace {

// FACTS section G; of 10.
constexpr int kStopAtPain = 7, kGentlerAtPain = 5, kGentlerAtRise = 2;
constexpr int kFeltTooMuch = 8;
constexpr int kAskedWithin = 14;  // days: an older check-in says nothing
// Our choice, on the careful side.
constexpr int kWorrying = 4;    // pain that has risen over three check-ins
constexpr int kOften = 6;       // days of the last seven
constexpr int kTooFew = 2;      // days of practice: nothing is said of their number
constexpr int kLongAgo = 14;    // days without a session: nothing speaks for "as it is"
constexpr int kFeltLittle = 4;  // of 10
constexpr Metres kStep{.015};   // 1 to 2 cm

// Those that still say something, the latest first.
std::vector<const CheckIn*> check_ins_of(const HistoryData& data, WallTime now) {
    std::vector<const CheckIn*> check_ins;
    const Day today = day_of(now);
    for (auto s = data.sessions.rbegin(); s != data.sessions.rend(); ++s) {
        const Day day = day_of(s->started);
        if (day > today && s->started.utc_s > now.utc_s) continue;
        // In the order of time, not of dates: a flight moves a date by one.
        if (day < today - kAskedWithin - 1) break;
        if (s->check_in && day >= today - kAskedWithin) check_ins.push_back(&*s->check_in);
    }
    return check_ins;
}

// The latest check-in that has an answer of this kind.
template <class Has>
const CheckIn* latest(const std::vector<const CheckIn*>& check_ins, const Has& has) {
    const auto found =
        std::find_if(check_ins.begin(), check_ins.end(), [&](const CheckIn* one) { return has(*one); });
    return found != check_ins.end() ? *found : nullptr;
}

// Whether pain has risen from check-in to check-in over the last three, to four or more.
bool pain_rises(const std::vector<const CheckIn*>& check_ins) {
    std::vector<int> pain;
    for (const CheckIn* one : check_ins)
        if (one->pain_after) pain.push_back(*one->pain_after);
    return pain.size() >= 3 && pain[0] > pain[1] && pain[1] > pain[2] && pain[0] >= kWorrying;
}

// Nothing goes before pain.
std::optional<NextStep> by_pain(const NextStepInput& input, const std::vector<const CheckIn*>& check_ins) {
    const CheckIn* told = latest(check_ins, [](const CheckIn& c) { return c.pain_after || c.pain_before; });
    const auto now = after_check_in(told ? *told : CheckIn{}, input.leg_symptoms);
    if (now && now->kind == NextStepKind::stop_signs) return now;
    if (pain_rises(check_ins)) return NextStep{NextStepKind::have_it_looked_at};
    return now;
}

std::optional<NextStep> by_pull(const std::vector<const CheckIn*>& check_ins) {
    const CheckIn* told = latest(check_ins, [](const CheckIn& c) { return c.stretch.has_value(); });
    if (!told || *told->stretch < kFeltTooMuch) return std::nullopt;
    return NextStep{NextStepKind::farther, *told->stretch};
}

// What studies say of how long and how often.
std::optional<NextStep> by_habit(const NextStepInput& input, const Totals& totals) {
    if (totals.holds == 0) return NextStep{NextStepKind::begin};
    if (input.hold < routine_limits::min_advised_hold) return NextStep{NextStepKind::longer_hold};
    if (totals.days <= kTooFew) return std::nullopt;
    // Weeks count, and those that are over: a day that was missed asks for nothing.
    static const Plan kNoneMade;
    const Plan& plan = input.plan ? *input.plan : kNoneMade;
    const PlanAhead ahead = plan_ahead(plan, input.days, input.now);
    if (ahead.last_missed && !ahead.paused) return NextStep{NextStepKind::more_days, plan.times_a_week};
    return std::nullopt;
}

bool practised_long_ago(const NextStepInput& input) {
    for (auto day = input.days.rbegin(); day != input.days.rend(); ++day)
        if (day->practised() && !is_to_come(*day, input.now)) return day_of(input.now) - day->day > kLongAgo;
    return true;
}

std::optional<NextStep> by_difference(const NextStepInput& input) {
    const auto difference = left_less_right(input.days, input.now);
    if (!difference || std::abs(difference->value) <= kUneven.value) return std::nullopt;
    const Side lower = difference->value < 0 ? Side::left : Side::right;
    return NextStep{NextStepKind::even_out, static_cast<int>(std::lround(std::abs(difference->value))),
                    lower};
}

// The leg that is farther from its goal: both lie at one distance from the wall.
std::optional<Degrees> lower_leg(const NextStepInput& input) {
    const Day today = day_of(input.now);
    const auto left = latest_angle(input.days, Side::left, today),
               right = latest_angle(input.days, Side::right, today);
    if (left && right) return std::min(left->leg, right->leg);
    return left ? std::optional(left->leg) : right ? std::optional(right->leg) : std::nullopt;
}

// Whether the last session was at the wall with a straight knee: what the gap is computed for.
bool straight_at_wall(const NextStepInput& input) {
    for (auto s = input.data.sessions.rbegin(); s != input.data.sessions.rend(); ++s) {
        if (s->holds.empty() || s->started.utc_s > input.now.utc_s) continue;
        const auto variant = find_choice<Variant>(kVariantNames, s->holds.back().variant);
        return variant == Variant::wall || variant == Variant::contract_relax;
    }
    return false;
}

// Little felt, and there is still a gap: a little closer.
std::optional<NextStep> by_feeling(const NextStepInput& input, const std::vector<const CheckIn*>& check_ins) {
    const CheckIn* told = latest(check_ins, [](const CheckIn& c) { return c.stretch.has_value(); });
    if (!told || *told->stretch > kFeltLittle) return std::nullopt;
    const auto lower = lower_leg(input);
    if (!lower || !straight_at_wall(input)) return std::nullopt;
    const Degrees leg = std::clamp(*lower, Degrees(0), Degrees(90));
    if (leg.value <= 0 || leg + kGoalReachedWithin >= input.target) return std::nullopt;
    NextStep step{NextStepKind::come_closer, *told->stretch};
    step.gap_now = gap_at(leg, Proportions{input.stature});
    step.gap_next = std::max(Metres(0), step.gap_now - kStep);
    if (step.gap_next >= step.gap_now) return std::nullopt;
    return step;
}

}  // namespace

bool warns(NextStepKind kind) {
    return kind == NextStepKind::stop_signs || kind == NextStepKind::have_it_looked_at ||
           kind == NextStepKind::gentler_pain || kind == NextStepKind::gentler_rise;
}

bool asks_for_gentler(NextStepKind kind) {
    return warns(kind) || kind == NextStepKind::farther;
}

std::optional<NextStep> after_check_in(const CheckIn& check_in, bool leg_symptoms) {
    const auto &before = check_in.pain_before, &after = check_in.pain_after;
    const int now = after.value_or(before.value_or(0)), rise = before && after ? *after - *before : 0;
    if (leg_symptoms || now >= kStopAtPain)
        return NextStep{NextStepKind::stop_signs, now >= kStopAtPain ? now : 0};
    if (now >= kGentlerAtPain) return NextStep{NextStepKind::gentler_pain, now};
    if (rise >= kGentlerAtRise) return NextStep{NextStepKind::gentler_rise, rise};
    return std::nullopt;
}

NextStep next_step(const NextStepInput& input) {
    // Nothing goes before pain, then too strong a pull; then what studies say, then the person's own numbers.
    const auto check_ins = check_ins_of(input.data, input.now);
    if (auto step = by_pain(input, check_ins)) return *step;
    if (auto step = by_pull(check_ins)) return *step;
    const Totals totals = totals_of(input.data, input.days, input.now);
    if (auto step = by_habit(input, totals)) return *step;
    if (auto step = by_difference(input)) return *step;
    if (auto step = by_feeling(input, check_ins)) return *step;
    if (totals.days_last_week >= kOften) return {NextStepKind::rest_day, totals.days_last_week};
    if (totals.days <= kTooFew || practised_long_ago(input)) return {NextStepKind::again};
    return {NextStepKind::keep_going};
}

}  // namespace ninety
