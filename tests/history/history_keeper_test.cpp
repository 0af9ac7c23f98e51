#include "history/history_keeper.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <fstream>

#include "core/atomic_file.h"
#include "history/history_text.h"
#include "history/keeper_window.h"
#include "history/person_files.h"
#include "history/sqlite.h"
#include "history/unsaved.h"
#include "support/temp_dir.h"

using namespace ninety;
namespace fs = std::filesystem;
using test::hold;
using test::holds_in;
using test::in_file;
using test::kSession;
using test::Locked;
using test::TempDir;
using test::Window;
using Kind = HistoryNews::Kind;

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
        CHECK(test::for_its_owner_alone(rescued.other));
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
