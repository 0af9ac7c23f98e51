// When the next session is, in words: singular and plural, pauses, and nobody in pain is given a day.
#include "model/plan_words.h"

#include <doctest/doctest.h>

#include "history/make_history.h"
#include "model/update.h"
#include "routine/plan_text.h"
#include "support/speaking.h"
#include "support/states.h"

using namespace ninety;
using test::kToday;

namespace {

AppState with_plan(const Plan& plan, HistoryData data) {
    AppState state = test::practising();
    state.settings.plan = plan;
    state.reading.progress =
        progress_view(std::move(data), kToday, Metres(1.7), Degrees(90), Seconds(45), plan);
    return state;
}

}  // namespace

TEST_CASE("the next session has a day in words") {
    // Friday, 4 October 2024.
    CHECK(day_words(kToday, kToday) == "today");
    CHECK(day_words(kToday + 1, kToday) == "tomorrow");
    CHECK(day_words(kToday + 2, kToday) == "Sunday, 6 Oct");
    CHECK(next_session_words(with_plan({}, test::on_days({2}))) == "Next session: today");
    CHECK(next_session_words(with_plan({}, test::on_days({0}))) == "Next session: Sunday, 6 Oct");
    CHECK(next_session_words(test::practising()).empty());
    const test::Speaking german("de");
    CHECK(next_session_words(with_plan({}, test::on_days({0}))) == "Nächste Übung: Sonntag, 6. Okt");
}

TEST_CASE("a pause says when it goes on, or that it waits") {
    Plan plan;
    add_pause(plan, {kToday, kToday + 6});
    CHECK(next_session_words(with_plan(plan, test::on_days({2}))) == "Paused. It goes on: Friday, 11 Oct.");
    Plan open;
    add_pause(open, {kToday, std::nullopt});
    CHECK(next_session_words(with_plan(open, test::on_days({2}))) == "Paused until you go on.");
}

TEST_CASE("nobody in pain is given a day") {
    const auto with_pain = [](int pain) {
        HistoryData data = test::on_days({4, 2, 0});
        data.sessions.back().check_in = CheckIn{5, pain, pain, ""};
        return next_session_words(with_plan({}, std::move(data))).str();
    };
    CHECK(with_pain(4).find("Monday") != std::string::npos);
    CHECK(with_pain(5).find("eased") != std::string::npos);
    CHECK(with_pain(6).find("eased") != std::string::npos);
    CHECK(with_pain(7).find("stop signs") != std::string::npos);
}

TEST_CASE("a session's content is said of one and of many, and taken with one press") {
    CHECK(content_words({1, Seconds(60), 1}) == "1 hold of 60 s a leg");
    CHECK(content_words({1, Seconds(45), 2}) == "2 holds of 45 s a leg");
    CHECK(std::string(content_note(kLadder[0])).find("knee") != std::string::npos);
    CHECK(std::string(content_note(kLadder[1])).empty());
    CHECK(std::string(content_note(gentler(kLadder[1]))).find("Gentler") != std::string::npos);
    AppState state = with_plan({}, test::on_days({2}));
    CHECK_FALSE(wants_other_routine(state));
    Plan first;
    first.start = PlanStart::first_weeks;
    state = with_plan(first, test::on_days({2}));
    CHECK(wants_other_routine(state));
    Settings settings = state.settings;
    settings.routine = next_routine(state);
    update(state, {action::ChangeSettings{settings}});
    CHECK_FALSE(wants_other_routine(state));
}
