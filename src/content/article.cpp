#include "content/article.h"

#include <algorithm>
#include <map>

#include "content/markdown.h"
#include "core/text_file.h"
#include "i18n/sentence.h"

namespace ninety {
namespace {

std::string id_of(const std::filesystem::path& file) {
    const std::string stem = file.stem().string();
    std::size_t start = stem.find_first_not_of("0123456789");
    if (start == std::string::npos) return stem;
    if (start > 0 && stem[start] == '-') ++start;
    return stem.substr(start);
}

// Lines that are too long are cut out, so that the rest can be shown.
std::string without_long_lines(std::string_view text, const std::string& file,
                               std::vector<std::string>& problems) {
    std::string kept;
    kept.reserve(text.size());
    int number = 1;
    for (std::size_t at = 0; at < text.size(); ++number) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (end - at > kMaxArticleLine)
            problems.push_back(
                at_line(file, number, sentence("problem.article.long_line", end - at, kMaxArticleLine)));
        else
            kept.append(text.substr(at, end - at));
        if (end < text.size()) kept += '\n';
        at = end + 1;
    }
    return kept;
}

}  // namespace

Article parse_article(std::string_view text, const std::filesystem::path& file,
                      std::vector<std::string>& problems) {
    const std::string source = without_long_lines(text, file.string(), problems);
    Article article;
    article.id = id_of(file);
    article.title = article.id;
    article.blocks = read_markdown(source, file.string(), problems);
    for (const Block& block : article.blocks) {
        if (block.kind != Block::Kind::heading || block.level != 1 || block.runs.empty()) continue;
        article.title.clear();
        for (const Run& run : block.runs)
            article.title += run.text;
        break;
    }
    for (const Block& block : article.blocks)
        for (const Run& run : block.runs)
            if (!article.lesson && run.link.starts_with("scene:"))
                if (const auto scene = parse_scene_link(run.link)) article.lesson = scene->lesson;
    return article;
}

Result<Article> load_article(const std::filesystem::path& file, std::vector<std::string>& problems) {
    const auto text = read_text_file(file);
    if (!text) return Error{text.error()};
    return parse_article(*text, file, problems);
}

namespace {

// The pages of one folder, in the order of their file names, and which file each is.
Articles load_folder(const std::filesystem::path& folder,
                     std::map<std::string, std::filesystem::path>& file_of) {
    Articles articles;
    std::error_code error;
    std::vector<std::filesystem::path> files;
    const std::filesystem::directory_iterator end;
    for (std::filesystem::directory_iterator entry(folder, error); !error && entry != end;
         entry.increment(error))
        if (entry->path().extension() == ".md" && entry->path().filename() != "README.md")
            files.push_back(entry->path());
    if (error) {
        articles.problems.push_back(
            at_line(folder.string(), 0, sentence("problem.article.unread", error.message())));
        return articles;
    }
    if (files.empty())
        articles.problems.push_back(at_line(folder.string(), 0, translate("problem.article.no_page")));
    std::sort(files.begin(), files.end());
    for (const auto& file : files) {
        auto page = load_article(file, articles.problems);
        if (!page) {
            articles.problems.push_back(page.error());
            continue;
        }
        if (const auto [known, fresh] = file_of.emplace(page->id, file); !fresh) {
            articles.problems.push_back(
                at_line(file.string(), 0,
                        sentence("problem.article.same_name", known->second.filename().string(), page->id)));
            continue;
        }
        articles.pages.push_back(std::move(*page));
    }
    return articles;
}

// Another language's pages in place of the English ones of the same id.
void take_translations(Articles& articles, const std::filesystem::path& folder,
                       std::map<std::string, std::filesystem::path>& file_of) {
    std::map<std::string, std::filesystem::path> translated_file;
    Articles translated = load_folder(folder, translated_file);
    articles.problems.insert(articles.problems.end(), translated.problems.begin(), translated.problems.end());
    for (Article& english : articles.pages) {
        const auto page = std::find_if(translated.pages.begin(), translated.pages.end(),
                                       [&](const Article& other) { return other.id == english.id; });
        if (page == translated.pages.end()) {
            articles.untranslated.push_back(english.id);
            continue;
        }
        if (page->lesson != english.lesson)
            articles.problems.push_back(
                at_line(translated_file[page->id].string(), 0, translate("problem.article.other_scene")));
        english = std::move(*page);
        file_of[english.id] = translated_file[english.id];
        translated_file.erase(english.id);
    }
    for (const auto& [id, file] : translated_file)
        articles.problems.push_back(at_line(file.string(), 0, sentence("problem.article.no_english", id)));
}

}  // namespace

Articles load_articles(const std::filesystem::path& folder, std::string_view language) {
    std::map<std::string, std::filesystem::path> file_of;
    Articles articles = load_folder(folder, file_of);
    if (language != "en") take_translations(articles, folder / language, file_of);
    for (const Article& page : articles.pages)
        for (const Block& block : page.blocks)
            for (const Run& run : block.runs)
                if (run.link.starts_with("page:") && !file_of.contains(run.link.substr(5)))
                    articles.problems.push_back(
                        at_line(file_of[page.id].string(), run.line,
                                sentence("problem.article.no_such_page", run.link.substr(5))));
    return articles;
}

}  // namespace ninety
