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

NextStep next_step(const NextStepInput& input) {
    NextStep step;
    const Totals totals = totals_of(input.data, input.days, input.today);
    // 1. Nothing goes before pain.
    if (pain_rises(input.data)) {
        step.kind = NextStepKind::have_it_looked_at;
        step.what = "Pause the stretch and have the pain looked at.";
        step.why =
            "Your back pain has gone up with practice. A comfortable pull is fine; pain that rises is a "
            "reason to "
            "stop and ask.";
        step.source = "The stop signs, under Why.";
        return step;
    }
    if (totals.holds == 0) {
        step.what = "Practise once, with a pull that stays comfortable.";
        step.why =
            "There is nothing to build on yet: your first session appears here as soon as a hold has ended.";
        step.source = kOurs;
        return step;
    }
    // 2. What studies say of how long and how often.
    if (input.hold < routine_limits::min_advised_hold) {
        step.kind = NextStepKind::longer_hold;
        step.what = "Hold for 30 seconds.";
        step.why = "Holds of 30 seconds worked as well as 60; 15 seconds did not. One study disagrees.";
        step.source = "Bandy & Irion 1994, 1997; Odunaiya 2005";
        return step;
    }
    if (totals.days_last_week >= kOften) {
        step.kind = NextStepKind::rest_day;
        step.what = "Take a day off, if you like.";
        step.why = "You practised on " + std::to_string(totals.days_last_week) +
                   " of the last seven days. Three a week are enough to keep what you have.";
        step.source = "Reid & Kim 2014";
        return step;
    }
    if (totals.days_last_week < kKeeps && totals.days > 2) {
        step.kind = NextStepKind::more_days;
        step.what = "Practise on three days this week.";
        step.why = "Three times a week kept the gain in a study; once a week lost it.";
        step.source = "Reid & Kim 2014";
        return step;
    }
    // 3. What the numbers say.
    if (const auto difference = left_less_right(input.days);
        difference && std::abs(difference->value) > kUneven.value) {
        const Side lower = difference->value < 0 ? Side::left : Side::right;
        step.kind = NextStepKind::even_out;
        step.what = std::string("Give the ") + name_of(lower) + " leg one hold more.";
        step.why = "It is " + std::to_string(std::lround(std::abs(difference->value))) +
                   " degrees behind the other one, more than a tape is wrong by.";
        step.source = kOurs;
        return step;
    }
    const auto last = last_check_ins(input.data, 1);
    const auto left = latest_angle(input.days, Side::left), right = latest_angle(input.days, Side::right);
    const Degrees leg = std::clamp(std::max(left ? left->leg : Degrees(0), right ? right->leg : Degrees(0)),
                                   Degrees(0), Degrees(90));
    const Proportions body{input.stature};
    if (!last.empty() && last[0]->stretch && *last[0]->stretch <= kFeltLittle && leg.value > 0 &&
        leg + kGoalReachedWithin < input.target) {
        step.gap_now = gap_at(leg, body);
        step.gap_next = std::max(Metres(0), step.gap_now - kStep);
        if (step.gap_next < step.gap_now) {
            step.kind = NextStepKind::come_closer;
            step.what = "Lie 1 to 2 cm closer to the wall: a gap of about " + centimetres(step.gap_next) +
                        " instead of " + centimetres(step.gap_now) + ".";
            step.why = "You felt the stretch at " + std::to_string(*last[0]->stretch) +
                       " of 10, and the distance to the wall is what sets it.";
            step.source = "The geometry of leg and wall; how much at a time is our judgement.";
            return step;
        }
    }
    step.kind = NextStepKind::keep_going;
    step.what = "The same again.";
    step.why = "Hold, days and pull are where studies saw gains. They come over weeks.";
    step.source = "Medeiros 2016; Bandy & Irion 1997";
    return step;
}

}  // namespace ninety
