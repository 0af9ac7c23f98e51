#include "render/quality_choice.h"

#include <doctest/doctest.h>

using namespace ninety;

namespace {

bool feed(QualityChoice& choice, double ms, int frames) {
    bool changed = false;
    for (int i = 0; i < frames; ++i)
        changed |= choice.add_frame(ms);
    return changed;
}

}  // namespace

TEST_CASE("automatic begins with what draws, and says so") {
    const QualityChoice software(Quality::automatic, "llvmpipe (LLVM 15.0.6, 256 bits)");
    CHECK(software.level() == Quality::medium);
    CHECK(software.why() == QualityChoice::Why::software);
    CHECK(software.drawn_by() == "llvmpipe");
    const QualityChoice card(Quality::automatic, "Mesa Intel(R) UHD Graphics 620 (KBL GT2)");
    CHECK(card.level() == Quality::high);
}

TEST_CASE("automatic steps down where frames are slow, and never flaps") {
    QualityChoice choice(Quality::automatic, "Mesa Intel(R) UHD Graphics 620");
    CHECK_FALSE(feed(choice, 60, QualityChoice::kFramesToJudge - 1));
    CHECK(feed(choice, 60, 1));
    CHECK(choice.level() == Quality::medium);
    CHECK(choice.why() == QualityChoice::Why::slow);
    CHECK(choice.slow_ms() == 60);
    // Fast again: it stays.
    CHECK_FALSE(feed(choice, 2, 5000));
    CHECK(choice.level() == Quality::medium);
    feed(choice, 40, 2 * QualityChoice::kFramesToJudge);
    CHECK(choice.level() == Quality::low);
    CHECK_FALSE(feed(choice, 400, 5000));
}

TEST_CASE("a few slow frames are forgiven") {
    QualityChoice choice(Quality::automatic, "llvmpipe");
    for (int i = 0; i < 1000; ++i)
        CHECK_FALSE(choice.add_frame(i % 5 == 0 ? 200 : 12));
    CHECK(choice.level() == Quality::medium);
}

TEST_CASE("a choice stays, however slow it is") {
    QualityChoice choice(Quality::high, "llvmpipe");
    CHECK_FALSE(feed(choice, 500, 1000));
    CHECK(choice.level() == Quality::high);
    CHECK(choice.why() == QualityChoice::Why::chosen);
    choice.choose(Quality::automatic);
    CHECK(choice.level() == Quality::medium);
}
