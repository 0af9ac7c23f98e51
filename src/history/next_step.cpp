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
constexpr const char* kOurs = "Our judgement; no study says it.";

std::vector<const CheckIn*> last_check_ins(const HistoryData& data, std::size_t most) {
    std::vector<const CheckIn*> last;
    for (auto s = data.sessions.rbegin(); s != data.sessions.rend() && last.size() < most; ++s)
        if (s->check_in) last.push_back(&*s->check_in);
    return last;
}

std::string centimetres(Metres length) {
    return std::to_string(std::lround(length.value * 100)) + " cm";
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
    return NextStep{
        NextStepKind::have_it_looked_at, "Pause the stretch and have the pain looked at.",
        "Your back pain has gone up with practice. A comfortable pull is fine; pain that rises is a reason "
        "to stop and ask.",
        "The stop signs, under Why."};
}

// What studies say of how long and how often.
std::optional<NextStep> by_habit(const NextStepInput& input, const Totals& totals) {
    if (totals.holds == 0)
        return NextStep{
            NextStepKind::begin, "Practise once, with a pull that stays comfortable.",
            "There is nothing to build on yet: your first session appears here as soon as a hold has ended.",
            kOurs};
    if (input.hold < routine_limits::min_advised_hold)
        return NextStep{NextStepKind::longer_hold, "Hold for 30 seconds.",
                        "Holds of 30 seconds worked as well as 60; 15 seconds did not. One study disagrees.",
                        "Bandy & Irion 1994, 1997; Odunaiya 2005"};
    if (totals.days_last_week >= kOften)
        return NextStep{NextStepKind::rest_day, "Take a day off, if you like.",
                        "You practised on " + std::to_string(totals.days_last_week) +
                            " of the last seven days. Three a week are enough to keep what you have.",
                        "Reid & Kim 2014"};
    if (totals.days_last_week < kKeeps && totals.days > 2)
        return NextStep{NextStepKind::more_days, "Practise on three days this week.",
                        "Three times a week kept the gain in a study; once a week lost it.",
                        "Reid & Kim 2014"};
    return std::nullopt;
}

std::optional<NextStep> by_difference(const NextStepInput& input) {
    const auto difference = left_less_right(input.days);
    if (!difference || std::abs(difference->value) <= kUneven.value) return std::nullopt;
    const Side lower = difference->value < 0 ? Side::left : Side::right;
    return NextStep{NextStepKind::even_out, std::string("Give the ") + name_of(lower) + " leg one hold more.",
                    "It is " + std::to_string(std::lround(std::abs(difference->value))) +
                        " degrees behind the other one, more than a tape is wrong by.",
                    kOurs};
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
    step.what = "Lie 1 to 2 cm closer to the wall: a gap of about " + centimetres(step.gap_next) +
                " instead of " + centimetres(step.gap_now) + ".";
    step.why = "You felt the stretch at " + std::to_string(*last[0]->stretch) +
               " of 10, and the distance to the wall is what sets it.";
    step.source = "The geometry of leg and wall; how much at a time is our judgement.";
    return step;
}

}  // namespace

NextStep next_step(const NextStepInput& input) {
    // Nothing goes before pain; then what studies say, then what the person's own numbers say.
    if (auto step = by_pain(input)) return *step;
    if (auto step = by_habit(input, totals_of(input.data, input.days, input.today))) return *step;
    if (auto step = by_difference(input)) return *step;
    if (auto step = by_feeling(input)) return *step;
    return {NextStepKind::keep_going, "The same again.",
            "Hold, days and pull are where studies saw gains. They come over weeks.",
            "Medeiros 2016; Bandy & Irion 1997"};
}

}  // namespace ninety
