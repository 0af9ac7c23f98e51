// How fast the article's scenes play: slow enough to read what changes.
#include <doctest/doctest.h>

#include "lesson/disc.h"
#include "lesson/lesson.h"

using namespace ninety;

namespace {
Slider played(Lesson lesson) {
    return sliders_of(lesson)[kPlayed];
}
}  // namespace

TEST_CASE("a scene plays for some seconds to half a minute") {
    for (const Lesson lesson : kLessons) {
        CHECK(play_length(lesson) >= Seconds(8));
        CHECK(play_length(lesson) <= Seconds(30));
    }
}

TEST_CASE("a number that is read while it changes changes no faster than it can be read") {
    // Pain from 0 to 10 and weeks from 0 to 12: a second at least for each that is named.
    for (const Lesson lesson : {Lesson::stoop, Lesson::answer}) {
        const Slider slider = played(lesson);
        CHECK(play_length(lesson).value >= slider.max - slider.min);
    }
}

TEST_CASE(
    "the disc's story is told in a few seconds: the leg rises in three or four, the minute passes in eight "
    "or nine") {
    const Slider hold = played(Lesson::disc);
    CHECK(hold.max == kDiscHold.value);
    CHECK(hold.min == -kDiscRaising.value);
    const double second = (hold.max - hold.min) / play_length(Lesson::disc).value;  // of what is played
    CHECK(kDiscHold.value / second > 8);
    CHECK(kDiscHold.value / second < 9);
    // A calm leg, from when it leaves the floor to when it is there.
    const auto leg = [](double t) { return disc_at({}, Seconds(t)).leg; };
    double begins = hold.min, ends = 0;
    while (leg(begins) < Degrees(.5))
        begins += .1;
    while (leg(ends - .1) > leg(0) - Degrees(.5))
        ends -= .1;
    CHECK((ends - begins) / second > 2);
    CHECK((ends - begins) / second < 4);
}

TEST_CASE("what plays is the slider that time moves: pain, the hold's seconds, the lift's moment, weeks") {
    CHECK(played(Lesson::stoop).name == "pain");
    CHECK(played(Lesson::disc).name == "hold");
    CHECK(played(Lesson::lift).name == "moment");
    CHECK(played(Lesson::answer).name == "weeks");
}
