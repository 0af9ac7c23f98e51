#include "i18n/strings.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "content/article.h"
#include "support/languages.h"
#include "support/temp_dir.h"

using namespace ninety;
namespace fs = std::filesystem;

namespace {

fs::path write(const test::TempDir& folder, const std::string& text) {
    const fs::path file = folder / "de.toml";
    std::ofstream(file) << text;
    return file;
}

std::string read(const fs::path& file) {
    std::stringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("placeholders are printf's conversions, a doubled per cent sign is none") {
    CHECK(placeholders_of("%d of %.0f %% %s") == "%d%.0f%s");
    CHECK(placeholders_of("100 %%") == "");
    CHECK(placeholders_of("%+.1f") == "%+.1f");
    CHECK(placeholders_of("a % b") == "% b");
    CHECK(placeholders_of("at the end %") == "%");
    static_assert(same_placeholders("%d of %.0f %%", "of 5 %% %d, %.0f") && same_placeholders("", "none"));
    static_assert(!same_placeholders("%d of %.0f", "%.0f of %d") && !same_placeholders("%d", "%d %d") &&
                  !same_placeholders("%d %d", "%d"));
}

TEST_CASE("what a file lacks or gets wrong is said in English, and named with its line") {
    const test::TempDir folder;
    const fs::path file = write(folder,
                                "[phase]\n"
                                "hold = \"Halten\"\n"
                                "rest = 3\n"
                                "nap = \"Schlaf\"\n"
                                "[far]\n"
                                "leg_at = \"Bein bei %s\"\n");
    std::vector<std::string> problems;
    const Strings strings = Strings::load(file, problems);
    CHECK(std::string(strings.text("phase.hold")) == "Halten");
    CHECK(std::string(strings.text("phase.rest")) == "Rest");
    CHECK(std::string(strings.text("far.leg_at")) == Strings::english().text("far.leg_at"));
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].find("de.toml:3: phase.rest is not a text") != std::string::npos);
    CHECK(std::any_of(problems.begin(), problems.end(), [](const std::string& p) {
        return p.find("de.toml:4: the window has no text \"phase.nap\"") != p.npos;
    }));
    CHECK(std::any_of(problems.begin(), problems.end(), [](const std::string& p) {
        return p.find("de.toml:6: far.leg_at has the placeholders \"%s\", the English text \"%.0f\"") !=
               p.npos;
    }));
    CHECK(std::find(strings.missing().begin(), strings.missing().end(), "phase.done") !=
          strings.missing().end());
}

TEST_CASE("broken TOML, a missing file and a line of 10 MB leave English standing") {
    const test::TempDir folder;
    for (const std::string& text :
         {std::string("[phase\n"), std::string("a = \"") + std::string(10'000'000, 'x') + "\"\n"}) {
        std::vector<std::string> problems;
        CHECK(std::string(Strings::load(write(folder, text), problems).text("phase.hold")) == "Hold");
        CHECK_FALSE(problems.empty());
    }
    std::vector<std::string> problems;
    Strings::load(folder / "none.toml", problems);
    CHECK(problems.size() == 1);
}

TEST_CASE("every language is complete, article and voice included; what is missing is named") {
    const fs::path content = NINETY_CONTENT;
    for (const std::string& language : test::languages()) {
        CAPTURE(language);
        // A line for each: "es.toml: "x.y" is missing".
        for (const std::string& problem : strings_problems(content / "strings" / (language + ".toml")))
            FAIL_CHECK(problem);
        const Articles articles = load_articles(content / "article", language);
        for (const std::string& page : articles.untranslated)
            FAIL_CHECK("article/" << language << " lacks the page " << page);
        for (const std::string& problem : articles.problems)
            FAIL_CHECK(problem);
        CHECK(fs::exists(content / "voice" / (language + ".txt")));
    }
    const auto languages = languages_in(content / "strings");
    for (const Language& language : {Language{"de", "Deutsch"}, Language{"es", "Espa\u00f1ol"}})
        CHECK(std::find(languages.begin(), languages.end(), language) != languages.end());
    CHECK(languages.front().code == "en");
}

TEST_CASE("a language's texts are its own: none is left in English by mistake") {
    // Words that are the same in both, numbers, units and names are short; a sentence is not.
    const Strings& english = Strings::english();
    for (const std::string& language : test::languages()) {
        if (language == "en") continue;
        std::vector<std::string> problems;
        const Strings strings =
            Strings::load(fs::path(NINETY_CONTENT) / "strings" / (language + ".toml"), problems);
        for (const TextEntry& entry : kTextTable) {
            if (entry.key.ends_with(".source")) continue;  // names of authors
            const Text text = *Text::named(entry.key);
            const std::string_view words = english.text(text);
            CAPTURE(language);
            CAPTURE(entry.key);
            const auto letters =
                std::count_if(words.begin(), words.end(), [](char c) { return c >= 'a' && c <= 'z'; });
            if (letters > 15 && words.find(' ') != words.npos) CHECK(strings.text(text) != words);
        }
    }
}

TEST_CASE("texts are found by their keys, while compiling and while running") {
    CHECK(Text("phase.hold").english() == std::string_view("Hold"));
    static_assert(Text::named("phase.hold")->key() == "phase.hold");
    static_assert(!Text::named("phase.nap") && !Text::named("") && !Text::named("zzz"));
    for (std::size_t i = 0; i < kTextCount; ++i)
        CHECK(Text::named(kTextTable[i].key)->index() == i);
    // What is checked while compiling is what the wording asks for when it is filled.
    for (const TextEntry& entry : kTextTable)
        CHECK(placeholders_of(Text::named(entry.key)->english()) == entry.placeholders);
    static_assert(Text("unit.degrees").placeholders() == "%.0f");
}

TEST_CASE("placeholders ask for their own kind of value, in their own order") {
    static_assert(asks_for<>("nothing, 100 %%") && !asks_for<int>("nothing, 100 %%"));
    static_assert(asks_for<int, double, const char*>("%d of %+.1f %s") &&
                  !asks_for<int, double>("%d of %.1f %s"));
    static_assert(!asks_for<double, int, const char*>("%d of %.1f %s"));
    static_assert(asks_for<char[5]>("%s") && asks_for<std::size_t>("%d") && asks_for<float>("%.0f"));
    static_assert(!asks_for<int>("at the end %"));
}

TEST_CASE("every text is said somewhere") {
    // Keys put together at run time: all of their section count as said.
    const std::set<std::string> whole{"fault", "next",     "slider",       "slider_value",
                                      "scene", "language", "routine_name", "routine_for"};
    const std::regex any(R"re("([a-z_]+\.[a-z0-9_.]+)")re");
    std::set<std::string> mentioned;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(NINETY_CONTENT) / ".." / "src")) {
        if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
        const std::string text = read(entry.path());
        for (std::sregex_iterator it(text.begin(), text.end(), any), end; it != end; ++it)
            mentioned.insert((*it)[1]);
    }
    // The browser's page says some around the program.
    const std::string page = read(fs::path(NINETY_CONTENT) / ".." / "packaging" / "web" / "page.js");
    const std::regex said(R"re(say\("([a-z_]+)"\))re");
    for (std::sregex_iterator it(page.begin(), page.end(), said), end; it != end; ++it)
        mentioned.insert("web." + (*it)[1].str());
    CHECK(mentioned.size() > 300);
    for (const TextEntry& text : kTextTable) {
        const std::string key(text.key);
        if (whole.contains(key.substr(0, key.find('.')))) continue;
        std::string base = key;
        for (const char* ending : {".one", ".other"})
            if (base.ends_with(ending)) base.resize(base.size() - std::string(ending).size());
        CAPTURE(key);
        CHECK(mentioned.contains(base));
    }
}
