// The history's tables, version by version.
#pragma once

#include "history/sqlite.h"

namespace ninety {

inline constexpr int kSchemaVersion = 3;

// Brings an open database, empty or of an older version, up to `version`, all or nothing. The error is
// SQLite's.
Status migrate(Sqlite& database, int version = kSchemaVersion);

}  // namespace ninety
