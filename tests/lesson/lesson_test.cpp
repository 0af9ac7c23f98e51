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
        CHECK(now.load.pressure_mpa > before.load.pressure_mpa);
        CHECK(now.standing.balanced);
        before = now;
    }
}

TEST_CASE("an irritated nerve keeps the leg short though the timer runs") {
    const auto gained = [](double bulge) {
        return disc_at(bulge, kDiscHold).leg - disc_at(bulge, Seconds(0)).leg;
    };
    CHECK(gained(0) > Degrees(4));
    CHECK(gained(1) < Degrees(1));
    CHECK(disc_at(1, kDiscHold).leg < disc_at(0, Seconds(0)).leg - Degrees(8));
    CHECK(disc_at(0, Seconds(30)).leg == disc_at(0, Seconds(30)).calm_leg);
    CHECK(disc_at(.1, Seconds(0)).irritation_01 == 0);  // a small bulge touches nothing
}

TEST_CASE("weeks of practice move the slider, once a week does not") {
    const Answer start = answer_at(Degrees(55), 0, 5), later = answer_at(Degrees(55), 8, 5);
    CHECK(start.raise == Degrees(55));
    CHECK(later.raise > start.raise + Degrees(8));
    CHECK(later.hip_straight > start.hip_straight);
    CHECK(later.hip_bent > start.hip_bent);
    CHECK(answer_at(Degrees(55), 8, 1).raise < Degrees(56));
    CHECK(answer_at(Degrees(90), 12, 7).raise <= Degrees(90));
}
