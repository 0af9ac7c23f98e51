#include "history/schema.h"

#include <array>
#include <cassert>
#include <string>

namespace ninety {
namespace {

// Entry i leads from version i to i + 1. Entries are never edited once they have been in a release: whoever
// has such a file must come out where a new file does.
constexpr std::array<const char*, kSchemaVersion> kMigrations{
    R"sql(
    CREATE TABLE session (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        started_utc_s INTEGER NOT NULL,
        started_zone_min INTEGER NOT NULL,
        ended_utc_s INTEGER,
        ended_zone_min INTEGER,
        routine TEXT NOT NULL,
        planned_hold_s REAL NOT NULL,
        planned_sets INTEGER NOT NULL,
        completed INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX session_by_time ON session (started_utc_s, uid);
    CREATE TABLE hold (
        id INTEGER PRIMARY KEY,
        session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        set_number INTEGER NOT NULL,
        side TEXT NOT NULL CHECK (side IN ('left', 'right')),
        at_utc_s INTEGER NOT NULL,
        at_zone_min INTEGER NOT NULL,
        variant TEXT NOT NULL,
        planned_s REAL NOT NULL,
        done_s REAL NOT NULL,
        start_deg REAL NOT NULL,
        end_deg REAL NOT NULL,
        best_deg REAL NOT NULL,
        source TEXT NOT NULL,
        at_goal_s REAL NOT NULL,
        UNIQUE (session_id, number)
    ) STRICT;
    )sql",
    R"sql(
    CREATE TABLE check_in (
        session_id INTEGER PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,
        stretch INTEGER CHECK (stretch BETWEEN 0 AND 10),
        pain_before INTEGER CHECK (pain_before BETWEEN 0 AND 10),
        pain_after INTEGER CHECK (pain_after BETWEEN 0 AND 10),
        note TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE TABLE measurement (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        at_utc_s INTEGER NOT NULL,
        at_zone_min INTEGER NOT NULL,
        side TEXT NOT NULL CHECK (side IN ('left', 'right')),
        leg_deg REAL NOT NULL,
        source TEXT NOT NULL
    ) STRICT;
    )sql",
    R"sql(
    ALTER TABLE hold ADD COLUMN near_best_s REAL NOT NULL DEFAULT 0;
    )sql"};

}  // namespace

Status migrate(Sqlite& database, int version) {
    assert(version <= kSchemaVersion);
    auto transaction = Transaction::begin(database);
    if (!transaction) return Error{transaction.error()};
    const auto has = database.number("PRAGMA user_version");
    if (!has) return Error{has.error()};
    for (int from = static_cast<int>(*has); from < version; ++from)
        if (Status done = database.run(kMigrations[static_cast<std::size_t>(from)]); !done) return done;
    if (*has < version) {
        const std::string sql = "PRAGMA user_version = " + std::to_string(version);
        if (Status done = database.run(sql.c_str()); !done) return done;
    }
    return transaction->commit();
}

}  // namespace ninety
