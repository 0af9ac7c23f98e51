// The bytes of a whole history's file, for tests that damage them.
#pragma once

#include "history/history.h"
#include "make_history.h"
#include "support/temp_dir.h"

namespace ninety::test {

inline std::string bytes_of_history(int sessions) {
    const TempDir dir;
    std::vector<std::string> notices;
    auto history = History::open(dir / "history.db", notices);
    REQUIRE(history);
    REQUIRE(history->add(daily(sessions)));
    history = Error{};
    return bytes_of(dir / "history.db");
}

}  // namespace ninety::test
