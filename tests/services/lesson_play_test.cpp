// The article's live scenes and the window's language, as somebody uses them. Not with model/: it is
// services/locale that takes the languages from their files.
#include "model/lesson_play.h"

#include <doctest/doctest.h>

#include <fstream>

#include "i18n/translate.h"
#include "model/actions.h"
#include "model/apply.h"
#include "services/locale.h"
#include "support/temp_dir.h"

using namespace ninety;
namespace fs = std::filesystem;

namespace {

AppState reader() {
    AppState state{Settings{}};
    state.articles = load_articles(fs::path(NINETY_CONTENT) / "article").pages;
    ninety::apply({action::ShowPanel{Panel::why}}, state);
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
        ninety::apply({action::ShowScene{"scene:lift?load=20&hamstrings=short"}}, state);
        CHECK(lesson_shown(state) == Lesson::lift);
        CHECK(open_page(state)->id == "lift");
        const bool there = state.lesson.of(Lesson::lift)[lift_slider::load] == 20;
        CHECK(there == reduced);
        run(state, 0, 1);
        CHECK(state.lesson.of(Lesson::lift)[lift_slider::load] == 20);
        CHECK_FALSE(is_animating(state));
    }
}

TEST_CASE("play moves the scene to its end and stops, or goes on where Watch starts over") {
    AppState state = reader();
    ninety::apply({action::ShowScene{"scene:stoop?pain=0"}}, state);
    run(state, 0, 1);
    state.settings.loop = false;
    ninety::apply({action::TogglePlay{}}, state);
    CHECK(is_animating(state));
    run(state, 1, 7);
    CHECK(state.lesson.of(Lesson::stoop)[stoop_slider::pain] == doctest::Approx(5).epsilon(.05));
    run(state, 7, 14);
    CHECK(state.lesson.of(Lesson::stoop)[stoop_slider::pain] == 10);
    CHECK_FALSE(state.lesson.playing);
    ninety::apply({action::TogglePlay{}}, state);
    CHECK(state.lesson.of(Lesson::stoop)[stoop_slider::pain] == 0);
    // A hand on the slider stops it; out of range is held.
    ninety::apply({action::SetSlider{stoop_slider::pain, 99}}, state);
    CHECK_FALSE(state.lesson.playing);
    CHECK(state.lesson.of(Lesson::stoop)[stoop_slider::pain] == 10);
}

TEST_CASE("who practises keeps the picture; a link makes the session wait and loses nothing of it") {
    AppState state = reader();
    ninety::apply({action::ShowPanel{Panel::practise}, action::TogglePlay{}}, state);
    run(state, 0, 20);
    ninety::apply({action::ShowPanel{Panel::why}, action::ShowPage{"stoop"}}, state);
    CHECK_FALSE(lesson_shown(state));
    CHECK(state.clock.running());
    ninety::apply({action::ShowScene{"scene:stoop?pain=8"}}, state);
    CHECK(lesson_shown(state) == Lesson::stoop);
    CHECK(state.clock.state() == RoutineClock::State::paused);
    CHECK(state.clock.position().total.value == doctest::Approx(20).epsilon(.02));
}

TEST_CASE("what has been read is kept") {
    AppState state = reader();
    ninety::apply({action::MarkRead{"start"}, action::ShowPage{"stretch"}, action::MarkRead{"start"}}, state);
    CHECK(has_read(state.settings, "start"));
    CHECK_FALSE(has_read(state.settings, "star"));
    CHECK(state.settings.pages_read == "start ");
    CHECK(state.settings.page == "stretch");
    CHECK(state.settings_dirty);
}

TEST_CASE("the language changes while the window is open, article and all, and back") {
    AppState state = reader();
    state.settings.language = "en";
    LocaleService desk{fs::path(NINETY_CONTENT)};
    desk.update(state);
    CHECK(std::string(translate("phase.hold")) == "Hold");
    state.settings.language = "de";
    desk.update(state);
    CHECK(state.language == "de");
    CHECK(std::string(translate("phase.hold")) == "Halten");
    CHECK(state.articles.front().title == "Bevor du anf\u00e4ngst");
    state.settings.language = "xx";  // no such file: English
    desk.update(state);
    CHECK(std::string(translate("phase.hold")) == "Hold");
    CHECK(state.articles.front().title == "Before you start");
    CHECK(state.notices.empty());
}

TEST_CASE("a language with holes and errors: English in them, and a notice") {
    const test::TempDir folder;
    fs::copy(fs::path(NINETY_CONTENT) / "article", folder / "article");
    fs::create_directories(folder / "strings");
    std::ofstream(folder / "strings" / "fr.toml")
        << "[language]\nname = \"Fran\u00e7ais\"\n[phase]\nhold = \"Tenir %d\"\nrest = \"Repos\"\n";
    AppState state = reader();
    state.settings.language = "fr";
    LocaleService desk{folder.path()};
    desk.update(state);
    CHECK(std::string(translate("phase.hold")) == "Hold");
    CHECK(std::string(translate("phase.rest")) == "Repos");
    CHECK(std::string(translate("phase.done")) == "Done");
    REQUIRE_FALSE(state.notices.empty());
    CHECK(state.notices.problems().front().find("fr.toml:4: phase.hold has the placeholders") !=
          std::string::npos);
    CHECK_FALSE(state.articles.empty());
}
