#include "content/article.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "content/entities.h"
#include "support/speaking.h"
#include "support/temp_dir.h"

using namespace ninety;
using Kind = Block::Kind;

namespace {

struct Parsed {
    Article article;
    std::vector<std::string> problems;
};

Parsed parse(std::string_view text) {
    Parsed parsed;
    parsed.article = parse_article(text, "10-page.md", parsed.problems);
    return parsed;
}

std::string words(const Block& block) {
    std::string all;
    for (const Run& run : block.runs)
        all += run.text;
    return all;
}

std::string all_words(const Article& article) {
    std::string all;
    for (const Block& block : article.blocks)
        all += words(block) + "|";
    return all;
}

}  // namespace

TEST_CASE("headings, paragraphs, lists, quotes and rules become blocks") {
    const auto [article, problems] = parse(
        "# Title\n\nOne\ntwo.\n\n- a\n- b\n  - deeper\n\n3. three\n4. four\n\n> said\n\n---\n\n## Next\n");
    CHECK(problems.empty());
    CHECK(article.id == "page");
    CHECK(article.title == "Title");
    const struct {
        Kind kind;
        int level, number;
        const char* text;
    } expected[] = {{Kind::heading, 1, 0, "Title"}, {Kind::paragraph, 0, 0, "One two."},
                    {Kind::bullet, 1, 0, "a"},      {Kind::bullet, 1, 0, "b"},
                    {Kind::bullet, 2, 0, "deeper"}, {Kind::numbered, 1, 3, "three"},
                    {Kind::numbered, 1, 4, "four"}, {Kind::quote, 0, 0, "said"},
                    {Kind::rule, 0, 0, ""},         {Kind::heading, 2, 0, "Next"}};
    REQUIRE(article.blocks.size() == std::size(expected));
    for (std::size_t i = 0; i < std::size(expected); ++i) {
        CAPTURE(i);
        CHECK(article.blocks[i].kind == expected[i].kind);
        CHECK(article.blocks[i].level == expected[i].level);
        CHECK(article.blocks[i].number == expected[i].number);
        CHECK(words(article.blocks[i]) == expected[i].text);
    }
}

TEST_CASE("emphasis, strength and links are runs of their own") {
    const auto [article, problems] =
        parse("plain *soft* **hard** [go on](page:next) `code`\\\nnew &deg;&#176;\n");
    CHECK(problems.empty());
    REQUIRE(article.blocks.size() == 1);
    const auto& runs = article.blocks[0].runs;
    const auto find = [&](const std::string& text) -> const Run& {
        for (const Run& run : runs)
            if (run.text == text) return run;
        FAIL("no run " << text);
        return runs[0];
    };
    CHECK(find("soft").emphasis);
    CHECK(find("hard").strong);
    CHECK(find("go on").link == "page:next");
    CHECK(find("code").code);
    CHECK(words(article.blocks[0]).ends_with("\nnew \u00B0\u00B0"));
}

TEST_CASE("what cannot be shown is named with its line, and the text around it stays") {
    auto [article, problems] = parse(
        "# T\n\nbefore <b>bold</b> "
        "after\n\n![alt](x.png)\n\n[out](https://example.org)\n\n<div>\nx\n</div>\n\nend &nonsense;\n");
    REQUIRE(problems.size() == 5);
    CHECK(problems[0] == "10-page.md:3: raw HTML is not shown");
    CHECK(problems[1] == "10-page.md:5: pictures are not shown");
    CHECK(problems[2].starts_with("10-page.md:7: the link \"https://example.org\" leads out of the trainer"));
    CHECK(problems[3] == "10-page.md:9: raw HTML is not shown");
    CHECK(problems[4].starts_with("10-page.md:13: \"&nonsense;\""));
    const std::string all = all_words(article);
    CHECK(all.find("before bold after") != std::string::npos);
    CHECK(all.find("out") != std::string::npos);
    CHECK(all.find("div") == std::string::npos);
    CHECK(all.find("alt") == std::string::npos);
    CHECK(all.find("end ") != std::string::npos);
}

TEST_CASE("tables, code blocks and pictures are named where they start, even when there is nothing in them") {
    const struct {
        const char* text;
        std::vector<std::string> problems;
        const char* words;
    } cases[] = {
        {"a\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\nend", {"3: tables are not shown"}, "a|end|"},
        {"a\n\n```c\n\nx\n```\nend", {"3: code blocks are not shown"}, "a|end|"},
        {"a\n\n```\n```\n\n~~~\n~~~\n",
         {"3: code blocks are not shown", "6: code blocks are not shown"},
         "a|"},
        {"a\n\n![](x.png)\n\nb ![*c*](y) d",
         {"3: pictures are not shown", "5: pictures are not shown"},
         "a|b  d|"},
        {"a\n\n<!-- b\n\nc -->\n\nd", {"3: raw HTML is not shown"}, "a|d|"},
        {"a\r\nb\r\nc <b>\r\n", {"3: raw HTML is not shown"}, "a b c |"},
    };
    for (const auto& c : cases) {
        CAPTURE(std::string(c.text));
        const auto [article, problems] = parse(c.text);
        std::vector<std::string> expected;
        for (const std::string& problem : c.problems)
            expected.push_back("10-page.md:" + problem);
        CHECK(problems == expected);
        CHECK(all_words(article) == c.words);
    }
}

TEST_CASE(
    "a link to a scene that is not there, or beyond a slider, is named with its line and shown as text") {
    const auto [article, problems] = parse(
        "# T\n\n[a](scene:squat)\n\n[b](scene:lift?load=300) and "
        "[c](scene:lift?weight=3)\n\n[d](scene:lift?load=20)\n");
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].starts_with(
        "10-page.md:3: the link \"scene:squat\" shows no scene: there is no scene \"squat\""));
    CHECK(problems[1].find("10-page.md:5: ") == 0);
    CHECK(problems[1].find("load is 300; it must be 0 to 30") != std::string::npos);
    CHECK(problems[2].find("no slider \"weight\"") != std::string::npos);
    CHECK(article.blocks.at(1).runs.at(0).text == "a");
    CHECK(article.blocks.at(1).runs.at(0).link.empty());
    CHECK(article.lesson == Lesson::lift);  // of the first link that shows one
}

TEST_CASE("links lead to pages and scenes only") {
    const auto [good, none] = parse("[a](page:b) [c](scene:disc?bulge=40&amp;hold=3) [d](page:x&amp;y)\n");
    CHECK(none.empty());
    CHECK(good.blocks.at(0).runs.at(2).link == "scene:disc?bulge=40&hold=3");
    CHECK(good.blocks.at(0).runs.at(4).link == "page:x&y");

    const auto [article, problems] =
        parse("# T\n\n[a](https://a.b/?x&amp;y)\n\n[b](stoop)\n\n<mailto:c@d>\n");
    const std::string out = "leads out of the trainer, which is offline; its text is shown";
    CHECK(problems ==
          std::vector<std::string>{
              "10-page.md:3: the link \"https://a.b/?x&y\" " + out,
              "10-page.md:5: the link \"stoop\" is neither page:ID nor scene:NAME; its text is shown",
              "10-page.md:7: the link \"mailto:c@d\" " + out});
    for (const Block& block : article.blocks)
        for (const Run& run : block.runs)
            CHECK(run.link.empty());
}

TEST_CASE("text after a heading, quote or rule inside an item is a paragraph of its own") {
    const auto [article, problems] = parse("- # head\n  text\n- ***\n  more\n");
    CHECK(problems.empty());
    REQUIRE(article.blocks.size() == 4);
    CHECK(article.blocks[0].kind == Kind::heading);
    CHECK(article.blocks[1].kind == Kind::paragraph);
    CHECK(article.blocks[1].level == 1);
    CHECK(article.blocks[2].kind == Kind::rule);
    CHECK(words(article.blocks[3]) == "more");
}

TEST_CASE("a line of many bytes is left out, and the rest is read") {
    const auto [article, problems] = parse("# T\n\n" + std::string(200'000, 'x') + "\n\nend\n");
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].starts_with("10-page.md:3: the line is 200000 bytes long"));
    CHECK(all_words(article) == "T|end|");
}

TEST_CASE("a line of 10 MB: refused in a file, left out of a text") {
    const std::string text = "# T\n\n" + std::string(10'000'000, 'x') + "\n\nend\n";
    const auto [article, problems] = parse(text);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].starts_with("10-page.md:3: the line is 10000000 bytes long"));
    CHECK(all_words(article) == "T|end|");

    const test::TempDir folder;
    std::vector<std::string> lesser;
    const auto page = load_article(folder.write("10-a.md", text), lesser);
    REQUIRE_FALSE(page);
    CHECK(page.error().ends_with("10-a.md: the file is larger than 4 MB"));
}

TEST_CASE("random bytes do not break the reader") {
    std::mt19937 random(9090);
    const test::TempDir folder;
    for (int round = 0; round < 300; ++round) {
        std::string text(random() % 3000, ' ');
        for (char& c : text)
            c = static_cast<char>(random() & 0xFF);
        parse(text);  // as if the file had not been checked
        folder.write("10-a.md", text);
        CHECK(load_articles(folder.path()).pages.size() <= 1);
    }
}

TEST_CASE("a hostile page neither stalls the reader nor floods the list of problems") {
    const auto repeated = [](std::string_view piece, std::size_t bytes) {
        std::string text;
        while (text.size() < bytes)
            text += piece;
        return text;
    };
    // Took 9.6 s at 99 kB, growing with the square, when every piece of text counted its line from the top.
    CHECK(parse(repeated("a\n", 3'000'000)).article.blocks.size() == 1);
    CHECK(parse(repeated("[a](https://x)\n", 500'000)).problems.size() == 101);
    // A table of 30,000 columns and 60,000 short rows would be 1.8 thousand million cells.
    const auto table =
        parse(repeated("|a", 60'000) + "|\n" + repeated("|---", 60'000) + "|\n" + repeated("|b\n", 180'000));
    // md4c 0.4 (Debian 12) would make them all: we stop it and say so. 0.5 (Debian 13) stops by itself.
    std::size_t runs = 0;
    for (const Block& block : table.article.blocks)
        runs += block.runs.size();
    CHECK(runs < 1'000'000);
    if (!table.problems.empty()) CHECK(table.problems.back().find("too intricate") != std::string::npos);
}

TEST_CASE("no input can break the reader") {
    std::mt19937 random(90);
    const std::string_view alphabet = "#*_[]()<>`\n\n  -+1.>|&;!\\abc\xC3\xA9";
    for (int round = 0; round < 400; ++round) {
        std::string text(random() % 400, ' ');
        for (char& c : text)
            c = alphabet[random() % alphabet.size()];
        parse(text);
    }
    CHECK(parse("").article.blocks.empty());
    CHECK(parse(std::string(3000, '>')).article.blocks.size() < 3000);
}

TEST_CASE("a folder is read in the order of its file names; missing pages and doubles are named") {
    const test::TempDir folder;
    folder.write("20-second.md", "# Second\n\n[first](page:first)\n[gone](page:gone)\n");
    folder.write("10-first.md", "# First\n");
    folder.write("30-first.md", "# First again\n");
    folder.write("README.md", "not a page");
    folder.write("40-bad.md", "# Bad\n\xff\n");
    const Articles articles = load_articles(folder.path());
    REQUIRE(articles.pages.size() == 2);
    CHECK(articles.pages[0].id == "first");
    CHECK(articles.pages[1].id == "second");
    REQUIRE(articles.problems.size() == 3);
    CHECK(articles.problems[0].find("30-first.md: another page, 10-first.md") != std::string::npos);
    CHECK(articles.problems[1].find("40-bad.md:2: ") != std::string::npos);
    CHECK(articles.problems[2].find("20-second.md:4: there is no page \"gone\"") != std::string::npos);
    CHECK(load_articles(folder / "none").problems.size() == 1);
}

TEST_CASE("entities") {
    CHECK(decode_entity("&amp;") == "&");
    CHECK(decode_entity("&#x20AC;") == "\u20AC");
    CHECK(decode_entity("&nbsp;") == "\u00A0");
    CHECK(decode_entity("&deg;") == "\u00B0");
    CHECK(decode_entity("&times;") == "\u00D7");
    CHECK(decode_entity("&yuml;") == "\u00FF");
    for (const char* bad :
         {"&;", "&#;", "&#x;", "&#0;", "&#xD800;", "&#99999999999999999999;", "&what;", "amp"})
        CHECK_FALSE(decode_entity(bad).has_value());
}

TEST_CASE("the shipped article has every page that FACTS section 1 asks for") {
    const Articles articles = load_articles(NINETY_CONTENT "/article");
    CHECK(articles.problems.empty());
    for (const char* id :
         {"start", "links", "stretch", "goal", "stoop", "disc", "lift", "answer", "honest"}) {
        CAPTURE(std::string(id));
        CHECK(std::any_of(articles.pages.begin(), articles.pages.end(),
                          [&](const Article& page) { return page.id == id; }));
    }
    // The signs that must not be missing from the first page.
    const std::string start = all_words(articles.pages.front());
    for (const char* sign : {"ingling", "umbness", "harp", "down the leg", "tear", "fever", "cancer",
                             "regnan", "bladder", "bowel", "saddle"})
        CHECK_MESSAGE(start.find(sign) != std::string::npos, sign);
}

TEST_CASE("what an author got wrong is said in the window's language, with its line") {
    const test::Speaking german("de");
    const auto problem = [](const char* text) {
        const auto problems = parse(text).problems;
        REQUIRE(problems.size() == 1);
        return problems[0];
    };
    CHECK(problem("a\n\n<b>b</b>\n") == "10-page.md:3: HTML wird nicht gezeigt");
    CHECK(
        problem("a\n\n[b](https://x.org)\n") ==
        "10-page.md:3: Der Link \"https://x.org\" f\u00fchrt aus dem Trainer hinaus, der ohne Netz auskommt; "
        "sein Text wird gezeigt");
    CHECK(problem("[b](scene:lift?load=31)\n") ==
          "10-page.md:1: Der Link \"scene:lift?load=31\" zeigt keine Szene: load ist 31; es muss 0 bis 30 "
          "sein; sein Text wird gezeigt");
    CHECK(problem("a\n\n&nope;\n") ==
          "10-page.md:3: \"&nope;\" ist kein bekanntes Zeichen; es wird gezeigt, wie es dasteht");
    CHECK(problem((std::string(kMaxArticleLine + 1, 'x') + "\n").c_str()) ==
          "10-page.md:1: Die Zeile ist 100001 Byte lang, h\u00f6chstens 100000 d\u00fcrfen es sein; sie wird "
          "nicht "
          "gezeigt");
    const test::TempDir dir;
    dir.write("10-start.md", "# Start\n\n[there](page:nowhere)\n");
    dir.write("20-start.md", "# Again\n");
    CHECK(load_articles(dir.path()).problems ==
          std::vector<std::string>{
              (dir / "20-start.md").string() +
                  ": Eine andere Seite, 10-start.md, hat denselben Namen \"start\"; diese "
                  "wird weggelassen",
              (dir / "10-start.md").string() + ":3: Eine Seite \"nowhere\" gibt es nicht"});
}
