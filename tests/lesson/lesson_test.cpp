#include "lesson/lesson.h"

#include <doctest/doctest.h>

#include <limits>

#include "lesson/answer.h"
#include "lesson/disc.h"
#include "lesson/stoop.h"
#include "support/approx.h"

using namespace ninety;
using namespace ninety::test;

TEST_CASE("a scene link sets the sliders it names, by number or by name, and no others") {
    const auto link = parse_scene_link("scene:lift?hamstrings=short&load=20");
    REQUIRE(link);
    CHECK(link->lesson == Lesson::lift);
    LessonValues values = initial_values(Lesson::lift);
    const LessonValues before = values;
    apply_settings(values, link->settings);
    CHECK(values[lift_slider::load] == 20);
    CHECK(values[lift_slider::hamstrings] < 60);
    CHECK(values[lift_slider::knees] == before[lift_slider::knees]);
    CHECK(parse_scene_link("scene:disc"));
}

TEST_CASE("a link that cannot be followed says why") {
    const auto fault = [](const char* link) {
        const auto parsed = parse_scene_link(link);
        REQUIRE_FALSE(parsed);
        return parsed.error();
    };
    using Kind = SceneFault::Kind;
    CHECK(fault("scene:lif").kind == Kind::no_scene);
    CHECK(fault("scene:lif").what == "lif");
    CHECK(fault("scene:").kind == Kind::no_scene);
    CHECK(fault("scene:lift?weight=3").kind == Kind::no_slider);
    CHECK(fault("scene:lift?weight=3").what == "weight");
    CHECK(fault("scene:lift?load").kind == Kind::sets_nothing);
    for (const char* load : {"31", "nan", "", "heavy"}) {
        const SceneFault outside = fault((std::string("scene:lift?load=") + load).c_str());
        CHECK(outside.kind == Kind::outside);
        CHECK(outside.what == load);
        CHECK(outside.lesson == Lesson::lift);
        CHECK(outside.slider == lift_slider::load);
    }
}

TEST_CASE("values stay in their ranges whatever is asked") {
    for (const Lesson lesson : kLessons) {
        LessonValues values = initial_values(lesson);
        const auto sliders = sliders_of(lesson);
        for (std::size_t i = 0; i < sliders.size(); ++i) {
            CHECK(sliders[i].initial >= sliders[i].min);
            CHECK(sliders[i].initial <= sliders[i].max);
            for (const NamedValue& named : sliders[i].named)
                CHECK((named.value >= sliders[i].min && named.value <= sliders[i].max));
            set_value(values, i, 1e9);
            CHECK(values[i] == sliders[i].max);
            set_value(values, i, std::numeric_limits<double>::quiet_NaN());
            CHECK(values[i] == sliders[i].min);
        }
    }
}

TEST_CASE("the stoop: with more pain everything in the circle is more") {
    const Proportions body;
    Stoop before = stoop_at(0, body);
    CHECK(near(before.strain, 0, .01));
    CHECK(near((before.hip + before.lumbar).value, 0, 1e-9));
    for (double pain = 1; pain <= 10; ++pain) {
        const Stoop now = stoop_at(pain, body);
        CHECK(now.strain > before.strain);
        CHECK(now.load.moment > before.load.moment);
        CHECK(now.load.pressure.low > before.load.pressure.low);
        CHECK(now.standing.balanced);
        before = now;
    }
}

TEST_CASE("an irritated nerve stops the leg though the timer runs; a bulge changes nothing") {
    const auto gained = [](double irritation) {
        return disc_at({1, {irritation, 0}}, kDiscHold).leg - disc_at({1, {irritation, 0}}, Seconds(0)).leg;
    };
    CHECK(gained(0) > Degrees(4));
    CHECK(gained(.5) == Degrees(0));
    CHECK(gained(1) == Degrees(0));
    for (const double bulge : {0.0, .3, 1.0}) {
        CHECK(disc_at({bulge, {}}, Seconds(30)).leg == disc_at({0, {}}, Seconds(30)).calm_leg);
        CHECK(disc_at({bulge, {}}, Seconds(30)).tone_percent == doctest::Approx(2.4));
    }
}

TEST_CASE("weeks of practice move the slider, by the minutes of stretching in them") {
    const Answer start = answer_at(Degrees(55), 0, 5), later = answer_at(Degrees(55), 8, 5);
    CHECK(start.raise == Degrees(55));
    CHECK(later.raise > start.raise + Degrees(8));
    CHECK(later.hip_straight > start.hip_straight);
    CHECK(later.hip_bent > start.hip_bent);
    // Two holds of 45 s are 1.5 min a session: 5 sessions give .894 of the gain, one .362 and none nothing.
    CHECK(later.a_leg_a_week == Seconds(450));
    const auto gained = [](double sessions) {
        return answer_at(Degrees(55), 8, sessions).raise - Degrees(55);
    };
    CHECK(near(gained(1) / gained(5), .362 / .894, .001));
    CHECK(gained(0) == Degrees(0));
    for (double sessions = 0; sessions < 7; ++sessions)
        CHECK(gained(sessions + 1) > gained(sessions));
    CHECK(answer_at(Degrees(90), 12, 7).raise <= Degrees(90));
}
