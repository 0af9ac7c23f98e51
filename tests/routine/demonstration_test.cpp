#include "routine/demonstration.h"

#include <doctest/doctest.h>

using namespace ninety;

TEST_CASE(
    "the demonstration plays the four steps on one side, then on the other, the weeks, and getting up") {
    const Demonstration demo(Side::left, 30.0_s, {1, 4});
    std::vector<DemoStep> steps;
    Seconds at{0};
    for (const DemoScene& scene : demo.scenes()) {
        CHECK(scene.start == at);
        CHECK(scene.length > 0.0_s);
        at = scene.end();
        steps.push_back(scene.step);
    }
    using enum DemoStep;
    CHECK(steps == std::vector{lie_down, heel_on_wall, adjust, hold, switch_sides, heel_on_wall, adjust, hold,
                               after_weeks, after_weeks, get_up});
    CHECK(demo.length() == at);
    CHECK(demo.scene_at(demo.hold_start(Side::left)).side == Side::left);
    CHECK(demo.scene_at(demo.hold_start(Side::right)).step == hold);
    CHECK(demo.scene_at(Seconds(-5)).step == lie_down);
    CHECK(demo.scene_at(Seconds(1e6)).step == get_up);
}

TEST_CASE(
    "a minute's hold is watched in 20 seconds, the whole in less than two minutes; a short hold as it is") {
    const Demonstration demo(Side::right, 60.0_s, {1, 4, 12});
    CHECK(demo.length() < 120.0_s);
    // A caption of some fifteen words is read in four seconds and a half.
    CHECK(demo.scenes()[demo.scenes().size() - 2].length >= 4.5_s);
    for (const Side side : kSides) {
        const Seconds start = demo.hold_start(side);
        const DemoScene& hold = demo.scene_at(start);
        CHECK(hold.length == 20.0_s);
        CHECK(hold.pace() == doctest::Approx(3));
        CHECK(demo.hold_at(side, 30.0_s) == start + 10.0_s);
        CHECK(hold.passed(start + 10.0_s).value == doctest::Approx(30));
        CHECK(hold.left(start + 10.0_s).value == doctest::Approx(30));
        CHECK(hold.left(start + 99.0_s) == 0.0_s);
    }
    const Demonstration brief(Side::right, 15.0_s, {1});
    const DemoScene& hold = brief.scene_at(brief.hold_start(Side::left));
    CHECK(hold.length == 15.0_s);
    CHECK(hold.pace() == 1);
    CHECK(brief.scenes().front().pace() == 1);
}

TEST_CASE("the player plays, loops, stops, and skips a suspend") {
    Player player;
    const Seconds length{100};
    player.play(0.0_s, length);
    player.set_speed(4);
    for (int i = 1; i <= 10; ++i)
        player.advance_to(Seconds(i * .5), length, true);
    CHECK(player.position().value == doctest::Approx(20));
    player.advance_to(4000.0_s, length, true);
    CHECK(player.position().value == doctest::Approx(20));
    player.seek(99.0_s, length);
    player.advance_to(4000.5_s, length, true);
    CHECK(player.position().value == doctest::Approx(1));
    player.seek(99.0_s, length);
    player.advance_to(4001.0_s, length, false);
    CHECK(player.position() == length);
    CHECK_FALSE(player.playing());
    player.play(4002.0_s, length);
    CHECK(player.position() == 0.0_s);
    player.set_speed(1000);
    CHECK(player.speed() == Player::kMaxSpeed);
    player.seek(Seconds(-1), length);
    CHECK(player.position() == 0.0_s);
}
