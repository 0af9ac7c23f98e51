#include "content/article.h"

#include <md4c.h>

#include <algorithm>
#include <map>

#include "content/entities.h"
#include "core/text_file.h"

namespace ninety {
namespace {

// md4c calls back for every start, end and text; this collects them into blocks. md4c counts no lines, but
// the text it hands out points into the source.
class Collector {
  public:
    Collector(std::string_view source, std::string file, std::vector<std::string>& problems)
        : source_(source), file_(std::move(file)), problems_(problems) {}

    void parse() {
        MD_PARSER parser{};
        parser.flags = MD_FLAG_NOINDENTEDCODEBLOCKS;
        parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
            return static_cast<Collector*>(self)->enter(type, detail);
        };
        parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
            return static_cast<Collector*>(self)->leave(type);
        };
        parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
            return static_cast<Collector*>(self)->enter(type, detail);
        };
        parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
            return static_cast<Collector*>(self)->leave(type);
        };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
            return static_cast<Collector*>(self)->text(type, {text, size});
        };
        md_parse(source_.data(), static_cast<MD_SIZE>(source_.size()), &parser, this);
    }

    std::vector<Block> take() { return std::move(blocks_); }

  private:
    struct List {
        bool numbered;
        int next;
    };

    int enter(MD_BLOCKTYPE type, void* detail) {
        switch (type) {
            case MD_BLOCK_H:
                open(Block::Kind::heading, static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level));
                break;
            case MD_BLOCK_UL:
                lists_.push_back({false, 0});
                break;
            case MD_BLOCK_OL:
                lists_.push_back({true, static_cast<int>(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start)});
                break;
            case MD_BLOCK_LI: {
                List& list = lists_.back();
                open(list.numbered ? Block::Kind::numbered : Block::Kind::bullet,
                     static_cast<int>(lists_.size()));
                blocks_.back().number = list.numbered ? list.next++ : 0;
                item_is_empty_ = true;
                break;
            }
            case MD_BLOCK_QUOTE:
                ++quotes_;
                break;
            case MD_BLOCK_HR:
                blocks_.push_back({Block::Kind::rule, 0, 0, {}});
                break;
            case MD_BLOCK_P:
                // A list item's first paragraph is the item itself.
                if (lists_.empty() || !item_is_empty_)
                    open(quotes_ > 0 ? Block::Kind::quote : Block::Kind::paragraph,
                         static_cast<int>(lists_.size()));
                item_is_empty_ = false;
                break;
            case MD_BLOCK_HTML:
                ++hidden_;
                html_reported_ = false;
                break;
            case MD_BLOCK_CODE:
                ++hidden_;
                unreported_ = "code blocks are not shown";
                break;
            default:
                break;
        }
        return 0;
    }

    int leave(MD_BLOCKTYPE type) {
        if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) lists_.pop_back();
        if (type == MD_BLOCK_LI) item_is_empty_ = false;
        if (type == MD_BLOCK_QUOTE) --quotes_;
        if (type == MD_BLOCK_HTML || type == MD_BLOCK_CODE) --hidden_;
        return 0;
    }

    int enter(MD_SPANTYPE type, void* detail) {
        switch (type) {
            case MD_SPAN_EM:
                ++emphasis_;
                break;
            case MD_SPAN_STRONG:
                ++strong_;
                break;
            case MD_SPAN_CODE:
                ++code_;
                break;
            case MD_SPAN_A: {
                const MD_ATTRIBUTE& href = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
                link_.assign(href.text ? href.text : "", href.size);
                if (!link_.starts_with("page:") && !link_.starts_with("scene:")) {
                    problem(line_of(href.text),
                            "the link \"" + link_.substr(0, 60) +
                                "\" leads out of the trainer, which is offline; its text is shown");
                    link_.clear();
                }
                break;
            }
            case MD_SPAN_IMG:
                ++hidden_;
                unreported_ = "pictures are not shown";
                break;
            default:
                break;
        }
        return 0;
    }

    int leave(MD_SPANTYPE type) {
        if (type == MD_SPAN_EM) --emphasis_;
        if (type == MD_SPAN_STRONG) --strong_;
        if (type == MD_SPAN_CODE) --code_;
        if (type == MD_SPAN_A) link_.clear();
        if (type == MD_SPAN_IMG) {
            --hidden_;
            report_hidden(last_line_);
        }
        return 0;
    }

    int text(MD_TEXTTYPE type, std::string_view text) {
        if (const int line = line_of(text.data()); line > 0) last_line_ = line;
        if (type == MD_TEXT_HTML) {
            // HTML arrives in pieces; one sentence a line is enough, and one for a whole block.
            if (last_line_ != html_line_ && !(hidden_ > 0 && html_reported_))
                problem(last_line_, "raw HTML is not shown");
            html_line_ = last_line_;
            html_reported_ = hidden_ > 0;
            return 0;
        }
        if (hidden_ > 0) {
            report_hidden(last_line_);
            return 0;
        }
        switch (type) {
            case MD_TEXT_BR:
                add("\n");
                break;
            case MD_TEXT_SOFTBR:
                add(" ");
                break;
            case MD_TEXT_NULLCHAR:
                add("\xEF\xBF\xBD");
                break;
            case MD_TEXT_ENTITY:
                if (const auto character = decode_entity(text))
                    add(*character);
                else {
                    problem(last_line_,
                            "\"" + std::string(text) +
                                "\" is not a character that is known; it is shown as it is written");
                    add(text);
                }
                break;
            default:
                add(text);
        }
        return 0;
    }

    void open(Block::Kind kind, int level) { blocks_.push_back({kind, level, 0, {}}); }

    void add(std::string_view text) {
        if (blocks_.empty()) open(Block::Kind::paragraph, 0);
        item_is_empty_ = false;
        Run run{std::string(text), emphasis_ > 0, strong_ > 0, code_ > 0, link_, last_line_};
        auto& runs = blocks_.back().runs;
        const bool same = !runs.empty() && runs.back().emphasis == run.emphasis &&
                          runs.back().strong == run.strong && runs.back().code == run.code &&
                          runs.back().link == run.link;
        if (same)
            runs.back().text += run.text;
        else
            runs.push_back(std::move(run));
    }

    // Line of a pointer into the source; 0 for text that md4c keeps elsewhere.
    int line_of(const char* text) const {
        if (text < source_.data() || text >= source_.data() + source_.size()) return 0;
        return line_at(source_, static_cast<std::size_t>(text - source_.data()));
    }

    void report_hidden(int line) {
        if (unreported_.empty()) return;
        problem(line, unreported_);
        unreported_.clear();
    }

    void problem(int line, const std::string& what) {
        problems_.push_back(at_line(file_, line > 0 ? line : last_line_, what));
    }

    std::string_view source_;
    std::string file_;
    std::vector<std::string>& problems_;
    std::vector<Block> blocks_;
    std::vector<List> lists_;
    std::string link_, unreported_;
    int emphasis_ = 0, strong_ = 0, code_ = 0, hidden_ = 0, quotes_ = 0;
    int last_line_ = 1, html_line_ = 0;
    bool item_is_empty_ = false, html_reported_ = false;
};

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
            problems.push_back(at_line(file, number,
                                       "the line is " + std::to_string(end - at) +
                                           " bytes long, the most is " + std::to_string(kMaxArticleLine) +
                                           "; it is not shown"));
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
    Collector collector(source, file.string(), problems);
    collector.parse();
    Article article;
    article.id = id_of(file);
    article.title = article.id;
    article.blocks = collector.take();
    for (const Block& block : article.blocks) {
        if (block.kind != Block::Kind::heading || block.level != 1 || block.runs.empty()) continue;
        article.title.clear();
        for (const Run& run : block.runs)
            article.title += run.text;
        break;
    }
    return article;
}

Result<Article> load_article(const std::filesystem::path& file, std::vector<std::string>& problems) {
    const auto text = read_text_file(file);
    if (!text) return Error{text.error()};
    return parse_article(*text, file, problems);
}

Articles load_articles(const std::filesystem::path& folder) {
    Articles articles;
    std::error_code error;
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error))
        if (entry.path().extension() == ".md" && entry.path().filename() != "README.md")
            files.push_back(entry.path());
    if (error) {
        articles.problems.push_back(folder.string() + ": the article cannot be read: " + error.message());
        return articles;
    }
    if (files.empty())
        articles.problems.push_back(folder.string() + ": there is no page (.md) in this folder");
    std::sort(files.begin(), files.end());
    std::map<std::string, std::filesystem::path> file_of;
    for (const auto& file : files) {
        auto page = load_article(file, articles.problems);
        if (!page) {
            articles.problems.push_back(page.error());
            continue;
        }
        if (const auto [known, fresh] = file_of.emplace(page->id, file); !fresh) {
            articles.problems.push_back(file.string() + ": another page, " +
                                        known->second.filename().string() + ", has the same name \"" +
                                        page->id + "\"; this one is left out");
            continue;
        }
        articles.pages.push_back(std::move(*page));
    }
    for (const Article& page : articles.pages)
        for (const Block& block : page.blocks)
            for (const Run& run : block.runs)
                if (run.link.starts_with("page:") && !file_of.contains(run.link.substr(5)))
                    articles.problems.push_back(at_line(file_of[page.id].string(), run.line,
                                                        "there is no page \"" + run.link.substr(5) + "\""));
    return articles;
}

}  // namespace ninety
