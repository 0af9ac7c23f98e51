#include "model/session_draft.h"

#include <doctest/doctest.h>

#include "history/make_history.h"

using namespace ninety;

namespace {

// Three holds, the first one measured: 18:05:42 in Berlin's summer.
SessionRecord evening() {
    SessionRecord s = test::daily(1).sessions.front();
    s.started = *from_iso8601("2026-07-14T18:05:42+02:00");
    s.ended = from_iso8601("2026-07-14T18:12:00+02:00");
    s.holds.resize(3);
    for (std::size_t i = 0; i < 3; ++i)
        s.holds[i].at = {s.started.utc_s + 65 * static_cast<std::int64_t>(i), 120};
    s.holds[0].source = AngleSource::sensor;
    s.holds[0].start = Degrees(60.2);
    s.holds[0].end = Degrees(66.1);
    s.holds[0].best = Degrees(66.4);
    s.holds[1].done = Seconds(44.7);
    s.holds[1].source = s.holds[2].source = AngleSource::model;
    return s;
}

const WallTime kThen = *from_iso8601("2026-11-27T10:00:00+01:00");

std::optional<SessionRecord> made(const SessionDraft& draft) {
    return record_of(draft, kThen, "By hand");
}

}  // namespace

TEST_CASE("a session that is looked at and kept is what it was, to the tenth of a second") {
    const SessionRecord session = evening();
    const SessionDraft draft = draft_of(session);
    CHECK(draft.date.year == 2026);
    CHECK(draft.date.month == 7);
    CHECK(draft.date.day == 14);
    CHECK(draft.hour == 18);
    CHECK(draft.minute == 5);
    CHECK(draft.holds[0].degrees == 66);
    CHECK_FALSE(draft.holds[1].degrees);  // the model's word is nobody's measurement
    CHECK(problems_of(draft, kThen).none());
    CHECK(made(draft) == session);
    for (const SessionRecord& one : test::daily(30).sessions)
        CHECK(record_of(draft_of(one), {test::kNoon + 86'400 * std::int64_t{40}, 0}, "") == one);
}

TEST_CASE("a session moves to another day with its holds, in the zone of its place") {
    SessionDraft draft = draft_of(evening());
    draft.date = {2026, 7, 12};
    draft.hour = 7;
    draft.minute = 30;
    const auto session = made(draft);
    REQUIRE(session);
    CHECK(to_iso8601(session->started) == "2026-07-12T07:30:42+02:00");
    CHECK(to_iso8601(session->holds[1].at) == "2026-07-12T07:31:47+02:00");
    CHECK(to_iso8601(*session->ended) == "2026-07-12T07:37:00+02:00");
    CHECK(session->uid == evening().uid);
}

TEST_CASE("a date that there is not, a time of day that there is not, and what is to come are refused") {
    SessionDraft draft = draft_of(evening());
    const auto date_problem = [&](Date date) {
        draft.date = date;
        return problems_of(draft, kThen).date;
    };
    CHECK(date_problem({2026, 2, 29}) == "There is no such date.");
    CHECK(date_problem({2024, 2, 29}).empty());
    CHECK(date_problem({2026, 13, 1}) == "There is no such date.");
    CHECK(date_problem({2026, 0, 1}) == "There is no such date.");
    CHECK(date_problem({2026, 4, 31}) == "There is no such date.");
    CHECK(date_problem({1969, 12, 31}) == "The year must be 1970 or later.");
    CHECK(date_problem({2026, 11, 28}).find("still to come") != std::string::npos);
    CHECK_FALSE(made(draft));
    draft = draft_of(evening());
    draft.hour = 24;
    CHECK(problems_of(draft, kThen).time == "A time of day is 0:00 to 23:59.");
    CHECK_FALSE(made(draft));
    draft.hour = 23;
    draft.minute = 60;
    CHECK_FALSE(problems_of(draft, kThen).time.empty());
    draft.minute = 59;
    CHECK(problems_of(draft, kThen).none());
}

TEST_CASE("a session of a day that a wrong clock once said can be corrected without moving it") {
    SessionRecord session = evening();
    session.started = *from_iso8601("2031-01-01T00:00:05+01:00");
    session.ended.reset();
    SessionDraft draft = draft_of(session);
    draft.answers.stretch = 4;
    CHECK(problems_of(draft, kThen).none());
    draft.date.day = 2;
    CHECK_FALSE(problems_of(draft, kThen).none());
    draft.date = {2026, 11, 26};
    CHECK(problems_of(draft, kThen).none());
}

TEST_CASE("a hold that was held longer keeps its angle, one that gets another angle is told by hand") {
    SessionDraft draft = draft_of(evening());
    draft.holds[0].seconds = 90;
    draft.holds[1].degrees = 72;
    draft.holds[2].side = Side::left;
    const auto session = made(draft);
    REQUIRE(session);
    CHECK(session->holds[0].done == Seconds(90));
    CHECK(session->holds[0].source == AngleSource::sensor);
    CHECK(session->holds[0].best == Degrees(66.4));
    CHECK(session->holds[1].done == Seconds(44.7));
    CHECK(session->holds[1].source == AngleSource::manual);
    CHECK(session->holds[1].best == Degrees(72));
    CHECK(session->holds[1].start == Degrees(72));
    CHECK(session->holds[2].side == Side::left);
    CHECK(session->holds[2].source == AngleSource::model);
    // Right, left, left: its second one of that side.
    CHECK(session->holds[2].set == 2);
}

TEST_CASE("an angle that was measured wrongly can be taken back: then nobody knows it") {
    SessionDraft draft = draft_of(evening());
    draft.holds[0].degrees.reset();
    const auto session = made(draft);
    REQUIRE(session);
    CHECK(session->holds[0].source == AngleSource::none);
    CHECK(session->holds[0].best == Degrees(0));
    CHECK(session->holds[1].source == AngleSource::model);
}

TEST_CASE("holds can be taken out and put in; a session without any is none") {
    SessionDraft draft = draft_of(evening());
    draft.holds.erase(draft.holds.begin());
    add_hold(draft);
    auto session = made(draft);
    REQUIRE(session);
    REQUIRE(session->holds.size() == 3);
    for (int i = 0; i < 3; ++i)
        CHECK(session->holds[static_cast<std::size_t>(i)].number == i + 1);
    // The last one before was of the right leg, 45 s.
    CHECK(session->holds[2].side == Side::left);
    CHECK(session->holds[2].done == Seconds(45));
    CHECK(session->holds[2].source == AngleSource::none);
    CHECK(session->ended->utc_s >= session->holds[2].at.utc_s + 45);
    draft.holds.clear();
    CHECK(problems_of(draft, kThen).holds == "A session has at least one hold.");
    CHECK_FALSE(made(draft));
}

TEST_CASE("what a hold cannot be is said where it stands") {
    SessionDraft draft = draft_of(evening());
    draft.holds[1].seconds = 0;
    draft.holds[2].degrees = 181;
    const DraftProblems problems = problems_of(draft, kThen);
    CHECK(problems.hold[0].empty());
    CHECK(problems.hold[1] == "A hold is 1 to 3600 seconds long.");
    CHECK(problems.hold[2] == "An angle is -30 to 180 degrees.");
    draft.holds[1].seconds = 3600;
    draft.holds[2].degrees = 180;
    CHECK(problems_of(draft, kThen).none());
    draft.holds[1].seconds = 3601;
    draft.holds[2].degrees = -31;
    CHECK_FALSE(problems_of(draft, kThen).hold[1].empty());
    CHECK_FALSE(problems_of(draft, kThen).hold[2].empty());
}

TEST_CASE("answers and note are replaced, and can be taken back whole") {
    SessionDraft draft = draft_of(evening());
    draft.answers = CheckIn{std::nullopt, 2, 1, "better on the carpet"};
    CHECK(made(draft)->check_in == draft.answers);
    draft.answers = {};
    CHECK_FALSE(made(draft)->check_in);
    draft.answers.note = std::string(4001, 'x');
    CHECK_FALSE(problems_of(draft, kThen).note.empty());
}

TEST_CASE("a session without the program has what the person says, and no angle that nobody measured") {
    SessionDraft draft = new_draft(kThen, Seconds(60));
    CHECK(draft.date.day == 27);
    CHECK(draft.hour == 10);
    REQUIRE(draft.holds.size() == 2);
    draft.holds[1].degrees = 71;
    const auto session = made(draft);
    REQUIRE(session);
    CHECK(session->uid.size() == 32);
    CHECK(session->routine == "By hand");
    CHECK(session->completed);
    CHECK(to_iso8601(session->started) == "2026-11-27T10:00:00+01:00");
    CHECK(session->ended->utc_s == kThen.utc_s + 120);
    CHECK(session->holds[0].source == AngleSource::none);
    CHECK(session->holds[0].done == Seconds(60));
    CHECK(session->holds[1].source == AngleSource::manual);
    CHECK(session->holds[1].best == Degrees(71));
    CHECK(session->holds[1].at.utc_s == kThen.utc_s + 60);
    CHECK(session->planned_sets == 1);
    CHECK(why_not(*session).empty());
}
