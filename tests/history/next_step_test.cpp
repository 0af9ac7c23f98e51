// Every limit of the advice on both sides: FACTS sections E and G.
#include "history/next_step.h"

#include <doctest/doctest.h>

#include "make_history.h"

using namespace ninety;
using test::kToday;
using test::on_days;
using test::uid_of;

namespace {

HistoryData felt(CheckIn answers, HistoryData data = on_days({4, 2, 0})) {
    data.sessions.back().check_in = answers;
    return data;
}

NextStep step_for(const HistoryData& data, Seconds hold = Seconds(45), bool leg_symptoms = false,
                  const Plan* plan = nullptr) {
    const auto days = by_day(data);
    return next_step({data, days, end_of(kToday), Metres(1.7), Degrees(90), hold, leg_symptoms, plan});
}

using StepKind = NextStepKind;
constexpr std::nullopt_t kNone = std::nullopt;

}  // namespace

TEST_CASE("pain of 7 or signs of a nerve mean the stop signs, whatever else is true") {
    CHECK(step_for(felt({5, 10, 10, ""})).kind == StepKind::stop_signs);
    CHECK(step_for(felt({5, 10, 10, ""})).number == 10);
    CHECK(step_for(felt({3, 7, 7, ""})).kind == StepKind::stop_signs);
    CHECK(step_for(felt({3, 6, 6, ""})).kind == StepKind::gentler_pain);
    // Where only the pain before was told, that is what is known.
    CHECK(step_for(felt({3, 7, kNone, ""})).kind == StepKind::stop_signs);
    CHECK(step_for(felt({3, 9, 2, ""})).kind == StepKind::come_closer);
    // Nerve signs stop without any pain; nothing else was answered.
    CHECK(step_for(on_days({4, 2, 0}), Seconds(45), true).kind == StepKind::stop_signs);
    CHECK(step_for(on_days({4, 2, 0}), Seconds(45), true).number == 0);
    CHECK(step_for(on_days({})).kind == StepKind::begin);
    CHECK(step_for(on_days({}), Seconds(45), true).kind == StepKind::stop_signs);
}

TEST_CASE("pain of 5, or 2 more than before, means a gentler session and never a closer one") {
    CHECK(step_for(felt({3, 8, 5, ""})).kind == StepKind::gentler_pain);
    CHECK(step_for(felt({3, 5, 5, ""})).number == 5);
    CHECK(step_for(felt({3, 4, 4, ""})).kind == StepKind::come_closer);
    CHECK(step_for(felt({3, 1, 3, ""})).kind == StepKind::gentler_rise);
    CHECK(step_for(felt({3, 1, 3, ""})).number == 2);
    CHECK(step_for(felt({3, 2, 3, ""})).kind == StepKind::come_closer);
    // A later check-in without an answer about pain does not make it go away.
    HistoryData data = felt({kNone, 8, 8, ""});
    data.sessions[1].check_in = CheckIn{3, 8, 8, ""};
    data.sessions[2].check_in = CheckIn{3, kNone, kNone, ""};
    CHECK(step_for(data).kind == StepKind::stop_signs);
}

TEST_CASE("pain that rises over three check-ins is to be looked at, over two it is not") {
    const auto rising = [](std::initializer_list<int> pains) {
        HistoryData data = on_days({6, 4, 2, 0});
        std::size_t at = data.sessions.size() - pains.size();
        for (const int pain : pains)
            data.sessions[at++].check_in = CheckIn{6, pain, pain, ""};
        return step_for(data).kind;
    };
    CHECK(rising({2, 3, 4}) == StepKind::have_it_looked_at);
    CHECK(rising({1, 2, 3}) == StepKind::keep_going);
    CHECK(rising({3, 4}) == StepKind::keep_going);
    CHECK(rising({4, 3, 4}) == StepKind::keep_going);
    CHECK(rising({3, 3, 4}) == StepKind::keep_going);
    CHECK(rising({4, 5, 6}) == StepKind::have_it_looked_at);
    CHECK(rising({5, 6, 7}) == StepKind::stop_signs);
}

TEST_CASE("a stretch felt at 8 means farther from the wall") {
    CHECK(step_for(felt({8, 0, 0, ""})).kind == StepKind::farther);
    CHECK(step_for(felt({10, 4, 4, ""})).kind == StepKind::farther);
    CHECK(step_for(felt({7, 0, 0, ""})).kind == StepKind::keep_going);
    // Pain goes before it, and it before what studies say of how long.
    CHECK(step_for(felt({8, 5, 5, ""})).kind == StepKind::gentler_pain);
    CHECK(step_for(felt({8, 0, 0, ""}), Seconds(20)).kind == StepKind::farther);
}

TEST_CASE("a check-in older than 14 days says nothing, nor does one that has not come yet") {
    CHECK(step_for(felt({3, 9, 9, ""}, on_days({15, 14}))).kind == StepKind::stop_signs);
    CHECK(step_for(felt({3, 9, 9, ""}, on_days({15}))).kind == StepKind::again);
    CHECK(step_for(felt({3, 9, 9, ""}, on_days({2, 1, 0, -1}))).kind == StepKind::keep_going);
    CHECK(step_for(felt({3, 9, 9, ""}, on_days({2, 1, 0, -1800}))).kind == StepKind::keep_going);
    // One of the future hides none of today.
    HistoryData data = on_days({2, 0, -1800});
    data.sessions[1].check_in = CheckIn{3, 9, 9, ""};
    CHECK(step_for(data).kind == StepKind::stop_signs);
}

TEST_CASE("what studies say: holds of 30 s, three days a week") {
    CHECK(step_for(on_days({4, 2, 0}), Seconds(29)).kind == StepKind::longer_hold);
    CHECK(step_for(on_days({4, 2, 0}), Seconds(30)).kind == StepKind::keep_going);
    CHECK(step_for(on_days({20, 6, 0})).kind == StepKind::more_days);
    CHECK(step_for(on_days({6, 3, 0})).kind == StepKind::keep_going);
}

TEST_CASE("more days are asked for by the plan and by weeks that are over, never by a row of days") {
    // Today is a Friday: last week is 11 to 5 days ago.
    CHECK(step_for(on_days({14, 11, 9, 4})).kind == StepKind::more_days);
    CHECK(step_for(on_days({14, 11, 9, 4})).number == 3);
    CHECK(step_for(on_days({14, 11, 9, 5, 4})).kind == StepKind::keep_going);
    CHECK(step_for(on_days({14, 11, 9, 4, 2, 0})).kind == StepKind::keep_going);  // this week is kept
    // Nothing this week yet is nothing missed yet.
    CHECK(step_for(on_days({14, 11, 9, 7})).kind == StepKind::keep_going);
    // Twice a week are enough for who plans that, and two days are too few to say anything of.
    Plan twice;
    twice.times_a_week = 2;
    CHECK(step_for(on_days({14, 11, 9, 4}), Seconds(45), false, &twice).kind == StepKind::keep_going);
    twice.times_a_week = 4;
    CHECK(step_for(on_days({14, 11, 9, 5}), Seconds(45), false, &twice).number == 4);
    CHECK(step_for(on_days({14, 9})).kind == StepKind::again);
    // A pause: in the week that was short, or now.
    Plan paused;
    add_pause(paused, {kToday - 6, kToday - 5});
    CHECK(step_for(on_days({14, 11, 9, 4}), Seconds(45), false, &paused).kind == StepKind::keep_going);
    Plan now;
    add_pause(now, {kToday, std::nullopt});
    CHECK(step_for(on_days({18, 16, 14, 11, 9, 4}), Seconds(45), false, &now).kind == StepKind::keep_going);
    // Long ago nothing is "as it is".
    Plan long_pause;
    add_pause(long_pause, {kToday - 30, kToday - 1});
    CHECK(step_for(on_days({40, 39, 38, 14}), Seconds(45), false, &long_pause).kind == StepKind::keep_going);
    CHECK(step_for(on_days({40, 39, 38, 15}), Seconds(45), false, &long_pause).kind == StepKind::again);
}

TEST_CASE("the next session is gentler after pain and after too strong a pull") {
    for (const StepKind kind : {StepKind::stop_signs, StepKind::have_it_looked_at, StepKind::gentler_pain,
                                StepKind::gentler_rise, StepKind::farther})
        CHECK(asks_for_gentler(kind));
    for (const StepKind kind : {StepKind::come_closer, StepKind::keep_going, StepKind::again,
                                StepKind::longer_hold, StepKind::more_days})
        CHECK_FALSE(asks_for_gentler(kind));
}

TEST_CASE("one leg is said to lag beyond 12 degrees only, on three measured days") {
    CHECK(step_for(on_days({4, 2, 0}, Degrees(50), Degrees(62))).kind == StepKind::keep_going);
    const NextStep left = step_for(on_days({4, 2, 0}, Degrees(50), Degrees(62.5)));
    CHECK(left.kind == StepKind::even_out);
    CHECK(left.side == Side::left);
    CHECK(step_for(on_days({4, 2, 0}, Degrees(66), Degrees(50))).side == Side::right);
    CHECK(step_for(on_days({4, 2, 0}, Degrees(66), Degrees(50))).number == 16);
    CHECK(step_for(on_days({2, 0}, Degrees(40), Degrees(70))).kind == StepKind::again);
    CHECK(step_for(on_days({4, 2, 0}, Degrees(40), Degrees(70), AngleSource::model)).kind ==
          StepKind::keep_going);
}

TEST_CASE("little felt means 1 to 2 cm closer, by the gap of the lower leg, as long as there is one") {
    const NextStep step = step_for(felt({4, 0, 0, ""}, on_days({4, 2, 0}, Degrees(60), Degrees(70))));
    REQUIRE(step.kind == StepKind::come_closer);
    CHECK(step.number == 4);
    CHECK((step.gap_now - step.gap_next).value == doctest::Approx(.015));
    // FACTS section 3, 1.7 m and 60 degrees: 1.7 (.511 cos 60 + .035 sin 60 - .055).
    CHECK(step.gap_now.value == doctest::Approx(.3924).epsilon(.001));
    const NextStep swapped = step_for(felt({4, 0, 0, ""}, on_days({4, 2, 0}, Degrees(70), Degrees(60))));
    CHECK(swapped.gap_now == step.gap_now);
    const NextStep even = step_for(felt({4, 0, 0, ""}, on_days({4, 2, 0}, Degrees(60), Degrees(60))));
    CHECK(even.gap_now == step.gap_now);
    CHECK(step_for(felt({5, 0, 0, ""})).kind == StepKind::keep_going);
    // With a towel or a bent knee there is no such gap.
    for (const char* variant : {"towel", "bent-knee", "contract-relax", "wall"}) {
        HistoryData data = felt({4, 0, 0, ""});
        for (HoldRecord& hold : data.sessions.back().holds)
            hold.variant = variant;
        CHECK((step_for(data).kind == StepKind::come_closer) == (*variant == 'w' || *variant == 'c'));
    }
    // Where less than that is left there is none to come: 1.3 cm at 86.9 degrees.
    const NextStep last = step_for(felt({4, 0, 0, ""}, on_days({4, 2, 0}, Degrees(86.9), Degrees(88))));
    REQUIRE(last.kind == StepKind::come_closer);
    CHECK(last.gap_now.value == doctest::Approx(.0129).epsilon(.01));
    CHECK(last.gap_next == Metres(0));
    // At the goal there is none.
    CHECK(step_for(felt({2, 0, 0, ""}, on_days({4, 2, 0}, Degrees(87), Degrees(88)))).kind ==
          StepKind::keep_going);
    CHECK(step_for(felt({2, 0, 0, ""}, on_days({4, 2, 0}, Degrees(86), Degrees(90)))).kind ==
          StepKind::come_closer);
}

TEST_CASE("a day off is said last, and after one day nothing is claimed") {
    CHECK(step_for(on_days({6, 5, 4, 3, 2, 1})).kind == StepKind::rest_day);
    CHECK(step_for(on_days({6, 5, 4, 3, 2, 1})).number == 6);
    CHECK(step_for(on_days({5, 4, 3, 2, 1})).kind == StepKind::keep_going);
    const auto every_day = [] { return on_days({6, 5, 4, 3, 2, 1, 0}); };
    CHECK(step_for(felt({2, 0, 0, ""}, every_day())).kind == StepKind::come_closer);
    CHECK(step_for(felt({9, 0, 0, ""}, every_day())).kind == StepKind::farther);
    CHECK(step_for(every_day(), Seconds(20)).kind == StepKind::longer_hold);
    CHECK(step_for(on_days({6, 5, 4, 3, 2, 1}, Degrees(50), Degrees(64))).kind == StepKind::even_out);
    CHECK(step_for(on_days({0})).kind == StepKind::again);
    CHECK(step_for(on_days({0}, Degrees(40), Degrees(70))).kind == StepKind::again);
    CHECK(step_for(on_days({1, 0})).kind == StepKind::again);
}

TEST_CASE("a check-in asks by itself, at once, for what its pain asks for") {
    CHECK_FALSE(after_check_in({}));
    CHECK_FALSE(after_check_in({10, 4, 4, ""}));
    CHECK(after_check_in({0, 0, 7, ""})->kind == StepKind::stop_signs);
    CHECK(after_check_in({0, 7, 5, ""})->kind == StepKind::gentler_pain);
    CHECK(after_check_in({0, 0, 2, ""})->kind == StepKind::gentler_rise);
    CHECK(after_check_in({0, 0, 0, ""}, true)->kind == StepKind::stop_signs);
    for (const StepKind kind :
         {StepKind::stop_signs, StepKind::have_it_looked_at, StepKind::gentler_pain, StepKind::gentler_rise})
        CHECK(warns(kind));
    CHECK_FALSE(warns(StepKind::farther));
    CHECK_FALSE(warns(StepKind::come_closer));
}
