#include "history/history_keeper.h"

#include <doctest/doctest.h>

#include "history/sqlite.h"
#include "make_history.h"
#include "support/temp_dir.h"

using namespace ninety;
using test::TempDir;

TEST_CASE("what cannot be written waits and is written with what comes next, told once") {
    TempDir dir;
    std::vector<std::string> notices;
    auto history = History::open(dir / "history.db", notices);
    REQUIRE(history);
    HistoryKeeper keeper(std::move(*history));
    const SessionRecord session = test::daily(1).sessions.front();
    const auto hold = [&](std::size_t i) {
        return std::vector<HistoryEvent>{HoldEnded{session, session.holds[i]}};
    };

    // Another program holds the file.
    auto other = Sqlite::open(dir / "history.db", Sqlite::Access::write);
    REQUIRE(other);
    REQUIRE(other->run("BEGIN EXCLUSIVE"));
    CHECK(keeper.write(hold(0), notices) == 0);
    CHECK(keeper.waiting() == 1);
    REQUIRE(notices.size() == 1);
    CHECK(notices[0].find("tried again") != std::string::npos);
    CHECK(keeper.write(hold(1), notices) == 0);
    CHECK(keeper.waiting() == 2);
    CHECK(notices.size() == 1);

    REQUIRE(other->run("ROLLBACK"));
    CHECK(keeper.write(hold(2), notices) == 3);
    CHECK(keeper.waiting() == 0);
    CHECK(keeper.history()->all()->sessions.front().holds.size() == 3);
}

TEST_CASE("without a history practice goes on, and waits until there is one") {
    TempDir dir;
    HistoryKeeper keeper(std::nullopt);
    std::vector<std::string> notices;
    const SessionRecord session = test::daily(1).sessions.front();
    CHECK(keeper.write({HoldEnded{session, session.holds[0]}}, notices) == 0);
    CHECK(keeper.waiting() == 1);
    CHECK_FALSE(keeper.writable());
    CHECK(notices.empty());
    auto history = History::open(dir / "history.db", notices);
    REQUIRE(history);
    keeper.reopen(std::move(*history));
    CHECK(keeper.write({HoldEnded{session, session.holds[1]}}, notices) == 2);
    CHECK(keeper.history()->all()->sessions.front().holds.size() == 2);
}
