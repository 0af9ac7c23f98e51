#include "core/presence.h"

#include <doctest/doctest.h>

using namespace ninety;

TEST_CASE("as long as anybody beats, nobody is away, however long the other one works") {
    Presence presence;
    presence.begin(1000.0_s);
    for (double t = 1000; t < 1060; t += .1)
        presence.beat(Seconds(t));
    presence.beat(1060.5_s);
    CHECK(presence.take_away() == 0.0_s);
}

TEST_CASE("a gap without a beat is an absence, told once, whoever wakes up first") {
    Presence presence;
    presence.begin(10.0_s);
    presence.beat(10.1_s);
    presence.beat(17.1_s);
    presence.beat(17.2_s);
    CHECK(presence.take_away().value == doctest::Approx(7));
    CHECK(presence.take_away() == 0.0_s);
    // Two in a row add up.
    presence.beat(19.2_s);
    presence.beat(19.3_s);
    presence.beat(80.3_s);
    CHECK(presence.take_away().value == doctest::Approx(63));
    // A late word of the thread that slept less does not turn time back.
    presence.beat(80.0_s);
    presence.beat(80.9_s);
    CHECK(presence.take_away() == 0.0_s);
}

TEST_CASE("what was before the watch does not count") {
    Presence presence;
    presence.begin(10.0_s);
    presence.beat(500.0_s);
    presence.begin(500.1_s);
    presence.beat(500.2_s);
    CHECK(presence.take_away() == 0.0_s);
}
