// What becomes of the history when its file is changed, replaced, deleted or damaged under an open window.
#include <doctest/doctest.h>

#include <fstream>

#include "core/atomic_file.h"
#include "history/history_text.h"
#include "history/keeper_window.h"
#include "history/person_files.h"
#include "support/temp_dir.h"

using namespace ninety;
namespace fs = std::filesystem;
using test::hold;
using test::in_file;
using test::kSession;
using test::TempDir;
using test::Window;
using Kind = HistoryNews::Kind;

TEST_CASE("a file that is gone begins anew with what comes then; one that comes back is joined") {
    const TempDir dir;
    const fs::path file = dir / "history.db";
    Window window(file);
    REQUIRE(window.keeper.add(test::daily(3), window.news));
    SessionRecord mine = kSession;
    mine.uid = test::uid_of(900);
    window.keeper.write(hold(0, mine), window.news);
    SUBCASE("gone for good") {
        fs::remove(file);
        window.second();
        CHECK(window.times(Kind::gone) == 1);
        CHECK_FALSE(fs::exists(file));  // nothing to write, nothing made
        window.keeper.write({SessionEnded{mine.uid, mine.started, true}}, window.news);
        CHECK_FALSE(fs::exists(file));
        window.keeper.write(hold(1, mine), window.news);
        REQUIRE(in_file(file).sessions.size() == 1);
        CHECK(in_file(file).sessions[0].holds.size() == 1);
        CHECK(in_file(file).sessions[0].holds[0].number == 2);
    }
    SUBCASE("written back by a sync client") {
        const TempDir elsewhere;
        {
            Window there(elsewhere / "history.db");
            REQUIRE(there.keeper.add(test::daily(8), there.news));
        }
        fs::remove(file);
        window.second();
        fs::copy_file(elsewhere / "history.db", file);
        window.second();
        CHECK(in_file(file).sessions.size() == 9);
        CHECK(*window.keeper.data() == in_file(file));
    }
}

TEST_CASE("what was deleted under an open window stays deleted, whoever begins the next file") {
    const TempDir dir;
    const fs::path file = dir / "data/history.db";
    Window window(file);
    REQUIRE(window.keeper.add(test::daily(3), window.news));
    const Erased erased = erase({dir / "config/settings.toml", file, dir / "data/routines", {}});
    CHECK(erased.stayed.empty());
    CHECK_FALSE(fs::exists(dir / "data"));
    std::size_t wanted = 1;
    SUBCASE("this window") {}
    SUBCASE("another window, before this one has noticed") {
        Window second(file);
        SessionRecord theirs = kSession;
        theirs.uid = test::uid_of(901);
        second.keeper.write(hold(0, theirs), second.news);
        wanted = 2;
    }
    SessionRecord mine = kSession;
    mine.uid = test::uid_of(900);
    window.keeper.write(hold(1, mine), window.news);
    CHECK(window.times(Kind::deleted) == 1);
    // A file that is there may be the one that is being deleted: it waits for that.
    CHECK(in_file(file).sessions.size() == 1);
    for (int i = 0; i < 5; ++i)
        window.second();
    CHECK(in_file(file).sessions.size() == wanted);
    CHECK(window.keeper.data()->sessions.size() == wanted);
    CHECK(window.times(Kind::deleted) == 1);
}

TEST_CASE("what another window writes is shown here, and an answer taken back there stays taken back") {
    const TempDir dir;
    const fs::path file = dir / "history.db";
    Window one(file), two(file);
    CHECK_FALSE(one.keeper.another_window());
    CHECK(two.keeper.another_window());
    one.keeper.write(hold(0), one.news);
    one.keeper.write({CheckedIn{kSession.uid, {5, 5, 5, "x"}}}, one.news);
    two.second();
    CHECK(*two.keeper.data() == *one.keeper.data());
    two.keeper.write({CheckedIn{kSession.uid, {}}}, two.news);
    one.second();
    two.second();
    CHECK_FALSE(in_file(file).sessions[0].check_in);
    CHECK_FALSE(one.keeper.data()->sessions[0].check_in);
    CHECK(one.news.empty());
    CHECK(two.news.empty());
}

TEST_CASE("a file that is damaged while the window is open is set aside, and nothing that is known is lost") {
    const TempDir dir;
    const fs::path file = dir / "history.db";
    Window window(file);
    REQUIRE(window.keeper.add(test::daily(100), window.news));
    {
        std::fstream out(file, std::ios::binary | std::ios::in | std::ios::out);
        out << std::string(4096 * 4, '\x5A');
    }
    SessionRecord mine = kSession;
    mine.uid = test::uid_of(900);
    window.keeper.write(hold(1, mine), window.news);
    for (int i = 0; i < 8; ++i)
        window.second();
    CHECK(window.keeper.waiting() == 0);
    CHECK(window.times(Kind::damaged) == 1);
    CHECK(in_file(file).sessions.size() == 101);
    CHECK(fs::exists(file.string() + ".damaged-1"));
}
