// The article as values: Markdown pages read into blocks and runs of text.
//
// A subset of Markdown: headings, paragraphs, lists, quotes, rules, emphasis, strong, code and links to the
// trainer's own pages and scenes. Everything else is named as a problem with its line and left out; the text
// around it is kept. Nothing here draws.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "lesson/lesson.h"

namespace ninety {

struct Run {
    std::string text;  // UTF-8; "\n" is a hard break
    bool emphasis = false, strong = false, code = false;
    std::string link;  // "page:ID" or "scene:NAME...", empty for plain text
    int line = 0;      // in the file, from 1

    friend bool operator==(const Run&, const Run&) = default;
};

struct Block {
    enum class Kind { heading, paragraph, bullet, numbered, quote, rule };
    Kind kind = Kind::paragraph;
    int level = 0;   // heading: 1..6; list item: depth from 1
    int number = 0;  // of a numbered item
    std::vector<Run> runs;
};

// The page that everybody reads first: content/article/10-start.md.
inline constexpr const char* kStopSignsPage = "start";

struct Article {
    std::string id;     // the file's name without number and extension: "10-start.md" -> "start"
    std::string title;  // the first heading of level 1, or the id
    std::vector<Block> blocks;
    std::optional<Lesson> lesson;  // the live scene beside it: that of its first scene link
};

// Longest line that is read, bytes: nobody writes a longer one by hand.
inline constexpr std::size_t kMaxArticleLine = 100'000;

// `file` names the text in sentences and gives the id. Problems are appended as "file:line: sentence".
Article parse_article(std::string_view text, const std::filesystem::path& file,
                      std::vector<std::string>& problems);

struct Articles {
    std::vector<Article> pages;  // in the order of their file names
    std::vector<std::string> problems;
    std::vector<std::string> untranslated;  // ids
};

// Every .md file of a folder but README.md. A file that cannot be read is left out and named. With a language
// other than English, pages that folder/<language>/ has too are that language's; the others stay English and
// are named in `untranslated`.
Articles load_articles(const std::filesystem::path& folder, std::string_view language = "en");

// One page on its own. The error is what kept it from being read; lesser problems are appended.
Result<Article> load_article(const std::filesystem::path& file, std::vector<std::string>& problems);

}  // namespace ninety
