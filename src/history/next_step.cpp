#include "history/next_step.h"

#include <algorithm>
#include <cmath>

#include "body/tape_measure.h"
#include "body/wall_contact.h"
#include "routine/routine.h"

namespace ninety {
namespace {

constexpr int kRiseInOne = 2, kWorrying = 4;
constexpr int kOften = 6, kKeeps = 3;  // days of the last seven
constexpr Degrees kUneven{6};          // more than measuring by tape may be wrong by
constexpr int kFeltLittle = 4;         // of 10
constexpr Metres kStep{.015};          // 1 to 2 cm

std::vector<const CheckIn*> last_check_ins(const HistoryData& data, std::size_t most) {
    std::vector<const CheckIn*> last;
    for (auto s = data.sessions.rbegin(); s != data.sessions.rend() && last.size() < most; ++s)
        if (s->check_in) last.push_back(&*s->check_in);
    return last;
}

}  // namespace

bool pain_rose(const CheckIn& check_in) {
    return check_in.pain_before && check_in.pain_after &&
           *check_in.pain_after - *check_in.pain_before >= kRiseInOne;
}

bool pain_rises(const HistoryData& data) {
    const auto last = last_check_ins(data, 3);
    if (!last.empty() && pain_rose(*last.front())) return true;
    if (last.size() < 3) return false;
    const auto &newest = last[0]->pain_after, &middle = last[1]->pain_after, &oldest = last[2]->pain_after;
    return newest && middle && oldest && *newest > *middle && *middle > *oldest && *newest >= kWorrying;
}

namespace {

std::optional<NextStep> by_pain(const NextStepInput& input) {
    if (!pain_rises(input.data)) return std::nullopt;
    return NextStep{NextStepKind::have_it_looked_at};
}

// What studies say of how long and how often.
std::optional<NextStep> by_habit(const NextStepInput& input, const Totals& totals) {
    if (totals.holds == 0) return NextStep{NextStepKind::begin};
    if (input.hold < routine_limits::min_advised_hold) return NextStep{NextStepKind::longer_hold};
    if (totals.days_last_week >= kOften) return NextStep{NextStepKind::rest_day, totals.days_last_week};
    if (totals.days_last_week < kKeeps && totals.days > 2) return NextStep{NextStepKind::more_days};
    return std::nullopt;
}

std::optional<NextStep> by_difference(const NextStepInput& input) {
    const auto difference = left_less_right(input.days);
    if (!difference || std::abs(difference->value) <= kUneven.value) return std::nullopt;
    const Side lower = difference->value < 0 ? Side::left : Side::right;
    return NextStep{NextStepKind::even_out, static_cast<int>(std::lround(std::abs(difference->value))),
                    lower};
}

// Little felt, and there is still a gap: a little closer.
std::optional<NextStep> by_feeling(const NextStepInput& input) {
    const auto last = last_check_ins(input.data, 1);
    if (last.empty() || !last[0]->stretch || *last[0]->stretch > kFeltLittle) return std::nullopt;
    const auto left = latest_angle(input.days, Side::left), right = latest_angle(input.days, Side::right);
    const Degrees leg = std::clamp(std::max(left ? left->leg : Degrees(0), right ? right->leg : Degrees(0)),
                                   Degrees(0), Degrees(90));
    if (leg.value <= 0 || leg + kGoalReachedWithin >= input.target) return std::nullopt;
    NextStep step;
    step.kind = NextStepKind::come_closer;
    step.gap_now = gap_at(leg, Proportions{input.stature});
    step.gap_next = std::max(Metres(0), step.gap_now - kStep);
    if (step.gap_next >= step.gap_now) return std::nullopt;
    step.number = *last[0]->stretch;
    return step;
}

}  // namespace

NextStep next_step(const NextStepInput& input) {
    // Nothing goes before pain; then what studies say, then what the person's own numbers say.
    if (auto step = by_pain(input)) return *step;
    if (auto step = by_habit(input, totals_of(input.data, input.days, input.today))) return *step;
    if (auto step = by_difference(input)) return *step;
    if (auto step = by_feeling(input)) return *step;
    return {NextStepKind::keep_going};
}

}  // namespace ninety
