#include "history/schema.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <set>
#include <string>

#include "i18n/sentence.h"

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
    )sql",
    R"sql(
    ALTER TABLE measurement ADD COLUMN spread_deg REAL;
    )sql",
    R"sql(
    ALTER TABLE session ADD COLUMN revised_utc_s INTEGER NOT NULL DEFAULT 0;
    CREATE TABLE removed (
        uid TEXT NOT NULL PRIMARY KEY,
        at_utc_s INTEGER NOT NULL
    ) STRICT;
    )sql"};

constexpr std::int64_t kNobodysVersion = 1000;

using Columns = std::set<std::string>;

// "hold.done_s REAL" for every column of every table.
Result<Columns> columns_of(Sqlite& database) {
    auto rows = database.prepare(
        "SELECT t.name || '.' || c.name || ' ' || c.type FROM sqlite_schema t, pragma_table_info(t.name) c "
        "WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'");
    if (!rows) return Error{rows.error()};
    Columns columns;
    for (;;) {
        const auto row = rows->step();
        if (!row) return Error{row.error()};
        if (!*row) return columns;
        columns.insert(rows->text(0));
    }
}

Columns columns_of_version(int version) {
    auto fresh = Sqlite::in_memory();
    if (!fresh || !migrate(*fresh, version)) return {};
    auto columns = columns_of(*fresh);
    return columns ? std::move(*columns) : Columns();
}

bool has_all(const Columns& columns, const Columns& wanted) {
    return std::includes(columns.begin(), columns.end(), wanted.begin(), wanted.end());
}

}  // namespace

SchemaFit schema_fit(Sqlite& database) {
    const auto unread = [&] { return database.damaged() ? SchemaFit::damaged : SchemaFit::unread; };
    const auto version = database.number("PRAGMA user_version");
    if (!version) return unread();
    const auto columns = columns_of(database);
    if (!columns) return unread();
    const Columns newest = columns_of_version(kSchemaVersion);
    // A version that nobody will ever write, over tables that are exactly ours: a broken bit, no newer file.
    if (*version > kNobodysVersion && *columns == newest) return SchemaFit::damaged;
    if (*version > kSchemaVersion) return SchemaFit::newer;
    if (*version < 0) return SchemaFit::damaged;
    const Columns wanted = columns_of_version(static_cast<int>(*version));
    if (!has_all(*columns, wanted)) return SchemaFit::damaged;
    // What later versions add must not be there yet. Tables that somebody else has added are no matter.
    const bool ahead = std::any_of(columns->begin(), columns->end(), [&](const std::string& column) {
        return newest.contains(column) && !wanted.contains(column);
    });
    return ahead ? SchemaFit::damaged : SchemaFit::ours;
}

Status migrate(Sqlite& database, int version) {
    assert(version >= 0 && version <= kSchemaVersion);
    auto transaction = Transaction::begin(database);
    if (!transaction) return Error{transaction.error()};
    const auto has = database.number("PRAGMA user_version");
    if (!has) return Error{has.error()};
    if (*has < 0 || *has > kSchemaVersion) return Error{sentence("problem.history.version", *has)};
    for (int from = static_cast<int>(*has); from < version; ++from)
        if (Status done = database.run(kMigrations[static_cast<std::size_t>(from)]); !done) return done;
    if (*has < version) {
        const std::string sql = "PRAGMA user_version = " + std::to_string(version);
        if (Status done = database.run(sql.c_str()); !done) return done;
    }
    return transaction->commit();
}

}  // namespace ninety
