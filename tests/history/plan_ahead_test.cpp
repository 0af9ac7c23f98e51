// Weeks kept, the next session and its content. 20,000, the tests' today, is a Friday.
#include "history/plan_ahead.h"

#include <doctest/doctest.h>

#include "history/weeks.h"
#include "make_history.h"
#include "routine/plan_text.h"

using namespace ninety;
using test::kToday;
using test::on_days;

namespace {

PlanAhead ahead_of(const HistoryData& data, const Plan& plan = {}, Day today = kToday) {
    return plan_ahead(plan, by_day(data), end_of(today));
}

std::vector<WeekState> states(const HistoryData& data, const Plan& plan = {}, Day today = kToday) {
    std::vector<WeekState> all;
    for (const PlanWeek& week : plan_weeks(plan, by_day(data), end_of(today)))
        all.push_back(week.state);
    return all;
}

using W = WeekState;
using Weeks = std::vector<WeekState>;

Plan on(const char* days, int times = 3) {
    Plan plan;
    plan.days = *weekdays_from(days);
    plan.times_a_week = times;
    return plan;
}

}  // namespace

TEST_CASE("weeks are kept, not days in a row; the first and the last are held against nobody") {
    REQUIRE(weekday_of(kToday) == 4);
    CHECK(states(on_days({})).empty());
    CHECK(states(on_days({0})) == Weeks{W::open});
    CHECK(states(on_days({4, 2, 0})) == Weeks{W::kept});
    CHECK(states(on_days({4, 0})) == Weeks{W::open});
    // Monday to Friday are 4 to 0; the week before 11 to 5; the one before that 18 to 12.
    CHECK(states(on_days({12, 11, 8, 5, 4})) == Weeks{W::open, W::kept, W::open});
    CHECK(states(on_days({12, 11, 5, 4})) == Weeks{W::open, W::missed, W::open});
    CHECK(states(on_days({12})) == Weeks{W::open, W::missed, W::open});
    // Two sessions on one day are one day.
    CHECK(states(on_days({12, 11, 11, 8})) == Weeks{W::open, W::missed, W::open});
    const PlanAhead ahead = ahead_of(on_days({25, 23, 21, 18, 16, 14, 11, 9, 7, 4}));
    CHECK(ahead.kept == 3);
    CHECK(ahead.kept_in_row == 3);
    CHECK_FALSE(ahead.last_missed);
    const PlanAhead broken = ahead_of(on_days({25, 23, 21, 16, 14, 11, 9, 7, 4}));
    CHECK(broken.kept == 2);
    CHECK(broken.kept_in_row == 1);
    CHECK(ahead_of(on_days({12, 11, 5, 4})).last_missed);
    CHECK_FALSE(ahead_of(on_days({12, 11, 5, 4, 2, 0})).last_missed);  // made good
}

TEST_CASE("a week with a pause in it is neither kept nor broken, unless it is kept") {
    const HistoryData data = on_days({25, 23, 21, 12, 4});
    Plan plan;
    CHECK(states(data) == Weeks{W::kept, W::missed, W::missed, W::open});
    CHECK(ahead_of(data).kept_in_row == 0);
    // From the Monday of the week that began 18 days ago to the Sunday of the next one.
    add_pause(plan, {kToday - 18, kToday - 5});
    CHECK(states(data, plan) == Weeks{W::kept, W::paused, W::paused, W::open});
    CHECK(ahead_of(data, plan).kept_in_row == 1);
    CHECK_FALSE(ahead_of(data, plan).last_missed);
    Plan one_day;
    add_pause(one_day, {kToday - 5, kToday - 5});
    CHECK(states(data, one_day) == Weeks{W::kept, W::missed, W::paused, W::open});
    Plan in_kept;
    add_pause(in_kept, {kToday - 22, kToday - 22});
    CHECK(states(data, in_kept)[0] == W::kept);
}

TEST_CASE("the next session is the next planned day; a missed one moves nothing") {
    const Plan plan = on("mon wed fri");
    CHECK(ahead_of(on_days({}), plan).next == kToday);
    CHECK(ahead_of(on_days({4, 2}), plan).next == kToday);
    CHECK(ahead_of(on_days({4}), plan).next == kToday);              // Wednesday was missed: it is Friday's
    CHECK(ahead_of(on_days({4, 0}), plan).next == kToday + 3);       // done today: Monday
    CHECK(ahead_of(on_days({4}), plan, kToday - 1).next == kToday);  // Thursday: tomorrow
    // Three days of the week are done: the next one is in the next week, though Friday was planned.
    CHECK(ahead_of(on_days({4, 3, 2}), plan).next == kToday + 3);
    // One day a week.
    CHECK(ahead_of(on_days({4}), on("thu", 1)).next == kToday + 6);
}

TEST_CASE("without chosen days sessions are spread evenly, and a kept week asks for no more") {
    Plan plan;
    CHECK(ahead_of(on_days({}), plan).next == kToday);
    CHECK(ahead_of(on_days({0}), plan).next == kToday + 2);
    CHECK(ahead_of(on_days({1}), plan).next == kToday + 1);
    CHECK(ahead_of(on_days({2}), plan).next == kToday);
    CHECK(ahead_of(on_days({40}), plan).next == kToday);
    CHECK(ahead_of(on_days({4, 2, 0}), plan).next == kToday + 3);  // kept: Monday
    plan.times_a_week = 7;
    CHECK(ahead_of(on_days({0}), plan).next == kToday + 1);
    plan.times_a_week = 1;
    CHECK(ahead_of(on_days({0}), plan).next == kToday + 7);
    // A session of the future, from a clock that was wrong, is none.
    plan.times_a_week = 3;
    CHECK(ahead_of(on_days({2, -300}), plan).next == kToday);
}

TEST_CASE("in a pause the next session is behind it; without an end there is none until one goes on") {
    Plan plan = on("mon wed fri");
    add_pause(plan, {kToday, kToday + 6});
    PlanAhead ahead = ahead_of(on_days({4}), plan);
    CHECK(ahead.paused);
    CHECK(ahead.resumes == kToday + 7);
    CHECK(ahead.next == kToday + 7);  // Friday to Thursday are paused
}

TEST_CASE("an open pause has no next session, and one that is to come moves it only then") {
    Plan plan = on("mon wed fri");
    add_pause(plan, {kToday - 3, std::nullopt});
    CHECK(ahead_of(on_days({4}), plan).paused);
    CHECK_FALSE(ahead_of(on_days({4}), plan).next);
    CHECK_FALSE(ahead_of(on_days({4}), plan).resumes);
    Plan later = on("mon wed fri");
    add_pause(later, {kToday + 1, kToday + 4});
    CHECK_FALSE(ahead_of(on_days({4}), later).paused);
    CHECK(ahead_of(on_days({4}), later).next == kToday);
    CHECK(ahead_of(on_days({4, 0}), later).next == kToday + 5);  // Monday is paused: Wednesday
    Plan any;
    add_pause(any, {kToday, kToday + 1});
    CHECK(ahead_of(on_days({}), any).next == kToday + 2);
}

TEST_CASE("the content grows with kept weeks, and is gentler for pain and after a break of two weeks") {
    const HistoryData three_weeks = on_days({25, 23, 21, 18, 16, 14, 11, 9, 7, 4});
    PlanAhead ahead = ahead_of(three_weeks);
    CHECK(ahead.content == kLadder[2]);
    CHECK(ahead.planned_a_week == Seconds(3 * 135));
    const PlanAhead hurt = plan_ahead({}, by_day(three_weeks), end_of(kToday), true);
    CHECK(hurt.content.gentler);
    CHECK(hurt.content.hold == Seconds(30));
    CHECK(hurt.content.sets == 2);
    CHECK(hurt.planned_a_week == Seconds(3 * 135));
    // Weeks before the plan began do not count: it began eleven days ago, on a Monday.
    Plan plan;
    plan.since = kToday - 11;
    CHECK(ahead_of(three_weeks, plan).kept == 1);
    CHECK(ahead_of(three_weeks, plan).content == kLadder[1]);
    plan.since = kToday - 12;
    CHECK(ahead_of(three_weeks, plan).kept == 2);
    CHECK_FALSE(ahead_of(on_days({14})).content.gentler);
    CHECK(ahead_of(on_days({15})).content.gentler);
    CHECK_FALSE(ahead_of(on_days({})).content.gentler);
}

TEST_CASE("minutes a week are of the leg that is held less, over the weeks that are over") {
    CHECK_FALSE(ahead_of(on_days({})).done_a_week);
    // 45 s a leg a session: this week alone, then two weeks with two and four sessions.
    CHECK(ahead_of(on_days({4, 2})).done_a_week == Seconds(90));
    HistoryData data = on_days({18, 16, 11, 9, 7, 5, 4});
    CHECK(ahead_of(data).done_a_week == Seconds(3 * 45));
    for (SessionRecord& session : data.sessions)
        session.holds[1].done = Seconds(15);  // the right leg
    CHECK(ahead_of(data).done_a_week == Seconds(3 * 15));
    // A week of nothing counts among the four; more than four weeks ago does not.
    CHECK(ahead_of(on_days({39, 38, 37, 11})).done_a_week == Seconds(45.0 / 4));
}
