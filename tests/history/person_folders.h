// A person's folders for tests: where they are, and what of ours can lie in them.
#pragma once

#include "history/person_files.h"
#include "support/temp_dir.h"

namespace ninety::test {

inline PersonFiles person_in(const TempDir& dir) {
    return {dir / "config/settings.toml", dir / "data/history.db", dir / "data/routines", {}};
}

inline const char* const kOurs[] = {"data/history.db",
                                    "data/history.db-wal",
                                    "data/history.db-shm",
                                    "data/history.db-journal",
                                    "data/history.db.damaged-1",
                                    "data/history.db.damaged-1-wal",
                                    "data/history.db.unsaved-1.json",
                                    "data/history.db.unsaved-1.json.tmp-Xy12ab",
                                    "data/history.sync-conflict-20261126-053100.db",
                                    "data/history (conflicted copy 2026-11-26).db",
                                    "data/window.lock",
                                    "data/routines/mine.toml",
                                    "data/routines/broken.toml",
                                    "data/routines/mine.toml.tmp-Ab3dEf",
                                    "config/settings.toml",
                                    "config/settings.toml.broken-1",
                                    "config/history.db.unsaved-1.json",
                                    "config/settings.toml.tmp-Ab3dEf"};

}  // namespace ninety::test
