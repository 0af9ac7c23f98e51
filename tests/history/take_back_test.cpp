// What an import has added is taken back, and nothing else.
#include "history/take_back.h"

#include <doctest/doctest.h>

#include "history/history.h"
#include "history/history_keeper.h"
#include "history/make_history.h"
#include "support/temp_dir.h"

using namespace ninety;
using test::daily;
using test::TempDir;

namespace {

History opened_at(const std::filesystem::path& file) {
    std::vector<std::string> notices;
    auto history = History::open(file, notices);
    REQUIRE_MESSAGE(history, (history ? "" : history.error()));
    return std::move(*history);
}

}  // namespace

TEST_CASE("an import that is taken back leaves what was there before, and can be done again") {
    TempDir dir;
    History history = opened_at(dir / "history.db");
    // Twenty days are there, the third without its last hold, its answers and its end.
    HistoryData before = daily(20);
    before.sessions[3].holds.pop_back();
    before.sessions[3].check_in.reset();
    before.sessions[3].ended.reset();
    before.sessions[3].completed = false;
    REQUIRE(history.add(before));
    const auto there = history.all();
    REQUIRE(there);

    const auto added = history.add(daily(50));
    REQUIRE(added);
    CHECK(added->sessions == 30);
    CHECK(added->holds == 121);
    CHECK(added->added.parts.size() == 31);
    REQUIRE(history.take_back(added->added));
    CHECK(*history.all() == *there);

    const auto again = history.add(daily(50));
    REQUIRE(again);
    CHECK(again->sessions == 30);
    CHECK(again->holds == 121);
    CHECK(*history.all() == daily(50));
    // What is all there already adds nothing, and there is nothing to take back.
    CHECK(history.add(daily(50))->added.empty());
}

TEST_CASE("corrections and deletions that came with an import are taken back with it") {
    TempDir dir;
    History history = opened_at(dir / "history.db");
    HistoryData mine = daily(5);
    REQUIRE_FALSE(mine.measurements.empty());
    REQUIRE(history.add(mine));
    const auto there = history.all();
    REQUIRE(there);

    // Elsewhere the second was corrected, the fourth and a measurement deleted, and one that was never here,
    // too.
    HistoryData copy;
    copy.sessions.push_back(mine.sessions[1]);
    copy.sessions[0].revised_utc_s = mine.sessions[4].started.utc_s + 100;
    copy.sessions[0].holds.pop_back();
    const std::int64_t later = mine.sessions[4].started.utc_s + 1000;
    copy.removed = {{mine.sessions[3].uid, later},
                    {mine.measurements[0].uid, later},
                    {"0123456789abcdef0123456789abcdef", later}};
    const auto added = history.add(copy);
    REQUIRE(added);
    CHECK(added->revised == 1);
    CHECK(added->removed == 2);
    CHECK(history.all()->sessions.size() == 4);
    CHECK(history.all()->measurements.size() == mine.measurements.size() - 1);

    REQUIRE(history.take_back(added->added));
    CHECK(*history.all() == *there);
    // And it can be done again.
    CHECK(history.add(copy)->removed == 2);
}

TEST_CASE("what has come to an imported session since stays when the import is taken back") {
    TempDir dir;
    History history = opened_at(dir / "history.db");
    const auto added = history.add(daily(2));
    REQUIRE(added);
    HoldRecord later = daily(1).sessions[0].holds[0];
    later.number = 77;
    REQUIRE(history.add_hold(daily(1).sessions[0], later));
    REQUIRE(history.take_back(added->added));
    const auto left = history.all();
    REQUIRE(left);
    REQUIRE(left->sessions.size() == 1);
    REQUIRE(left->sessions[0].holds.size() == 1);
    CHECK(left->sessions[0].holds[0].number == 77);
}

TEST_CASE("a window that knows what was imported does not put it back after it was taken back") {
    TempDir dir;
    HistoryKeeper keeper(dir / "history.db", {});
    HistoryKeeper::News news;
    keeper.open(news);
    const HistoryData data = daily(5);
    const auto added = keeper.add(data, news);
    REQUIRE(added);
    REQUIRE(keeper.data()->sessions.size() == 5);
    REQUIRE(keeper.take_back(added->added, news));
    CHECK(keeper.data()->sessions.empty());
    for (int i = 1; i < 10; ++i)
        keeper.tick(Seconds(2 * i), news);
    CHECK(keeper.data()->sessions.empty());
    CHECK(opened_at(dir / "history.db").all()->sessions.empty());
}
