// The plan as a value: pauses, days, how it grows, when to remind; and its texts in the settings.
#include "routine/plan.h"

#include <doctest/doctest.h>

#include "content/routine_file.h"
#include "routine/plan_text.h"

using namespace ninety;

namespace {

Plan three_times() {
    Plan plan;
    plan.days = *weekdays_from("mon wed fri");
    plan.times = *times_from("18:30");
    plan.notify = true;
    return plan;
}

// 2026-11-27 is a Friday.
constexpr std::int64_t kFriday = 20'784;
WallTime friday_at(int hour, int minute, int zone_min = 60) {
    return {kFriday * 86'400 + 3600 * hour + 60 * minute - 60 * zone_min, zone_min};
}
ReminderLook due_look(int hour = 18, int minute = 30) {
    ReminderLook look;
    look.now = friday_at(hour, minute);
    look.planned_today = true;
    return look;
}

}  // namespace

TEST_CASE("days, times and pauses are written as they are read") {
    REQUIRE(to_iso8601(Day(kFriday)) == "2026-11-27");
    CHECK(text_of(*weekdays_from("fri mon wed")) == "mon wed fri");
    CHECK(weekdays_from("mon wed fri")->count() == 3);
    CHECK(weekdays_from("")->empty());
    CHECK(text_of(*times_from("18:30 07:05")) == "07:05 18:30");
    CHECK(times_from("00:00 23:59")->size() == 2);
    const char* kPauses = "2026-11-20..2026-11-27 2027-01-04..";
    CHECK(text_of(*pauses_from(kPauses)) == kPauses);
    CHECK_FALSE((*pauses_from(kPauses))[1].last);
    REQUIRE(day_from("2026-11-27"));
    CHECK(**day_from("2026-11-27") == kFriday);
    REQUIRE(day_from(""));
    CHECK_FALSE(day_from("")->has_value());
    for (const char* bad : {"monday", "mon mon", "Mon", "mon,wed"})
        CHECK_FALSE(weekdays_from(bad));
    for (const char* bad : {"24:00", "18:60", "8:30", "18:30 18:30", "1:00 2:00 3:00", "18.30",
                            "01:00 02:00 03:00 04:00 05:00", "-1:00"})
        CHECK_FALSE(times_from(bad));
    for (const char* bad : {"2026-11-27..2026-11-26", "2026-02-30..", "2026-11-27", "2026-11-20..2026-11-27x",
                            "2026-11-20..2026-11-27 2026-11-27..", "2026-11-20.. 2026-12-01..2026-12-02"})
        CHECK_FALSE(pauses_from(bad));
    for (const char* bad : {"2026-11-2", "yesterday", "2026-13-01"})
        CHECK_FALSE(day_from(bad).has_value());
}

TEST_CASE("a pause takes in what it touches, and going on ends the one of today alone") {
    Plan plan;
    add_pause(plan, {100, 106});
    add_pause(plan, {200, std::nullopt});
    CHECK(is_paused(plan, 100));
    CHECK(is_paused(plan, 106));
    CHECK_FALSE(is_paused(plan, 99));
    CHECK_FALSE(is_paused(plan, 107));
    CHECK(is_paused(plan, 5000));
    add_pause(plan, {107, 110});  // the day after: one pause
    REQUIRE(plan.pauses.size() == 2);
    CHECK(plan.pauses[0] == Pause{100, 110});
    add_pause(plan, {112, 113});
    REQUIRE(plan.pauses.size() == 3);
    CHECK(plan.pauses[1] == Pause{112, 113});
    add_pause(plan, {10, 9});  // ends before it begins: none
    CHECK(plan.pauses.size() == 3);
    end_pause(plan, 105);
    CHECK(plan.pauses[0] == Pause{100, 104});
    end_pause(plan, 150);  // none today
    CHECK(plan.pauses.size() == 3);
    end_pause(plan, 200);  // begun today: as if it had never been
    CHECK(plan.pauses.size() == 2);
    for (int i = 0; i < 20; ++i)
        add_pause(plan, {1000 + 10 * i, 1001 + 10 * i});
    CHECK(plan.pauses.size() == plan.pauses.kMost);
    CHECK(plan.pauses[15] == Pause{1190, 1191});  // the oldest are forgotten
}

TEST_CASE("days to remind of are those chosen, or as many as wanted over the week") {
    Plan plan;
    CHECK(text_of(reminder_days(plan)) == "mon wed fri");
    plan.times_a_week = 2;
    CHECK(text_of(reminder_days(plan)) == "mon thu");
    plan.times_a_week = 7;
    CHECK(reminder_days(plan).count() == 7);
    plan.days = *weekdays_from("sun");
    CHECK(text_of(reminder_days(plan)) == "sun");
}

TEST_CASE("time grows with kept weeks up to ten minutes a week, however often that is") {
    Plan plan;
    const auto at = [&](int weeks) { return content_after(plan, weeks).level; };
    // Three a week: 90 s, 135 s, 180 s each: 4.5, 6.75, 9 min. 240 s would be 12.
    CHECK(at(0) == 1);
    CHECK(at(1) == 1);
    CHECK(at(2) == 2);
    CHECK(at(3) == 2);
    CHECK(at(4) == 3);
    CHECK(at(100) == 3);
    plan.start = PlanStart::first_weeks;
    CHECK(at(0) == 0);
    CHECK(at(1) == 0);
    CHECK(at(2) == 1);
    CHECK(content_after(plan, 0).a_leg() == Seconds(60));
    // Seven a week are 10.5 min with the article's stretch: from the first weeks one still goes on to it.
    plan.times_a_week = 7;
    CHECK(at(2) == 1);
    CHECK(at(100) == 1);
    plan.times_a_week = 2;  // 4 min each, 8 a week: the ladder's end
    CHECK(at(100) == 4);
    plan.times_a_week = 4;  // 9 min; 12 would be too many
    CHECK(at(100) == 2);
    for (plan.times_a_week = 1; plan.times_a_week <= 6; ++plan.times_a_week)
        CHECK(content_after(plan, 50).a_leg() * plan.times_a_week <= kMostAWeek);
}

TEST_CASE("the first rung is the routine of the first weeks, the others are one's own with other holds") {
    const auto file = load_routine(std::filesystem::path(NINETY_CONTENT) / "routines/first-weeks.toml");
    REQUIRE(file);
    Routine own;
    CHECK(routine_with(kLadder[0], own) == *file);
    CHECK(routine_with(kLadder[1], *file) == Routine{});
    own.variant = Variant::towel;
    own.first_side = Side::left;
    const Routine grown = routine_with(kLadder[3], own);
    CHECK(grown.variant == Variant::towel);
    CHECK(grown.first_side == Side::left);
    CHECK(grown.hold == Seconds(60));
    CHECK(grown.sets == 3);
    // Gentler: 30 s and two sets at most, ten degrees lower; the content says the same.
    const SessionContent less = gentler(kLadder[3]);
    CHECK(less.hold == Seconds(30));
    CHECK(less.sets == 2);
    const Routine soft = routine_with(less, own);
    CHECK(soft.hold == Seconds(30));
    CHECK(soft.sets == 2);
    CHECK(soft.gentler == Degrees(10));
    CHECK(why_not(soft).empty());
}

TEST_CASE("a reminder is due from the planned minute on, once, and not for who practises or has practised") {
    const Plan plan = three_times();
    CHECK(reminder_due(plan, due_look()));
    CHECK_FALSE(reminder_due(plan, due_look(18, 29)));
    CHECK(reminder_due(plan, due_look(23, 59)));
    CHECK_FALSE(reminder_due(plan, due_look(0, 0)));
    ReminderLook look = due_look();
    look.reminded = Day(kFriday);
    CHECK_FALSE(reminder_due(plan, look));
    look.reminded = Day(kFriday - 1);
    CHECK(reminder_due(plan, look));
    look = due_look();
    look.practising = true;
    CHECK_FALSE(reminder_due(plan, look));
    look = due_look();
    look.practised_today = true;
    CHECK_FALSE(reminder_due(plan, look));
    look = due_look();
    look.planned_today = false;
    CHECK_FALSE(reminder_due(plan, look));
    // Not wanted, no time, in a pause.
    Plan other = plan;
    other.notify = false;
    CHECK_FALSE(reminder_due(other, due_look()));
    CHECK_FALSE(Plan{}.notify);
    other = plan;
    other.times = {};
    CHECK_FALSE(reminder_due(other, due_look()));
    other = plan;
    add_pause(other, {Day(kFriday), Day(kFriday)});
    CHECK_FALSE(reminder_due(other, due_look()));
    // The clock of the place one is in: 18:30 in Los Angeles.
    look = due_look();
    look.now = friday_at(18, 30, -480);
    CHECK(reminder_due(plan, look));
    look.now.utc_s -= 1;
    CHECK_FALSE(reminder_due(plan, look));
}
