// Corrections, deletions and what brings them back, through all services into the file, and the page of
// progress that follows.
#include <doctest/doctest.h>

#include "history/make_history.h"
#include "history/merge.h"
#include "support/household.h"

using namespace ninety;
using test::Household;

namespace {

Settings quiet_settings() {
    Settings settings;
    settings.stop_signs_seen = true;
    settings.language = "en";
    return settings;
}

SessionRecord kept_in(const Household& house, const std::string& uid) {
    for (const SessionRecord& one : house.history().sessions)
        if (one.uid == uid) return one;
    FAIL("no such session");
    return {};
}

// Adds one without the program; its id.
std::string add_by_hand(Household& house) {
    house.act({action::AddSession{}, action::KeepDraft{}});
    house.round(Seconds(.02));
    return house.history().sessions.back().uid;
}

}  // namespace

TEST_CASE("a session that was done without the program is in the file and on the page of progress") {
    Household house(quiet_settings());
    house.round(Seconds(.02));
    const std::string uid = add_by_hand(house);
    CHECK(house.told("added"));
    REQUIRE(house.state.reading.progress);
    CHECK(house.state.reading.progress->totals.sessions == 1);
    CHECK(house.state.reading.progress->totals.holds == 2);
    CHECK_FALSE(house.state.reading.progress->best[0]);  // nobody knows an angle
    CHECK(kept_in(house, uid).revised_utc_s > 0);
}

TEST_CASE("a correction replaces the session in the file, a deletion takes it out, and undo puts it back") {
    Household house(quiet_settings());
    house.round(Seconds(.02));
    const std::string uid = add_by_hand(house);
    house.act({action::CorrectSession{uid}});
    SessionDraft draft = *house.state.reading.sessions.draft;
    draft.holds[1].seconds = 77;
    draft.answers.note = "on the carpet";
    house.act({action::ChangeDraft{draft}, action::KeepDraft{}});
    house.round(Seconds(.02));
    const SessionRecord corrected = kept_in(house, uid);
    CHECK(corrected.holds[1].done == Seconds(77));
    CHECK(corrected.check_in->note == "on the carpet");
    CHECK(house.state.reading.progress->totals.sessions == 1);

    house.act({action::DeleteRecord{uid}});
    house.round(Seconds(.02));
    CHECK(house.history().sessions.empty());
    CHECK(house.state.reading.progress->totals.sessions == 0);
    // Within the same second: it is back, and no copy's deletion takes it away again.
    house.act({action::UndoDelete{}});
    house.round(Seconds(.02));
    SessionRecord back = kept_in(house, uid);
    CHECK(back.revised_utc_s > *removed_at(house.history(), uid));
    back.revised_utc_s = corrected.revised_utc_s;
    CHECK(back == corrected);
}

TEST_CASE("a measurement is deleted and brought back") {
    Household house(quiet_settings());
    house.carry_out(effect::StoreAngle{Side::left, Degrees(71), AngleSource::tape, {}});
    house.round(Seconds(.02));
    const MeasurementRecord measured = house.history().measurements.at(0);
    house.act({action::DeleteRecord{measured.uid}});
    house.round(Seconds(.02));
    CHECK(house.history().measurements.empty());
    house.act({action::UndoDelete{}});
    house.round(Seconds(.02));
    REQUIRE(house.history().measurements.size() == 1);
    CHECK(house.history().measurements[0].leg == Degrees(71));
    CHECK(house.history().measurements[0].at == measured.at);
}

TEST_CASE("after everything has been deleted nothing of it can be brought back") {
    Household house(quiet_settings());
    house.round(Seconds(.02));
    const std::string uid = add_by_hand(house);
    house.act({action::DeleteRecord{uid}});
    house.act({action::Ask{effect::DeleteEverything{}}});
    house.round(Seconds(.02));
    house.round(Seconds(.02));
    CHECK(house.state.reading.sessions.deleted.empty());
    CHECK(house.state.reading.sessions.chosen.empty());
}

TEST_CASE("at midnight the page of progress speaks of the new day, though nothing has happened") {
    Household house(quiet_settings());
    house.round(Seconds(.02));
    add_by_hand(house);
    const Day today = house.state.reading.progress->today;
    CHECK(house.state.reading.progress->totals.days_last_week == 1);
    house.round(Seconds(86'400));
    house.round(Seconds(.02));
    CHECK(house.state.reading.progress->today == today + 1);
    for (int i = 0; i < 7; ++i)
        house.round(Seconds(86'400));
    house.round(Seconds(.02));
    CHECK(house.state.reading.progress->totals.days_last_week == 0);
}
