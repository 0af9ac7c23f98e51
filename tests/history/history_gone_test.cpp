// A history that goes while a window is open: deleted by the person, or only gone. What waits for it waits no
// longer.
#include <doctest/doctest.h>

#include "history/keeper_window.h"
#include "history/person_files.h"
#include "history/sqlite.h"
#include "history/window_lock.h"
#include "support/temp_dir.h"

using namespace ninety;
namespace fs = std::filesystem;
using test::TempDir;
using test::Window;
using Kind = HistoryNews::Kind;

namespace {

// The first hold of a session that is under way.
HoldEnded hold_of(int session) {
    SessionRecord record = test::daily(1).sessions.front();
    record.uid = test::uid_of(session);
    record.ended.reset();
    record.check_in.reset();
    const HoldRecord hold = record.holds.front();
    record.holds.clear();
    return {record, hold};
}

}  // namespace

TEST_CASE("while everything is being deleted elsewhere no window opens again what is not gone yet") {
    const TempDir dir;
    const fs::path file = dir / "data/history.db";
    Window window(file);
    REQUIRE(window.keeper.add(test::daily(3), window.news));
    CHECK(window.sessions() == 3);
    WindowLock::say_deleted(dir / "data");  // the files come after that
    window.second();
    CHECK(window.times(Kind::deleted) == 1);
    CHECK(window.sessions() == 0);
    REQUIRE(fs::exists(file));
    CHECK(erase({dir / "config/settings.toml", file, dir / "data/routines", {}}).stayed.empty());
    for (int i = 0; i < 5; ++i) {
        window.second();
        CHECK(window.sessions() == 0);
    }
    // It has nothing to keep: it makes nothing.
    CHECK_FALSE(fs::exists(file));
    CHECK(window.times(Kind::gone) == 0);
    window.keeper.write({hold_of(900)}, window.news);
    CHECK(fs::exists(file));
    CHECK(window.sessions() == 1);
}

TEST_CASE("a hold that ends in that very moment waits until the deletion is over, and is kept then") {
    const TempDir dir;
    const fs::path file = dir / "data/history.db";
    Window window(file);
    REQUIRE(window.keeper.add(test::daily(3), window.news));
    window.second();
    WindowLock::say_deleted(dir / "data");
    window.keeper.write({hold_of(77)}, window.news);
    CHECK(window.times(Kind::deleted) == 1);
    CHECK(window.keeper.waiting() == 1);  // not in the file that is about to go
    CHECK(erase({dir / "config/settings.toml", file, dir / "data/routines", {}}).stayed.empty());
    for (int i = 0; i < 4; ++i)
        window.second();
    CHECK(window.keeper.waiting() == 0);
    REQUIRE(fs::exists(file));
    CHECK(window.sessions() == 1);
}

TEST_CASE("the end of a session that has gone with its file waits for nothing, and holds nothing else up") {
    const TempDir dir;
    const fs::path file = dir / "history.db";
    Window window(file);
    window.keeper.write({hold_of(900)}, window.news);
    REQUIRE(window.keeper.waiting() == 0);
    {
        auto other = Sqlite::open(file, Sqlite::Access::write);
        REQUIRE(other);
        REQUIRE(other->run("BEGIN EXCLUSIVE"));
        window.keeper.write({SessionEnded{test::uid_of(900), hold_of(900).session.started, true}},
                            window.news);
        CHECK(window.keeper.waiting() == 1);
        fs::remove(file);
        window.second();
    }
    CHECK(window.times(Kind::gone) == 1);
    CHECK(window.keeper.waiting() == 0);
    window.keeper.write({hold_of(901)}, window.news);
    CHECK(window.keeper.waiting() == 0);
    REQUIRE(window.sessions() == 1);
    CHECK(window.keeper.data()->sessions[0].uid == test::uid_of(901));
}
