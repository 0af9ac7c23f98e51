// The article's live scenes, as somebody uses them.
#include "model/lesson_play.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "model/update.h"
#include "support/effects.h"

using namespace ninety;
using test::find;
namespace fs = std::filesystem;

namespace {

AppState reader() {
    Settings settings;
    settings.ask_before = false;
    AppState state{settings};
    state.reading.articles = load_articles(fs::path(NINETY_CONTENT) / "article").pages;
    update(state, {action::ShowPanel{Panel::why}});
    return state;
}

void run(AppState& state, double from, double to) {
    for (double t = from; t < to; t += 1.0 / 60)
        advance(state, Seconds(t));
    advance(state, Seconds(to));
}

}  // namespace

TEST_CASE("a link opens its page and glides to what it sets; with less motion it is there at once") {
    for (const bool reduced : {false, true}) {
        AppState state = reader();
        state.settings.reduced_motion = reduced;
        CHECK_FALSE(lesson_shown(state));  // the first page has no scene
        update(state, {action::ShowScene{"scene:lift?load=20&hamstrings=short"}});
        CHECK(lesson_shown(state) == Lesson::lift);
        CHECK(open_page(state)->id == "lift");
        const bool there = state.reading.lesson.of(Lesson::lift)[lift_slider::load] == 20;
        CHECK(there == reduced);
        run(state, 0, 1);
        CHECK(state.reading.lesson.of(Lesson::lift)[lift_slider::load] == 20);
        CHECK_FALSE(is_animating(state));
    }
}

TEST_CASE("play moves the scene to its end and stops, or goes on where Watch starts over") {
    AppState state = reader();
    update(state, {action::ShowScene{"scene:stoop?pain=0"}});
    run(state, 0, 1);
    state.settings.loop = false;
    update(state, {action::TogglePlay{}});
    CHECK(is_animating(state));
    run(state, 1, 7);
    CHECK(state.reading.lesson.of(Lesson::stoop)[stoop_slider::pain] == doctest::Approx(5).epsilon(.05));
    run(state, 7, 14);
    CHECK(state.reading.lesson.of(Lesson::stoop)[stoop_slider::pain] == 10);
    CHECK_FALSE(state.reading.lesson.playing);
    update(state, {action::TogglePlay{}});
    CHECK(state.reading.lesson.of(Lesson::stoop)[stoop_slider::pain] == 0);
    // A hand on the slider stops it; out of range is held.
    update(state, {action::SetSlider{stoop_slider::pain, 99}});
    CHECK_FALSE(state.reading.lesson.playing);
    CHECK(state.reading.lesson.of(Lesson::stoop)[stoop_slider::pain] == 10);
}

TEST_CASE("disc and nerve tell their story when their page is opened, once, and rest at its end") {
    for (const bool reduced : {false, true}) {
        AppState state = reader();
        state.settings.reduced_motion = reduced;
        REQUIRE(state.settings.loop);
        update(state, {action::ShowPage{"disc"}});
        const LessonValues& values = state.reading.lesson.of(Lesson::disc);
        CHECK(is_animating(state) == !reduced);
        if (reduced) {
            CHECK(values == initial_values(Lesson::disc));
            continue;
        }
        CHECK(values[disc_slider::hold] == sliders_of(Lesson::disc)[disc_slider::hold].min);
        CHECK(state.reading.lesson.figures.disc().leg == Degrees(0));
        run(state, 0, 16);
        CHECK(values[disc_slider::hold] == 60);
        CHECK_FALSE(is_animating(state));
        // Again, when asked to.
        update(state, {action::TogglePlay{}});
        CHECK(values[disc_slider::hold] == -40);
        run(state, 16, 18);
        CHECK(values[disc_slider::hold] > -40);
        // A hand on the slider has it; so has whoever opens another panel and comes back.
        update(state, {action::SetSlider{disc_slider::hold, 30}});
        CHECK_FALSE(is_animating(state));
        update(state, {action::ShowPanel{Panel::body}});
        update(state, {action::ShowPanel{Panel::why}});
        CHECK(values[disc_slider::hold] == -40);
        CHECK(is_animating(state));
    }
}

TEST_CASE("a link to a moment of the story goes there and tells none of it") {
    AppState state = reader();
    update(state, {action::ShowScene{"scene:disc?irritation=100&hold=40"}});
    CHECK_FALSE(state.reading.lesson.playing);
    run(state, 0, 2);
    CHECK(state.reading.lesson.of(Lesson::disc)[disc_slider::hold] == 40);
    CHECK_FALSE(is_animating(state));
}

TEST_CASE("who practises keeps the picture; a link makes the session wait and loses nothing of it") {
    AppState state = reader();
    update(state, {action::ShowPanel{Panel::practise}, action::TogglePlay{}});
    run(state, 0, 20);
    update(state, {action::ShowPanel{Panel::why}, action::ShowPage{"stoop"}});
    CHECK_FALSE(lesson_shown(state));
    CHECK(state.practice.clock.running());
    update(state, {action::ShowScene{"scene:stoop?pain=8"}});
    CHECK(lesson_shown(state) == Lesson::stoop);
    CHECK(state.practice.clock.state() == RoutineClock::State::paused);
    CHECK(state.practice.clock.position().total.value == doctest::Approx(20).epsilon(.02));
}

TEST_CASE("what has been read is kept") {
    AppState state = reader();
    const Effects effects =
        update(state, {action::MarkRead{"start"}, action::ShowPage{"stretch"}, action::MarkRead{"start"}});
    CHECK(has_read(state.settings, "start"));
    CHECK_FALSE(has_read(state.settings, "star"));
    CHECK(state.settings.pages_read == "start ");
    CHECK(state.settings.page == "stretch");
    CHECK(find<effect::SaveSettings>(effects));
    CHECK(update(state, {action::MarkRead{"start"}}).asked.empty());
}
