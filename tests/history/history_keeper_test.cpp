#include "history/history_keeper.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <fstream>

#include "core/atomic_file.h"
#include "history/history_text.h"
#include "history/person_files.h"
#include "history/sqlite.h"
#include "history/unsaved.h"
#include "make_history.h"
#include "support/temp_dir.h"

using namespace ninety;
namespace fs = std::filesystem;
using test::TempDir;
using Kind = HistoryNews::Kind;

namespace {

const SessionRecord kSession = [] {
    SessionRecord session = test::daily(1).sessions.front();
    session.ended.reset();
    session.check_in.reset();
    session.completed = false;
    return session;
}();

std::vector<HistoryEvent> hold(std::size_t i, SessionRecord session = kSession) {
    const HoldRecord which = session.holds[i];
    session.holds.clear();
    return {HoldEnded{session, which}};
}

// Another program, or a window that looks at the file with eyes of its own.
HistoryData in_file(const fs::path& file) {
    std::vector<std::string> notices;
    auto history = History::open(file, notices);
    REQUIRE_MESSAGE(history, (history ? "" : history.error()));
    CHECK_MESSAGE(notices.empty(), (notices.empty() ? "" : notices.front()));
    return *history->all();
}

std::size_t holds_in(const fs::path& file) {
    std::size_t holds = 0;
    for (const SessionRecord& session : in_file(file).sessions)
        holds += session.holds.size();
    return holds;
}

class Locked {
  public:
    explicit Locked(const fs::path& file) : other_(std::move(*Sqlite::open(file, Sqlite::Access::write))) {
        REQUIRE(other_.run("BEGIN EXCLUSIVE"));
    }
    void release() { REQUIRE(other_.run("ROLLBACK")); }

  private:
    Sqlite other_;
};

struct Window {
    explicit Window(const fs::path& file) : keeper(file) { keeper.open(news); }
    void second() { keeper.tick(now += Seconds(1.01), news); }
    int times(Kind kind) const {
        return static_cast<int>(std::count_if(news.begin(), news.end(),
                                              [&](const HistoryNews& one) { return one.kind == kind; }));
    }

    HistoryKeeper keeper;
    HistoryKeeper::News news;
    Seconds now{100};
};

}  // namespace

TEST_CASE("what cannot be written waits, shows all the same, and is written as soon as the file is free") {
    const TempDir dir;
    const fs::path file = dir / "history.db";
    Window window(file);
    Locked locked(file);
    window.keeper.write(hold(0), window.news);
    window.keeper.write({SessionEnded{kSession.uid, {kSession.started.utc_s + 99, 60}, true},
                         CheckedIn{kSession.uid, {5, {}, {}, "ok"}},
                         Measured{{test::uid_of(77), kSession.started, Side::left, Degrees(61), {}}}},
                        window.news);
    CHECK(window.keeper.waiting() == 4);
    CHECK(window.times(Kind::waiting) == 1);  // told once
    REQUIRE(window.keeper.data()->sessions.size() == 1);
    CHECK(window.keeper.data()->sessions[0].check_in == CheckIn{5, {}, {}, "ok"});
    CHECK(window.keeper.data()->measurements.size() == 1);
    window.second();
    CHECK(window.keeper.waiting() == 4);

    locked.release();
    window.second();  // nothing more is practised: the timer alone
    CHECK(window.keeper.waiting() == 0);
    CHECK(window.times(Kind::waiting) == 1);
    CHECK(window.times(Kind::written) == 1);
    CHECK(in_file(file) == *window.keeper.data());
    CHECK(in_file(file).sessions.at(0).ended->utc_s == kSession.started.utc_s + 99);
    CHECK(in_file(file).sessions[0].completed);
}

TEST_CASE("a lock never holds up a frame") {
    const TempDir dir;
    const fs::path file = dir / "history.db";
    { Window once(file); }
    const Locked locked(file);
    using Clock = std::chrono::steady_clock;
    auto longest = Clock::duration::zero();
    const auto timed = [&](const auto& what) {
        const auto began = Clock::now();
        what();
        longest = std::max(longest, Clock::now() - began);
    };
    std::optional<Window> window;
    timed([&] { window.emplace(file); });
    CHECK(window->times(Kind::locked) == 1);
    for (std::size_t i = 0; i < 3; ++i)
        timed([&] { window->keeper.write(hold(i), window->news); });
    for (int i = 0; i < 5; ++i)
        timed([&] { window->second(); });
    CHECK(window->keeper.waiting() == 3);
    // Three seconds each before; SQLite is asked to wait 15 ms. The rest is for a busy machine.
    CHECK(std::chrono::duration<double>(longest).count() < .5);
}

TEST_CASE(
    "a history that is locked at the start is read when it is free, with what was practised meanwhile") {
    const TempDir dir;
    const fs::path file = dir / "history.db";
    {
        Window before(file);
        REQUIRE(before.keeper.add(test::daily(5), before.news));
    }
    Locked locked(file);
    Window window(file);
    SessionRecord later = kSession;
    later.uid = test::uid_of(500);
    window.keeper.write(hold(0, later), window.news);
    CHECK(window.keeper.data()->sessions.size() == 1);
    locked.release();
    for (int i = 0; i < 4; ++i)
        window.second();
    CHECK(window.keeper.waiting() == 0);
    CHECK(window.keeper.data()->sessions.size() == 6);
    CHECK(in_file(file) == *window.keeper.data());
}

TEST_CASE("the end waits a moment for a lock, and then leaves what it could not write in a file") {
    const TempDir dir;
    const fs::path file = dir / "history.db";
    {
        Window window(file);
        window.keeper.write(hold(0), window.news);
        Locked locked(file);
        window.keeper.write(hold(1), window.news);
        window.keeper.write(
            {SessionEnded{kSession.uid, kSession.started, false}, CheckedIn{kSession.uid, {{}, 4, {}, ""}}},
            window.news);
        window.keeper.finish(Seconds(.1), window.news);
        REQUIRE(window.times(Kind::rescued) == 1);
        const HistoryNews& rescued = window.news.back();
        CHECK(rescued.other == file.string() + ".unsaved-1.json");
        // The hold is named, and not the one that is safe.
        CHECK(rescued.detail.find("hold 2 (left, 45 s)") != std::string::npos);
        CHECK(rescued.detail.find("hold 1") == std::string::npos);
        CHECK(rescued.detail.find(kSession.uid) != std::string::npos);
        CHECK(fs::status(rescued.other).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    }
    CHECK(holds_in(file) == 1);
    // A person may import it by hand, and the next start does it by itself: once.
    CHECK(from_history_text(test::bytes_of(file.string() + ".unsaved-1.json"), "x"));
    Window next(file);
    CHECK(next.times(Kind::taken_over) == 1);
    CHECK_FALSE(fs::exists(file.string() + ".unsaved-1.json"));
    REQUIRE(in_file(file).sessions.size() == 1);
    const SessionRecord kept = in_file(file).sessions[0];
    CHECK(kept.holds.size() == 2);
    CHECK(kept.ended == kSession.started);
    CHECK(kept.check_in == CheckIn{{}, 4, {}, ""});
    CHECK(*next.keeper.data() == in_file(file));
}

TEST_CASE("a lock that goes before the patience is over leaves nothing behind") {
    const TempDir dir;
    const fs::path file = dir / "history.db";
    Window window(file);
    {
        const Locked locked(file);
        window.keeper.write(hold(0), window.news);
        // Written down while the program still runs: it may be killed.
        for (int i = 0; i < 7; ++i)
            window.second();
        CHECK(fs::exists(file.string() + ".unsaved-1.json"));
    }
    window.keeper.finish(Seconds(5), window.news);
    CHECK(window.times(Kind::rescued) == 0);
    CHECK_FALSE(fs::exists(file.string() + ".unsaved-1.json"));
    CHECK(holds_in(file) == 1);
}

TEST_CASE("where nothing takes what waits it is named as lost") {
    const TempDir dir;
    dir.write("file", "not a folder");
    HistoryKeeper keeper(dir / "file/history.db", {dir / "file/config"});
    HistoryKeeper::News news;
    keeper.open(news);
    REQUIRE(news.size() == 1);
    CHECK(news[0].kind == Kind::cannot_open);
    keeper.write(hold(3), news);
    keeper.finish(Seconds(0), news);
    CHECK(news.back().kind == Kind::lost);
    CHECK(in_english(news.back()).find("hold 4 (left, 12 s)") != std::string::npos);
}

TEST_CASE(
    "another file in its place: what only this window knows is added to it, and nothing is written beside") {
    const TempDir dir;
    const fs::path file = dir / "history.db", other = dir / "incoming";
    {
        Window elsewhere(other);
        HistoryData data = test::daily(30);
        data.sessions.erase(data.sessions.begin());
        REQUIRE(elsewhere.keeper.add(data, elsewhere.news));
    }
    Window window(file);
    window.keeper.write(hold(0), window.news);
    fs::rename(other, file);
    SUBCASE("noticed by the timer") {
        window.second();
    }
    SUBCASE("noticed before a hold is written") {
        window.keeper.write(hold(1), window.news);
    }
    SUBCASE("the new one is locked at first") {
        Locked locked(file);
        window.second();
        window.keeper.write(hold(1), window.news);
        CHECK(window.keeper.data()->sessions.size() == 1);  // still known
        locked.release();
        for (int i = 0; i < 4; ++i)
            window.second();
    }
    CHECK(window.times(Kind::replaced) == 1);
    window.keeper.write(hold(2), window.news);
    CHECK(window.keeper.waiting() == 0);
    CHECK(window.keeper.data()->sessions.size() == 30);
    CHECK(in_file(file) == *window.keeper.data());
    CHECK(in_file(file).sessions.front().uid == kSession.uid);
    window.second();
    CHECK(window.times(Kind::replaced) == 1);
}

TEST_CASE("the same content under another inode is no news") {
    const TempDir dir;
    const fs::path file = dir / "history.db";
    Window window(file);
    window.keeper.write(hold(0), window.news);
    fs::copy_file(file, dir / "copy");
    fs::rename(dir / "copy", file);
    window.second();
    CHECK(window.times(Kind::replaced) == 0);
    window.keeper.write(hold(1), window.news);
    CHECK(holds_in(file) == 2);
}

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
