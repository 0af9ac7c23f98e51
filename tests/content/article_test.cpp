#include "content/article.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "content/entities.h"
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

TEST_CASE("a line of many bytes is left out, and the rest is read") {
    const auto [article, problems] = parse("# T\n\n" + std::string(200'000, 'x') + "\n\nend\n");
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].starts_with("10-page.md:3: the line is 200000 bytes long"));
    CHECK(all_words(article) == "T|end|");
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
    for (const char* bad :
         {"&;", "&#;", "&#x;", "&#0;", "&#xD800;", "&#99999999999999999999;", "&what;", "amp"})
        CHECK_FALSE(decode_entity(bad).has_value());
}

TEST_CASE("the shipped article has every page that FACTS section 1 asks for") {
    const Articles articles = load_articles(NINETY_CONTENT "/article");
    CHECK(articles.problems.empty());
    for (const char* id : {"start", "stretch", "goal", "stoop", "disc", "lift", "honest"}) {
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
