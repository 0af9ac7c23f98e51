// Core's sentences: English where no language is in use, and a language's own where one is.
#include "core/problem_words.h"

#include <doctest/doctest.h>

#include "core/output_file.h"
#include "core/text_file.h"
#include "support/speaking.h"
#include "support/temp_dir.h"

using namespace ninety;

TEST_CASE("a file that cannot be read or written is told in the window's language, and only as long") {
    const test::TempDir dir;
    const std::string folder = (dir / "").string();
    const auto why = [&] { return read_text_file(dir / "none.txt").error().substr(folder.size()); };
    CHECK(why() == "none.txt: there is no such file");
    {
        const test::Speaking german("de");
        CHECK(why() == "none.txt: Diese Datei gibt es nicht");
        CHECK(read_text_file(dir.write("latin", "one\ntwo\xE9\n")).error() ==
              folder + "latin:2: Diese Zeile ist kein g\u00fcltiges UTF-8; speichere die Datei als UTF-8");
        CHECK(read_text_file(dir.write("big", "four"), 3).error() ==
              folder + "big: Die Datei ist gr\u00f6\u00dfer als 0 MB");
        CHECK(write_output(dir / "none/x", "").error() ==
              (dir / "none/x").string() +
                  ": Die Datei l\u00e4sst sich nicht schreiben (No such file or directory)");
    }
    CHECK(why() == "none.txt: there is no such file");
}

TEST_CASE("the words that core brings along are those of the texts") {
    const Strings& english = Strings::english();
    for (const ProblemWords& words : kProblemWords) {
        const auto text = Text::named(words.key);
        REQUIRE(text);
        CHECK(std::string(english.text(*text)) == words.english);
        CHECK(std::string(words_of(words.problem)) == words.english);
    }
    const test::Speaking german("de");
    for (const ProblemWords& words : kProblemWords) {
        CHECK(std::string(words_of(words.problem)) == translate(*Text::named(words.key)));
        CHECK(placeholders_of(words_of(words.problem)) == placeholders_of(words.english));
    }
}

TEST_CASE("a sentence takes its values whole, however long they are") {
    const std::string name(5000, 'x');
    CHECK(problem_sentence<Problem::toml_not_a_text>(name) == name + " is not a text");
    CHECK(problem_sentence<Problem::value_outside>("width", 2.5, 1.0, 2.0) ==
          "width is 2.5; it must be 1 to 2");
    const std::string_view names[] = {"side", "floor", "foot"};
    CHECK(quoted_names(names) == "\"side\", \"floor\" or \"foot\"");
    CHECK(quoted_names(std::span(names).first<1>()) == "\"side\"");
}
