// How fast the article's scenes play: slow enough to read what changes, and the disc's hold as fast as is
// said of it.
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
    // A stretch's minute plays twice as fast as a stretch.
    const Slider hold = played(Lesson::disc);
    CHECK(hold.max - hold.min == kDiscHold.value);
    CHECK(play_length(Lesson::disc).value == doctest::Approx(kDiscHold.value / 2));
}

TEST_CASE("what plays is the slider that time moves: pain, the hold's seconds, the lift's moment, weeks") {
    CHECK(played(Lesson::stoop).name == "pain");
    CHECK(played(Lesson::disc).name == "hold");
    CHECK(played(Lesson::lift).name == "moment");
    CHECK(played(Lesson::answer).name == "weeks");
}
