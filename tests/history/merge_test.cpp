#include "history/merge.h"

#include <doctest/doctest.h>

#include "history/history.h"
#include "history/history_text.h"
#include "history/keeper_window.h"
#include "history/schema.h"
#include "history/statistics.h"
#include "make_history.h"
#include "support/temp_dir.h"

using namespace ninety;
using test::daily;
using test::in_file;
using test::Window;

namespace {

// The session as corrected at this time: its note says so, and its last hold is gone.
SessionRecord corrected(SessionRecord session, std::int64_t at) {
    session.revised_utc_s = at;
    session.check_in = CheckIn{3, 1, 1, "corrected at " + std::to_string(at)};
    session.holds.pop_back();
    return session;
}

HistoryData only(const SessionRecord& session) {
    return {{session}, {}, {}};
}

// What a file says after one copy and then the other were added to it.
HistoryData file_of(const HistoryData& first, const HistoryData& second) {
    const test::TempDir dir;
    std::vector<std::string> notices;
    auto history = History::open(dir / "history.db", notices);
    REQUIRE(history);
    REQUIRE(history->add(first));
    REQUIRE(history->add(second));
    return *history->all();
}

HistoryData merged(HistoryData first, const HistoryData& second) {
    merge_into(first, second);
    return first;
}

// The file and the values keep the same rules, whichever copy comes first.
void check_both_ways(const HistoryData& one, const HistoryData& other, const HistoryData& right) {
    CHECK(file_of(one, other) == right);
    CHECK(file_of(other, one) == right);
    CHECK(merged(one, other) == right);
    CHECK(merged(other, one) == right);
    CHECK(merged(one, only_in(other, one)) == right);
    CHECK(merged(other, only_in(one, other)) == right);
    CHECK(only_in(one, right) == HistoryData{});
    CHECK(only_in(other, right) == HistoryData{});
}

const SessionRecord kRecorded = daily(1).sessions.front();
constexpr std::int64_t kLater = test::kNoon + 5000;

}  // namespace

TEST_CASE("the later correction of a session goes before the earlier one and before what was recorded") {
    const HistoryData recorded = only(kRecorded), first = only(corrected(kRecorded, kLater)),
                      second = only(corrected(kRecorded, kLater + 60));
    check_both_ways(recorded, first, first);
    check_both_ways(first, second, second);
    check_both_ways(recorded, second, second);
}

TEST_CASE("a correction may move a session to another day: it stands where it belongs, once") {
    const HistoryData three = daily(3);
    SessionRecord moved = corrected(three.sessions[2], kLater);
    moved.started.utc_s = three.sessions[0].started.utc_s - 86'400;
    HistoryData right = three;
    right.sessions = {moved, three.sessions[0], three.sessions[1]};
    check_both_ways(three, only(moved), right);
}

TEST_CASE("what was deleted is not brought back by an older copy") {
    const HistoryData recorded = only(kRecorded);
    const HistoryData deleted{{}, {}, {{kRecorded.uid, kLater}}};
    check_both_ways(recorded, deleted, deleted);
    // A correction of the same second or before: deleted all the same.
    check_both_ways(only(corrected(kRecorded, kLater)), deleted, deleted);
    // Brought back, or corrected, after the deletion: it is there.
    const HistoryData back = only(corrected(kRecorded, kLater + 1));
    check_both_ways(back, deleted, {back.sessions, {}, deleted.removed});
}

TEST_CASE("a correction does not stand against a later one, nor against a deletion of the same second") {
    HistoryData data{{}, {}, {{kRecorded.uid, kLater}}};
    CHECK_FALSE(replace(corrected(kRecorded, kLater), data));
    CHECK(data.sessions.empty());
    CHECK(replace(corrected(kRecorded, kLater + 2), data));
    CHECK_FALSE(replace(corrected(kRecorded, kLater + 1), data));
    CHECK(data.sessions == std::vector{corrected(kRecorded, kLater + 2)});
}

TEST_CASE("a deleted measurement stays deleted") {
    const MeasurementRecord tape{
        test::uid_of(7), {test::kNoon, 60}, Side::left, Degrees(70), AngleSource::tape};
    const HistoryData measured{{}, {tape}, {}}, deleted{{}, {}, {{tape.uid, kLater}}};
    check_both_ways(measured, deleted, deleted);
}

TEST_CASE("of two deletions the later one counts") {
    const HistoryData early{{}, {}, {{kRecorded.uid, kLater}}}, late{{}, {}, {{kRecorded.uid, kLater + 9}}};
    check_both_ways(early, late, late);
}

TEST_CASE("two copies of the same correction complete each other hold by hold") {
    SessionRecord less = corrected(kRecorded, kLater), more = less;
    less.holds.pop_back();
    more.check_in.reset();
    SessionRecord both = more;
    both.check_in = less.check_in;
    check_both_ways(only(less), only(more), only(both));
}

TEST_CASE(
    "a new correction is later than the last one and than a deletion, even with a clock that is behind") {
    HistoryData data = only(corrected(kRecorded, kLater));
    CHECK(next_revision(data, kRecorded.uid, {kLater + 500, 0}) == kLater + 500);
    CHECK(next_revision(data, kRecorded.uid, {kLater - 500, 0}) == kLater + 1);
    REQUIRE(remove({kRecorded.uid, kLater + 100}, data));
    CHECK(next_revision(data, kRecorded.uid, {kLater + 50, 0}) == kLater + 101);
    CHECK(next_revision({}, kRecorded.uid, {-5, 0}) == 1);
}

TEST_CASE("an import says what became of sessions that were corrected or deleted") {
    const test::TempDir dir;
    std::vector<std::string> notices;
    auto history = History::open(dir / "history.db", notices);
    REQUIRE(history);
    HistoryData here = daily(3), there = here;
    remove({here.sessions[0].uid, kLater}, here);
    REQUIRE(history->add(here));
    there.sessions[1] = corrected(there.sessions[1], kLater);
    remove({there.sessions[2].uid, kLater}, there);
    const auto added = history->add(there);
    REQUIRE(added);
    CHECK(added->sessions == 0);
    CHECK(added->stay_removed == 1);
    CHECK(added->revised == 1);
    CHECK(added->removed == 1);
}

TEST_CASE("corrections and deletions are in both exports, and come back") {
    HistoryData data = daily(5);
    data.sessions[1] = corrected(data.sessions[1], kLater);
    remove({data.sessions[3].uid, kLater}, data);
    data.sessions[0].holds[0].source = AngleSource::none;
    const auto csv = from_csv(to_csv(data), "history.csv");
    REQUIRE_MESSAGE(csv, (csv ? "" : csv.error()));
    CHECK(*csv == data);
    const auto json = from_json(to_json(data), "history.json");
    REQUIRE_MESSAGE(json, (json ? "" : json.error()));
    CHECK(*json == data);
}

TEST_CASE("an export of an older version, without the last column, is still read") {
    const std::string old =
        "record,session,at,ended_at,routine,planned_hold_s,planned_sets,completed,number,set,side,variant,"
        "planned_s,done_s,start_deg,end_deg,best_deg,source,at_goal_s,near_best_s,stretch_0_10,"
        "pain_before_0_10,pain_after_0_10,note,spread_deg\r\n"
        "session,000000000000000000000000000000aa,2026-11-24T18:00:00+01:00,,Mine,45,2,no,,,,,,,,,,,,,,,,,"
        "\r\n";
    const auto data = from_csv(old, "old.csv");
    REQUIRE_MESSAGE(data, (data ? "" : data.error()));
    REQUIRE(data->sessions.size() == 1);
    CHECK(data->sessions[0].revised_utc_s == 0);
}

TEST_CASE("a window's correction and deletion survive that a sync client puts an older copy in its place") {
    const test::TempDir dir;
    const auto file = dir / "history.db", old = dir / "old.db";
    {
        std::vector<std::string> notices;
        auto history = History::open(file, notices);
        REQUIRE(history);
        REQUIRE(history->add(daily(4)));
    }
    std::filesystem::copy_file(file, old);
    Window window(file);
    const SessionRecord better = corrected(daily(4).sessions[1], kLater);
    window.keeper.write({Revised{better}, Removed{{test::uid_of(2), kLater}}}, window.news);
    CHECK(window.keeper.waiting() == 0);
    std::filesystem::rename(old, file);
    window.second();
    window.second();
    CHECK(window.times(HistoryNews::Kind::replaced) == 1);
    const HistoryData now = in_file(file);
    CHECK(now == *window.keeper.data());
    REQUIRE(now.sessions.size() == 3);
    CHECK(now.sessions[1] == better);
    CHECK(removed_at(now, test::uid_of(2)) == kLater);
}

TEST_CASE("what another window corrects and deletes shows here, and is not brought back") {
    const test::TempDir dir;
    const auto file = dir / "history.db";
    {
        std::vector<std::string> notices;
        auto history = History::open(file, notices);
        REQUIRE(history);
        REQUIRE(history->add(daily(4)));
    }
    Window one(file), other(file);
    const SessionRecord better = corrected(daily(4).sessions[1], kLater);
    other.keeper.write({Revised{better}, Removed{{test::uid_of(2), kLater}}}, other.news);
    one.second();
    CHECK(*one.keeper.data() == *other.keeper.data());
    CHECK(one.keeper.data()->sessions.size() == 3);
    // Undone there: it is back here, too.
    SessionRecord back = daily(4).sessions[2];
    back.revised_utc_s = next_revision(*other.keeper.data(), back.uid, {kLater, 0});
    other.keeper.write({Revised{back}}, other.news);
    one.second();
    CHECK(one.keeper.data()->sessions.size() == 4);
    CHECK(in_file(file) == *one.keeper.data());
}

TEST_CASE("a correction and a deletion wait while somebody has the file locked, and lose nothing") {
    const test::TempDir dir;
    const auto file = dir / "history.db";
    {
        std::vector<std::string> notices;
        auto history = History::open(file, notices);
        REQUIRE(history);
        REQUIRE(history->add(daily(3)));
    }
    Window window(file);
    test::Locked locked(file);
    const SessionRecord better = corrected(daily(3).sessions[1], kLater);
    window.keeper.write({Revised{better}, Removed{{test::uid_of(2), kLater}}}, window.news);
    CHECK(window.keeper.waiting() == 2);
    CHECK(window.keeper.data()->sessions[1] == better);
    CHECK(window.keeper.data()->sessions.size() == 2);
    SUBCASE("until it is free") {
        locked.release();
        window.second();
        CHECK(window.keeper.waiting() == 0);
        CHECK(in_file(file) == *window.keeper.data());
    }
    SUBCASE("beyond the end, in a file of their own that the next start takes over") {
        const HistoryData known = *window.keeper.data();
        window.keeper.finish(Seconds(0), window.news);
        CHECK(window.times(HistoryNews::Kind::rescued) == 1);
        locked.release();
        Window next(file);
        CHECK(*next.keeper.data() == known);
        CHECK(in_file(file) == known);
    }
}

TEST_CASE("answers that could not be written go to a session that has been corrected") {
    const test::TempDir dir;
    const auto file = dir / "history.db";
    Window window(file);
    window.keeper.write(test::hold(0), window.news);
    SessionRecord better = window.keeper.data()->sessions[0];
    better.revised_utc_s = kLater;
    window.keeper.write({Revised{better}}, window.news);
    test::Locked locked(file);
    window.keeper.write({CheckedIn{better.uid, CheckIn{5, 2, 2, "kept"}}}, window.news);
    window.keeper.write(test::hold(1), window.news);
    window.keeper.finish(Seconds(0), window.news);
    locked.release();
    Window next(file);
    REQUIRE(next.keeper.data()->sessions.size() == 1);
    CHECK(next.keeper.data()->sessions[0].check_in->note == "kept");
    CHECK(next.keeper.data()->sessions[0].holds.size() == 2);
}

TEST_CASE("a session that is deleted while it goes on keeps what is held from then on") {
    const test::TempDir dir;
    const auto file = dir / "history.db";
    Window window(file);
    window.keeper.write(test::hold(0), window.news);
    window.keeper.write({Removed{{test::kSession.uid, kLater}}}, window.news);
    CHECK(window.sessions() == 0);
    window.keeper.write(test::hold(1), window.news);
    REQUIRE(window.sessions() == 1);
    CHECK(window.keeper.data()->sessions[0].holds.size() == 1);
    CHECK(in_file(file) == *window.keeper.data());
}

TEST_CASE("a file of version 4 is brought up to date, and nothing in it counts as corrected") {
    const test::TempDir dir;
    const auto file = dir / "history.db";
    {
        auto database = Sqlite::open(file, Sqlite::Access::write);
        REQUIRE(database);
        REQUIRE(migrate(*database, 4));
        REQUIRE(database->run(
            "INSERT INTO session (uid, started_utc_s, started_zone_min, routine, planned_hold_s, "
            "planned_sets) VALUES ('000000000000000000000000000000aa', 1700000000, 60, 'Mine', 45, "
            "2); INSERT INTO hold (session_id, number, set_number, side, at_utc_s, at_zone_min, "
            "variant, planned_s, done_s, start_deg, end_deg, best_deg, source, at_goal_s) VALUES "
            "(1, 1, 1, 'left', 1700000000, 60, 'wall', 45, 45, 60, 65, 65, 'model', 0)"));
    }
    const HistoryData data = in_file(file);
    REQUIRE(data.sessions.size() == 1);
    CHECK(data.sessions[0].revised_utc_s == 0);
    CHECK(data.sessions[0].holds.size() == 1);
    CHECK(data.removed.empty());
    std::vector<std::string> notices;
    auto history = History::open(file, notices);
    REQUIRE(history);
    REQUIRE(history->revise(corrected(data.sessions[0], kLater)));
    CHECK(history->all()->sessions[0].revised_utc_s == kLater);
}

TEST_CASE("a hold whose angle nobody knows counts as time, and as no angle") {
    HistoryData data = test::on_days({1, 0}, Degrees(60), Degrees(62));
    for (HoldRecord& hold : data.sessions[1].holds) {
        hold.source = AngleSource::none;
        hold.start = hold.end = hold.best = Degrees(0);
    }
    const auto days = by_day(data);
    REQUIRE(days.size() == 2);
    CHECK(days[1].held == Seconds(90));
    CHECK_FALSE(days[1].leg[0]);
    CHECK_FALSE(days[1].first_leg[1]);
    CHECK(latest_angle(days, Side::right)->leg == Degrees(62));
}
