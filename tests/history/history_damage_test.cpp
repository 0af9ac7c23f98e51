// Files that a broken disk, a bad cable or another program has been at: a sentence and a history, never a
// crash.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "core/atomic_file.h"
#include "history/history.h"
#include "history/history_text.h"
#include "history/salvage.h"
#include "history/schema.h"
#include "history/sqlite.h"
#include "history/statistics.h"
#include "history_bytes.h"
#include "make_history.h"
#include "support/temp_dir.h"

using namespace ninety;
namespace fs = std::filesystem;
using test::TempDir;
using Kind = HistoryNews::Kind;

namespace {

// Opens it, reads it, writes to it and puts it into words, as a day with the program would.
std::vector<HistoryNews> lived_with(const fs::path& file) {
    std::vector<HistoryNews> news;
    auto history = History::open(file, 0, news);
    if (!history) return news;
    SessionRecord session = test::daily(1).sessions.front();
    session.uid = test::uid_of(4711);
    (void)history->add_hold(session, session.holds.front());
    if (const auto all = history->all()) {
        (void)to_csv(*all);
        (void)to_json(*all);
        (void)totals_of(*all, by_day(*all), 20'000);
        for (const SessionRecord& one : all->sessions)
            CHECK(why_not(one).empty());
    }
    return news;
}

void write_bytes(const fs::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

void clear(const TempDir& dir) {
    for (const auto& entry : fs::directory_iterator(dir.path()))
        fs::remove_all(entry.path());
}

}  // namespace

TEST_CASE("one flipped bit in the version is a damaged file, kept and taken over") {
    const TempDir dir;
    const fs::path file = dir / "history.db";
    fs::copy_file(fs::path(NINETY_FIXTURES) / "flipped-bit.db", file);
    std::vector<HistoryNews> news;
    auto history = History::open(file, 0, news);
    REQUIRE(history);
    REQUIRE(news.size() == 1);
    CHECK(news[0].kind == Kind::damaged);
    CHECK(news[0].count == static_cast<int>(history->all()->sessions.size()));
    CHECK(fs::exists(file.string() + ".damaged-1"));
}

TEST_CASE("every version that the file does not have: damage, or the newer one it may be") {
    const std::string good = test::bytes_of_history(5);
    for (const std::int32_t version : {INT32_MIN, -1, 0, 1, 2, 1027, 1 << 30}) {
        CAPTURE(version);
        const TempDir dir;
        const fs::path file = dir / "history.db";
        std::string bytes = good;
        for (int i = 0; i < 4; ++i)
            bytes[static_cast<std::size_t>(60 + i)] =
                static_cast<char>(static_cast<std::uint32_t>(version) >> (24 - 8 * i));
        write_bytes(file, bytes);
        std::vector<HistoryNews> news;
        auto history = History::open(file, 0, news);
        REQUIRE(history);
        REQUIRE(news.size() == 1);
        CHECK(news[0].kind == Kind::damaged);
        CHECK(*history->all() == test::daily(5));
        CHECK(test::bytes_of(file.string() + ".damaged-1") == bytes);
    }
    // A newer version has other tables.
    const TempDir dir;
    const fs::path file = dir / "history.db";
    write_bytes(file, good);
    {
        auto newer = Sqlite::open(file, Sqlite::Access::write);
        const std::string next = "PRAGMA user_version = " + std::to_string(kSchemaVersion + 1);
        REQUIRE(newer->run("ALTER TABLE hold ADD COLUMN knee_deg REAL"));
        REQUIRE(newer->run(next.c_str()));
    }
    const std::string before = test::bytes_of(file);
    std::vector<HistoryNews> news;
    CHECK_FALSE(History::open(file, 0, news));
    REQUIRE(news.size() == 1);
    CHECK(news[0].kind == Kind::newer);
    CHECK(test::bytes_of(file) == before);
}

TEST_CASE("every bit of the header and many of the rest: no crash, and what is read can be so") {
    const std::string good = test::bytes_of_history(3);
    // All bits with NINETY_ALL_BITS in the environment: minutes.
    const std::size_t stride = std::getenv("NINETY_ALL_BITS") ? 1 : 1009;
    const TempDir dir;
    const fs::path file = dir / "history.db";
    int kinds[20] = {};
    for (std::size_t bit = 0; bit < 8 * good.size(); bit += bit < 800 ? 1 : stride) {
        // Long runs of zeros are free space: nobody reads them.
        if (bit >= 800 && good[bit / 8] == 0 && bit % 13 != 0) continue;
        CAPTURE(bit);
        std::string bytes = good;
        bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << bit % 8));
        clear(dir);
        write_bytes(file, bytes);
        for (const HistoryNews& one : lived_with(file))
            ++kinds[static_cast<int>(one.kind)];
        // What could be opened is sound from then on.
        // What may be of a newer version is left alone.
        const auto again = lived_with(file);
        const bool newer = !again.empty() && again.front().kind == Kind::newer;
        CHECK_MESSAGE((again.empty() || newer), (again.empty() ? "" : in_english(again.front())));
    }
    CHECK(kinds[static_cast<int>(Kind::damaged)] > 100);
}

TEST_CASE("values that nobody can have written are left out with their row, and the file counts as damaged") {
    const std::string good = test::bytes_of_history(5);
    const char* const changes[] = {
        "UPDATE session SET started_utc_s = 9000000000000000000 WHERE id = 2",
        "UPDATE session SET started_zone_min = 99999999999 WHERE id = 2",
        "UPDATE session SET ended_utc_s = -9000000000000000000 WHERE id = 2",
        "UPDATE session SET planned_sets = 4294967297 WHERE id = 2",
        "UPDATE session SET planned_hold_s = 9e999 WHERE id = 2",
        "UPDATE session SET uid = 'no hexadecimal digits' WHERE id = 2",
        "PRAGMA ignore_check_constraints = ON; UPDATE hold SET side = 'lefu' WHERE session_id = 2",
        "UPDATE hold SET number = -number WHERE session_id = 2",
        "UPDATE hold SET done_s = 1e300 WHERE session_id = 2",
        "UPDATE hold SET best_deg = -9e999 WHERE session_id = 2",
        "UPDATE hold SET at_utc_s = 9223372036854775807 WHERE session_id = 2"};
    for (const char* change : changes) {
        CAPTURE(change);
        const TempDir dir;
        const fs::path file = dir / "history.db";
        write_bytes(file, good);
        REQUIRE(Sqlite::open(file, Sqlite::Access::write)->run(change));
        const auto news = lived_with(file);
        REQUIRE(news.size() == 1);
        CHECK(news[0].kind == Kind::damaged);
        std::vector<std::string> notices;
        const HistoryData left = *History::open(file, notices)->all();
        std::size_t holds = 0;
        for (const SessionRecord& session : left.sessions)
            holds += session.holds.size();
        CHECK(holds == 4 * 4 + 1);  // the fifth session's are gone, one is new
    }
}

TEST_CASE("texts that are none are shown as far as they go") {
    const TempDir dir;
    const fs::path file = dir / "history.db";
    write_bytes(file, test::bytes_of_history(2));
    REQUIRE(Sqlite::open(file, Sqlite::Access::write)
                ->run("UPDATE session SET routine = CAST(x'41FF42' AS TEXT) WHERE id = 1"));
    CHECK(lived_with(file).empty());
    std::vector<std::string> notices;
    CHECK(History::open(file, notices)->all()->sessions[0].routine ==
          "A\xEF\xBF\xBD"
          "B");
}

TEST_CASE("of a damaged file of an older version the holds are taken over, too") {
    const TempDir dir;
    const fs::path file = dir / "history.db";
    {
        auto old = Sqlite::open(file, Sqlite::Access::write);
        REQUIRE(migrate(*old, 1));
        REQUIRE(old->run(
            "INSERT INTO session VALUES (7, '0123456789abcdef0123456789abcdef', 1764000000, 60, NULL, NULL, "
            "'Old', 30, 1, 0);"
            "INSERT INTO hold VALUES (1, 7, 1, 1, 'left', 1764000010, 60, 'wall', 30, 30, 50, 55, 55, "
            "'model', 0);"
            "PRAGMA user_version = -1"));
    }
    std::vector<HistoryNews> news;
    auto history = History::open(file, 0, news);
    REQUIRE(history);
    REQUIRE(history->all()->sessions.size() == 1);
    CHECK(history->all()->sessions[0].holds.size() == 1);
}

TEST_CASE(
    "of a damaged file the measurements are taken over with their spread, and those of older versions "
    "without") {
    const TempDir dir;
    for (const int version : {3, kSchemaVersion}) {
        const fs::path file = dir / ("history" + std::to_string(version) + ".db");
        {
            auto database = Sqlite::open(file, Sqlite::Access::write);
            REQUIRE(migrate(*database, version));
            // More than a sort keeps in order by chance.
            for (int i = 0; i < 60; ++i)
                REQUIRE(database->run(("INSERT INTO measurement VALUES (NULL, '" + test::uid_of(i) + "', " +
                                       std::to_string(1'764'000'000 + i) + ", 60, 'left', 61.5, 'camera'" +
                                       (version < 4 ? ")" : ", 1.5)"))
                                          .c_str()));
            REQUIRE(database->run("PRAGMA user_version = -1"));
        }
        std::vector<HistoryNews> news;
        auto history = History::open(file, 0, news);
        REQUIRE(history);
        const auto all = history->all();
        REQUIRE(all->measurements.size() == 60);
        for (const MeasurementRecord& m : all->measurements) {
            CHECK(m.spread.has_value() == (version == kSchemaVersion));
            CHECK(m.leg == Degrees(61.5));
        }
    }
}

TEST_CASE("the log of another copy beside the file is joined, not played into it") {
    const TempDir dir, elsewhere;
    const fs::path file = dir / "history.db", arriving = elsewhere / "history.db";
    // 1. A window of an older version was killed: what it wrote is in its log.
    HistoryData old = test::daily(1), newer = test::daily(24);
    newer.sessions.erase(newer.sessions.begin());
    {
        const fs::path running = elsewhere / "running.db";
        auto database = Sqlite::open(running, Sqlite::Access::write);
        REQUIRE(database->run("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0"));
        REQUIRE(migrate(*database));
        REQUIRE(database->run(
            "INSERT INTO session VALUES (1, '00000000000000000000000000000000', 1764000000, 60, NULL, NULL, "
            "'Old', 30, 1, 0, 0);"
            "INSERT INTO hold VALUES (1, 1, 1, 1, 'left', 1764000010, 60, 'wall', 30, 30, 50, 55, 55, "
            "'model', 0, 0)"));
        fs::copy_file(running.string() + "-wal", file.string() + "-wal");
        SUBCASE("its own file") {
            fs::copy_file(running, file);
            newer.sessions.clear();
            newer.measurements.clear();
        }
        SUBCASE("a sync client has brought another file") {
            {
                std::vector<std::string> notices;
                auto history = History::open(arriving, notices);
                REQUIRE(history->add(newer));
            }
            fs::rename(arriving, file);
        }
        SUBCASE("a sync client has brought another file, of a program that kept a log, too") {
            {
                std::vector<std::string> notices;
                auto history = History::open(arriving, notices);
                REQUIRE(history->add(newer));
            }
            REQUIRE(Sqlite::open(arriving, Sqlite::Access::write)->run("PRAGMA journal_mode = WAL"));
            fs::rename(arriving, file);
        }
    }
    // 2. Whatever becomes of the log, nothing of the file is lost; and its own log is played in.
    std::vector<HistoryNews> news;
    auto history = History::open(file, 0, news);
    REQUIRE(history);
    const auto all = history->all();
    REQUIRE(all);
    CHECK(only_in(newer, *all) == HistoryData{});
    if (newer.sessions.empty()) CHECK(all->sessions.size() == 1);
    history.reset();
    auto check = Sqlite::open(file, Sqlite::Access::read);
    auto result = check->prepare("PRAGMA integrity_check");
    REQUIRE(result->step());
    CHECK(result->text(0) == "ok");
    CHECK_FALSE(fs::exists(file.string() + "-wal"));
}

TEST_CASE("a log whose file is gone is set aside, not played into a new one") {
    const TempDir dir;
    const fs::path file = dir / "history.db";
    dir.write("history.db-wal", std::string(5000, 'x'));
    std::vector<std::string> notices;
    REQUIRE(History::open(file, notices));
    CHECK(fs::exists(file.string() + ".damaged-1-wal"));
    CHECK_FALSE(fs::exists(file.string() + "-wal"));
}

TEST_CASE("between two writes the file is whole by itself: nothing lies beside it") {
    const TempDir dir;
    const fs::path file = dir / "history.db";
    std::vector<std::string> notices;
    auto history = History::open(file, notices);
    REQUIRE(history->add(test::daily(3)));
    CHECK(dir.count() == 1);
    fs::copy_file(file, dir / "copy.db");
    CHECK(*History::open(dir / "copy.db", notices)->all() == test::daily(3));
}
