#include "history/history.h"

#include <doctest/doctest.h>

#include <chrono>
#include <fstream>

#include "history/schema.h"
#include "history/sqlite.h"
#include "make_history.h"
#include "support/speaking.h"
#include "support/temp_dir.h"

using namespace ninety;
using test::daily;
using test::TempDir;

namespace {

History opened(const std::filesystem::path& file) {
    std::vector<std::string> notices;
    auto history = History::open(file, notices);
    REQUIRE_MESSAGE(history, (history ? "" : history.error()));
    CHECK_MESSAGE(notices.empty(), (notices.empty() ? "" : notices.front()));
    return std::move(*history);
}

SessionRecord without_holds(SessionRecord session) {
    session.holds.clear();
    session.check_in.reset();
    session.ended.reset();
    session.completed = false;
    return session;
}

void overwrite(const std::filesystem::path& file, std::streamoff at, std::size_t bytes) {
    std::fstream out(file, std::ios::binary | std::ios::in | std::ios::out);
    out.seekp(at);
    out << std::string(bytes, '\x5A');
    REQUIRE(out.good());
}

}  // namespace

TEST_CASE("a hold is there as soon as it was added, with its session") {
    TempDir dir;
    const HistoryData wanted = daily(2);
    {
        History history = opened(dir / "deep/er/history.db");
        for (const SessionRecord& session : wanted.sessions)
            for (const HoldRecord& hold : session.holds) {
                REQUIRE(history.add_hold(without_holds(session), hold));
                REQUIRE(history.add_hold(without_holds(session), hold));  // twice is once
                // Another connection sees it at once: it is in the file, not in this process.
                const auto seen = opened(dir / "deep/er/history.db").all();
                REQUIRE(seen);
                CHECK(seen->sessions.back().holds.back() == hold);
            }
        for (const SessionRecord& session : wanted.sessions) {
            REQUIRE(history.end_session(session.uid, *session.ended, session.completed));
            if (session.check_in) REQUIRE(history.set_check_in(session.uid, *session.check_in));
        }
        for (const MeasurementRecord& measurement : wanted.measurements)
            REQUIRE(history.add_measurement(measurement));
    }
    const auto all = opened(dir / "deep/er/history.db").all();
    REQUIRE(all);
    CHECK(*all == wanted);
}

TEST_CASE("a check-in can be changed and taken back, and belongs to a session that exists") {
    TempDir dir;
    History history = opened(dir / "history.db");
    const SessionRecord session = daily(1).sessions.front();
    CHECK_FALSE(history.set_check_in(session.uid, {3, 2, 1, ""}));
    REQUIRE(history.add_hold(session, session.holds.front()));
    REQUIRE(history.set_check_in(session.uid, {3, 2, 1, "a"}));
    REQUIRE(history.set_check_in(session.uid, {4, {}, {}, ""}));
    CHECK(history.all()->sessions.front().check_in == CheckIn{4, {}, {}, ""});
    REQUIRE(history.set_check_in(session.uid, {}));
    CHECK_FALSE(history.all()->sessions.front().check_in);
}

TEST_CASE("adding is idempotent and all or nothing") {
    TempDir dir;
    History history = opened(dir / "history.db");
    const HistoryData data = daily(40);
    const auto first = history.add(data), second = history.add(data);
    REQUIRE(first);
    REQUIRE(second);
    CHECK(first->sessions == 40);
    CHECK(first->holds == 160);
    CHECK(first->check_ins == 14);
    CHECK(first->measurements == 4);
    CHECK(second->sessions + second->holds + second->check_ins + second->measurements == 0);
    CHECK(*history.all() == data);
}

TEST_CASE("ten thousand sessions are taken in and read in good time") {
    TempDir dir;
    History history = opened(dir / "history.db");
    const HistoryData data = daily(10'000);
    using Clock = std::chrono::steady_clock;
    const auto begin = Clock::now();
    REQUIRE(history.add(data));
    const auto added = Clock::now();
    CHECK(history.all()->sessions.size() == 10'000);
    MESSAGE("added in " << std::chrono::duration<double>(added - begin).count() << " s, read in "
                        << std::chrono::duration<double>(Clock::now() - added).count() << " s");
    CHECK(added - begin < std::chrono::seconds(10));
}

TEST_CASE("a file of the first version is brought up to date with what is in it") {
    TempDir dir;
    {
        auto old = Sqlite::open(dir / "history.db", Sqlite::Access::write);
        REQUIRE(old);
        REQUIRE(migrate(*old, 1));
        REQUIRE(old->run(
            "INSERT INTO session VALUES (7, '0123456789abcdef0123456789abcdef', 1764000000, 60, NULL, NULL, "
            "'Old', 30, 1, 0);"
            "INSERT INTO hold VALUES (1, 7, 1, 1, 'left', 1764000010, 60, 'wall', 30, 30, 50, 55, 55, "
            "'model', 0)"));
        CHECK_FALSE(old->run("SELECT * FROM check_in"));
    }
    History history = opened(dir / "history.db");
    REQUIRE(history.set_check_in("0123456789abcdef0123456789abcdef", {1, 2, 3, ""}));
    const auto all = history.all();
    REQUIRE(all->sessions.size() == 1);
    CHECK(all->sessions[0].holds[0].best == Degrees(55));
    CHECK(all->sessions[0].check_in->pain_after == 3);
}

TEST_CASE("a file of the third version keeps its measurements, and takes new ones with their spread") {
    TempDir dir;
    {
        auto old = Sqlite::open(dir / "history.db", Sqlite::Access::write);
        REQUIRE(old);
        REQUIRE(migrate(*old, 3));
        REQUIRE(
            old->run("INSERT INTO measurement VALUES (1, '0123456789abcdef0123456789abcdef', 1764000000, 60, "
                     "'left', 61.5, 'tape')"));
        CHECK_FALSE(old->run("SELECT spread_deg FROM measurement"));
    }
    History history = opened(dir / "history.db");
    MeasurementRecord camera{test::uid_of(1), {1'764'000'100, 60}, Side::right,
                             Degrees(66),     AngleSource::camera, Degrees(1.7)};
    REQUIRE(history.add_measurement(camera));
    const auto all = history.all();
    REQUIRE(all);
    REQUIRE(all->measurements.size() == 2);
    CHECK(all->measurements[0].leg == Degrees(61.5));
    CHECK(all->measurements[0].source == AngleSource::tape);
    CHECK_FALSE(all->measurements[0].spread);
    CHECK(all->measurements[1] == camera);
}

TEST_CASE("a file of a newer version is left alone") {
    TempDir dir;
    opened(dir / "history.db");
    {
        auto newer = Sqlite::open(dir / "history.db", Sqlite::Access::write);
        REQUIRE(newer->run("PRAGMA user_version = 99"));
    }
    std::vector<std::string> notices;
    const auto history = History::open(dir / "history.db", notices);
    REQUIRE_FALSE(history);
    CHECK(history.error().find("newer version") != std::string::npos);
}

TEST_CASE("a file that is none is kept under another name, and a new one takes its place") {
    TempDir dir;
    dir.write("history.db", "I am not a database, whatever my name says. " + std::string(5000, 'x'));
    std::vector<std::string> notices;
    auto history = History::open(dir / "history.db", notices);
    REQUIRE(history);
    REQUIRE(notices.size() == 1);
    CHECK(notices[0].find("history.db.damaged-1") != std::string::npos);
    CHECK(std::filesystem::exists(dir / "history.db.damaged-1"));
    const SessionRecord session = daily(1).sessions.front();
    CHECK(history->add_hold(session, session.holds.front()));
    CHECK(history->all()->sessions.size() == 1);
}

TEST_CASE("of a damaged file what can be read is taken over") {
    TempDir dir;
    const auto file = dir / "history.db";
    {
        History history = opened(file);
        REQUIRE(history.add(daily(400)));
    }
    const auto size = static_cast<std::streamoff>(std::filesystem::file_size(file));
    REQUIRE(size > 100'000);
    overwrite(file, size / 2 / 4096 * 4096, 8192);
    std::vector<std::string> notices;
    auto history = History::open(file, notices);
    REQUIRE_MESSAGE(history, (history ? "" : history.error()));
    REQUIRE(notices.size() == 1);
    const auto all = history->all();
    REQUIRE(all);
    CHECK(all->sessions.size() > 300);
    CHECK(std::filesystem::exists(file.string() + ".damaged-1"));
    // And the new file is sound.
    auto check = Sqlite::open(file, Sqlite::Access::read);
    auto result = check->prepare("PRAGMA integrity_check");
    REQUIRE(result->step());
    CHECK(result->text(0) == "ok");
}

TEST_CASE("where nothing can be written there is a sentence and no history") {
    TempDir dir;
    dir.write("file", "not a folder");
    std::vector<std::string> notices;
    const auto history = History::open(dir / "file/history.db", notices);
    REQUIRE_FALSE(history);
    CHECK(history.error().find("practice is not kept") != std::string::npos);
}

TEST_CASE("two windows write to one file") {
    TempDir dir;
    History one = opened(dir / "history.db"), two = opened(dir / "history.db");
    const HistoryData data = daily(20);
    for (std::size_t i = 0; i < data.sessions.size(); ++i)
        for (const HoldRecord& hold : data.sessions[i].holds)
            REQUIRE((i % 2 == 0 ? one : two).add_hold(data.sessions[i], hold));
    CHECK(one.all()->sessions.size() == 20);
    CHECK(*one.all() == *two.all());
}

TEST_CASE("what cannot be written is told in the window's language, with SQLite's own words") {
    const test::Speaking german("de");
    const TempDir dir;
    const std::filesystem::path file = dir / "history.db";
    std::vector<HistoryNews> news;
    auto history = History::open(file, 0, news);
    REQUIRE(history);
    auto other = Sqlite::open(file, Sqlite::Access::write);
    REQUIRE(other->run("BEGIN EXCLUSIVE"));
    const std::string why =
        file.string() + ": In deinen Verlauf lie\u00df sich nicht schreiben (database is locked)";
    CHECK(history->add(test::daily(1)).error() == why);
    CHECK(history->all().error() ==
          file.string() + ": Dein Verlauf lie\u00df sich nicht lesen (database is locked)");
}
