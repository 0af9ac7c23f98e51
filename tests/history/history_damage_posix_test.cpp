// A damaged file on a full disk.
#include <doctest/doctest.h>

#include "history_bytes.h"
#include "support/full_disk.h"

using namespace ninety;
namespace fs = std::filesystem;
using test::TempDir;

TEST_CASE("where there is no room for a new one the damaged file keeps its name") {
    const TempDir dir;
    const fs::path file = dir / "history.db";
    std::string bytes = test::bytes_of_history(300);
    bytes[60] = '\x80';
    dir.write("history.db", bytes);
    std::vector<HistoryNews> news;
    {
        // Nothing may grow beyond what an empty history needs.
        const test::FullDisk full(60'000);
        CHECK_FALSE(History::open(file, 0, news));
    }
    CHECK(news.back().kind == HistoryNews::Kind::cannot_open);
    CHECK(test::bytes_of(file) == bytes);
    CHECK_FALSE(fs::exists(file.string() + ".damaged-1"));
}
