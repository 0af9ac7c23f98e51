// The window's language follows the settings, with everything that is in files.
#include "services/locale.h"

#include <doctest/doctest.h>

#include <fstream>

#include "i18n/translate.h"
#include "model/update.h"
#include "support/temp_dir.h"

using namespace ninety;
namespace fs = std::filesystem;

namespace {

void follow(LocaleService& locale, AppState& state) {
    Observations seen;
    locale.follow(state.settings);
    locale.observe(seen);
    advance(state, state.now, seen);
}

}  // namespace

TEST_CASE("the language changes while the window is open, article and all, and back") {
    AppState state{Settings{}};
    state.settings.language = "en";
    LocaleService locale{fs::path(NINETY_CONTENT)};
    follow(locale, state);
    CHECK(std::string(translate("phase.hold")) == "Hold");
    state.settings.language = "de";
    follow(locale, state);
    CHECK(state.shell.language == "de");
    CHECK(std::string(translate("phase.hold")) == "Halten");
    CHECK(state.reading.articles.front().title == "Bevor du anf\u00e4ngst");
    state.settings.language = "xx";  // no such file: English
    follow(locale, state);
    CHECK(std::string(translate("phase.hold")) == "Hold");
    CHECK(state.reading.articles.front().title == "Before you start");
    CHECK(state.shell.notices.problems() == std::vector<std::string>{});
}

TEST_CASE("a language with holes and errors: English in them, and a notice") {
    const test::TempDir folder;
    fs::copy(fs::path(NINETY_CONTENT) / "article", folder / "article");
    fs::create_directories(folder / "strings");
    std::ofstream(folder / "strings" / "fr.toml")
        << "[language]\nname = \"Fran\u00e7ais\"\n[phase]\nhold = \"Tenir %d\"\nrest = \"Repos\"\n";
    AppState state{Settings{}};
    state.settings.language = "fr";
    LocaleService locale{folder.path()};
    follow(locale, state);
    CHECK(std::string(translate("phase.hold")) == "Hold");
    CHECK(std::string(translate("phase.rest")) == "Repos");
    CHECK(std::string(translate("phase.done")) == "Done");
    REQUIRE_FALSE(state.shell.notices.empty());
    CHECK(state.shell.notices.problems().front().find("fr.toml:4: phase.hold has the placeholders") !=
          std::string::npos);
    CHECK_FALSE(state.reading.articles.empty());
}

TEST_CASE("what is wrong with a language's file is said in its own words") {
    const test::TempDir folder;
    fs::copy(fs::path(NINETY_CONTENT) / "article", folder / "article");
    folder.write(
        "strings/fr.toml",
        "[phase]\nhold = \"Tenir %d\"\n[problem.strings]\nplaceholders = \"%s: %s, et non %s\"\nnone = "
        "\"rien\"\n");
    AppState state{Settings{}};
    state.settings.language = "fr";
    LocaleService locale{folder.path()};
    follow(locale, state);
    REQUIRE_FALSE(state.shell.notices.empty());
    CHECK(state.shell.notices.problems().front() ==
          (folder / "strings/fr.toml").string() + ":2: phase.hold: \"%d\", et non rien");
}

TEST_CASE("what is wrong with the settings is said in the language that they ask for, from the start") {
    const test::TempDir folder;
    const fs::path file =
        folder.write("settings.toml", "[person]\nbuild = 7\n[reading]\nlanguage = \"de\"\n");
    LocaleService locale{fs::path(NINETY_CONTENT)};
    CHECK(load_settings(file, locale).notices ==
          std::vector<std::string>{file.string() +
                                   ":2: build ist 7; es muss -1 bis 1 sein; es gilt die Vorgabe"});
    CHECK(std::string(translate("phase.hold")) == "Halten");
}

TEST_CASE("a language that was in use stays readable: somebody beside the window may be using it") {
    Settings settings;
    settings.language = "de";
    LocaleService locale{fs::path(NINETY_CONTENT)};
    locale.follow(settings);
    const char* hold = translate("phase.hold");
    settings.language = "en";
    locale.follow(settings);
    CHECK(std::string(hold) == "Halten");
    CHECK(std::string(translate("phase.hold")) == "Hold");
}
