// The history's tables, version by version.
#pragma once

#include "history/sqlite.h"

namespace ninety {

inline constexpr int kSchemaVersion = 5;

// What the tables of a database say of its version.
enum class SchemaFit {
    ours,     // of a version that migrate() can bring up to date, a new file included
    newer,    // of a version of the program that came after this one
    damaged,  // the tables are not those of the version that the file names
    unread,   // it could not be read: see the connection's own error
};
SchemaFit schema_fit(Sqlite& database);

// Brings an open database, empty or of an older version, up to `version`, all or nothing. The error is
// SQLite's. Asks for a fitting one; refuses a version that nobody knows.
Status migrate(Sqlite& database, int version = kSchemaVersion);

}  // namespace ninety
