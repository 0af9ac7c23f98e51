// A session that was broken off, and where one goes on with it.
#include "history/unfinished.h"

#include <doctest/doctest.h>

using namespace ninety;

namespace {

constexpr std::int64_t kThen = 1'764'000'000;

HoldRecord hold(int number, int set, Side side, double done) {
    HoldRecord record;
    record.number = number;
    record.set = set;
    record.side = side;
    record.at = {kThen + 100 * number, 0};
    record.planned = Seconds(45);
    record.done = Seconds(done);
    return record;
}

HistoryData broken_off(std::vector<HoldRecord> holds) {
    SessionRecord session;
    session.uid = std::string(32, 'a');
    session.started = {kThen, 0};
    session.holds = std::move(holds);
    session.ended = WallTime{kThen + 400, 0};
    return {{session}, {}};
}

WallTime after(double hours, std::int64_t seconds = 0) {
    return {kThen + 400 + static_cast<std::int64_t>(3600 * hours) + seconds, 0};
}

}  // namespace

TEST_CASE("a session is gone on with for two hours from its end, not a second longer") {
    const HistoryData data = broken_off({hold(1, 1, Side::right, 45)});
    const auto now = unfinished_session(data, after(0));
    REQUIRE(now);
    CHECK(now->left == Seconds(7200));
    CHECK(unfinished_session(data, after(1))->left == Seconds(3600));
    CHECK(unfinished_session(data, after(2, -1)));
    CHECK_FALSE(unfinished_session(data, after(2)));
    CHECK_FALSE(unfinished_session(data, after(-1)));  // a clock that was wrong
}

TEST_CASE("a complete session, one without a hold, and an empty history offer nothing") {
    HistoryData data = broken_off({hold(1, 1, Side::right, 45)});
    data.sessions[0].completed = true;
    CHECK_FALSE(unfinished_session(data, after(0)));
    CHECK_FALSE(unfinished_session(broken_off({}), after(0)));
    CHECK_FALSE(unfinished_session({}, after(0)));
}

TEST_CASE("a program that ended in mid-session: two hours count from the last hold's end") {
    HistoryData data = broken_off({hold(1, 1, Side::right, 45)});
    data.sessions[0].ended.reset();
    // It began at +100 and lasted 45 s; `after` counts from +400.
    CHECK(unfinished_session(data, after(0))->left == Seconds(7200 - 255));
}

TEST_CASE("one goes on in the pause before the first hold that was not held to its end") {
    const auto steps = schedule_of({});
    // get ready, hold r, change, hold l, rest, hold r, change, hold l, ease off, done
    const auto step = [&](std::vector<HoldRecord> holds) {
        return step_to_go_on_with(steps, broken_off(std::move(holds)).sessions[0]);
    };
    CHECK(step({hold(1, 1, Side::right, 45)}) == 2);
    CHECK(step({hold(1, 1, Side::right, 45), hold(2, 1, Side::left, 45)}) == 4);
    // Broken off in mid-hold: that hold again.
    CHECK(step({hold(1, 1, Side::right, 45), hold(2, 1, Side::left, 44.8)}) == 2);
    CHECK(step({hold(1, 1, Side::right, 20)}) == 0);
    // The second try counts.
    CHECK(step({hold(1, 1, Side::right, 20), hold(2, 1, Side::right, 45)}) == 2);
    CHECK_FALSE(step({hold(1, 1, Side::right, 45), hold(2, 1, Side::left, 45), hold(3, 2, Side::right, 45),
                      hold(4, 2, Side::left, 45)}));
}

TEST_CASE("without a pause before it, one goes on with the hold itself") {
    Routine routine;
    routine.get_ready = routine.change_over = Seconds(0);
    const auto steps = schedule_of(routine);
    CHECK(step_to_go_on_with(steps, broken_off({hold(1, 1, Side::right, 45)}).sessions[0]) == 1);
}
