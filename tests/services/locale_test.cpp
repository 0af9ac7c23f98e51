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
