// The plan in the house: a reminder on the desktop when its time has come, the .ics file among the documents,
// and the next session made anew when the plan or the day changes.
#include <doctest/doctest.h>

#include "routine/plan_text.h"
#include "services/reminder_service.h"
#include "support/household.h"

using namespace ninety;
using test::Household;

namespace {

Settings planned(const char* times) {
    Settings settings;
    settings.stop_signs_seen = true;
    settings.language = "en";
    settings.plan.times = *times_from(times);
    settings.plan.notify = true;
    return settings;
}

std::vector<std::filesystem::path> documents_of(const Household& house) {
    std::vector<std::filesystem::path> all;
    for (const auto& entry : std::filesystem::directory_iterator(house.folder / "documents"))
        all.push_back(entry.path());
    return all;
}

int reminders_in(const Effects& effects) {
    int count = 0;
    for (const Effect& effect : effects.asked)
        count += std::holds_alternative<effect::Remind>(effect) ? 1 : 0;
    return count;
}

}  // namespace

TEST_CASE("the desktop is told once a day, from the planned minute on, while the program is open") {
    // The house begins at 16:16:40 in Greenwich (1,764,001,000 s).
    Household house(planned("16:20"));
    REQUIRE(house.state.reading.progress);
    REQUIRE(house.state.reading.progress->plan.next == house.state.reading.progress->today);
    CHECK(reminders_in(house.round(Seconds(199))) == 0);  // 16:19:59
    CHECK(reminders_in(house.round(Seconds(1))) == 1);
    CHECK(house.state.settings.reminded == house.state.reading.progress->today);
    for (int i = 0; i < 20; ++i)
        CHECK(reminders_in(house.round(Seconds(600))) == 0);
    // Tomorrow again; and it is remembered over a new start.
    CHECK(reminders_in(house.round(Seconds(86'400))) + reminders_in(house.round(Seconds(1))) == 1);
    house.finish();
    CHECK(load_settings(house.person.settings).settings.reminded == house.state.settings.reminded);
}

TEST_CASE("who wants none is told nothing, and neither is who is in a session") {
    Settings settings = planned("16:00");
    settings.plan.notify = false;
    Household quiet(settings);
    for (int i = 0; i < 5; ++i)
        CHECK(reminders_in(quiet.round(Seconds(60))) == 0);
    settings.plan.notify = true;
    settings.plan.times = *times_from("16:20");
    settings.ask_before = false;
    StartWith with;
    with.panel = Panel::practise;
    Household practising(settings, with);
    practising.act({action::TogglePlay{}});
    REQUIRE(session_under_way(practising.state));
    int told = 0;
    for (int i = 0; i < 30; ++i)
        told += reminders_in(practising.round(Seconds(10)));
    CHECK(told == 0);
}

TEST_CASE("what the desktop cannot show is said once, as a sentence") {
    std::vector<std::string> shown;
    bool good = false;
    ReminderService service([&](std::string title, std::string body) {
        shown.push_back(title + ": " + body);
        std::promise<bool> promise;
        promise.set_value(good);
        return promise.get_future();
    });
    const auto problems = [&] {
        std::vector<News> news;
        service.hand_over(news);
        return news.size();
    };
    service.remind();
    CHECK(problems() == 1);
    CHECK(problems() == 0);
    good = true;
    service.remind();
    CHECK(problems() == 0);
    REQUIRE(shown.size() == 2);
    CHECK(shown[0].find("stretch") != std::string::npos);
    // Who has no desktop, and an answer that has not come, are no problem.
    ReminderService(RemindOnDesktop{}).remind();
    std::promise<bool> late;
    ReminderService waiting([&](std::string, std::string) { return late.get_future(); });
    waiting.remind();
    std::vector<News> news;
    waiting.hand_over(news);
    CHECK(news.empty());
}

TEST_CASE(
    "the plan's times are saved among the documents, for their owner alone; without a time that is said") {
    Household house(planned("18:30"));
    house.act({action::Ask{effect::SaveCalendar{}}});
    house.round(Seconds(1));
    const auto documents = documents_of(house);
    REQUIRE(documents.size() == 1);
    CHECK(documents[0].filename() == "ninety-reminders-2025-11-24.ics");
    CHECK(test::bytes_of(documents[0]).starts_with("BEGIN:VCALENDAR\r\n"));
    CHECK(test::for_its_owner_alone(documents[0]));
    CHECK(house.told("ninety-reminders-2025-11-24.ics"));
    // Nothing is written over.
    house.act({action::Ask{effect::SaveCalendar{}}});
    CHECK(documents_of(house).size() == 2);
    Household none(planned(""));
    none.act({action::Ask{effect::SaveCalendar{}}});
    none.round(Seconds(1));
    CHECK(documents_of(none).empty());
    CHECK(none.told("no time"));
}

TEST_CASE("another plan, a pause and another day make the next session anew") {
    Household house(planned("18:30"));
    const Day today = house.state.reading.progress->today;
    CHECK(house.state.reading.progress->plan.next == today);
    Settings settings = house.state.settings;
    add_pause(settings.plan, {today, today + 6});
    house.act({action::ChangeSettings{settings}});
    house.round(Seconds(1));
    house.round(Seconds(1));
    CHECK(house.state.reading.progress->plan.paused);
    CHECK(house.state.reading.progress->plan.next == today + 7);
    end_pause(settings.plan, today);
    house.act({action::ChangeSettings{settings}});
    house.round(Seconds(1));
    CHECK_FALSE(house.state.reading.progress->plan.paused);
    house.round(Seconds(86'400));
    house.round(Seconds(1));
    CHECK(house.state.reading.progress->plan.next == today + 1);
}
