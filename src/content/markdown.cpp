#include "content/markdown.h"

#include <md4c.h>

#include <algorithm>

#include "content/entities.h"
#include "content/scene_fault_words.h"
#include "content/source_lines.h"
#include "core/text_file.h"
#include "i18n/sentence.h"
#include "lesson/lesson.h"

namespace ninety {
namespace {

// A short table header can ask md4c for millions of empty cells. No page comes near this many pieces.
constexpr int kMaxPieces = 1'000'000;

// An attribute's text with its entities decoded; an unknown one stays as it is written.
std::string text_of(const MD_ATTRIBUTE& attribute) {
    std::string text;
    for (int i = 0; attribute.text && attribute.substr_offsets[i] < attribute.size; ++i) {
        const MD_OFFSET from = attribute.substr_offsets[i];
        const std::string_view piece(attribute.text + from, attribute.substr_offsets[i + 1] - from);
        const bool entity = attribute.substr_types[i] == MD_TEXT_ENTITY;
        text += (entity ? decode_entity(piece) : std::nullopt).value_or(std::string(piece));
    }
    return text;
}

// What is wrong with a link, or nothing.
std::string link_problem(const std::string& link) {
    if (link.starts_with("page:")) return "";
    if (link.starts_with("scene:")) {
        const auto scene = parse_scene_link(link);
        return scene ? "" : sentence("problem.article.no_scene", shortened(link), in_words(scene.error()));
    }
    if (link.find(':') == std::string::npos) return sentence("problem.article.no_target", shortened(link));
    return sentence("problem.article.leads_out", shortened(link));
}

// md4c calls back for every start, end and text; this collects them into blocks.
class Collector {
  public:
    Collector(std::string_view source, const std::string& file, std::vector<std::string>& problems)
        : source_(source), lines_(source), file_(file), problems_(problems) {}

    void parse();
    std::vector<Block> take() {
        std::erase_if(blocks_, [](const Block& b) { return b.kind != Block::Kind::rule && b.runs.empty(); });
        return std::move(blocks_);
    }

  private:
    struct List {
        bool numbered;
        int next;
    };

    void enter(MD_BLOCKTYPE type, void* detail);
    void leave(MD_BLOCKTYPE type);
    void enter(MD_SPANTYPE type, void* detail);
    void leave(MD_SPANTYPE type);
    void text(MD_TEXTTYPE type, std::string_view text);

    void open(Block::Kind kind, int level);
    void open_item();
    void open_text();
    void hide(const char* what, int line);
    void add(std::string_view text);
    void add_entity(std::string_view entity);
    void html();
    void problem(int line, const std::string& what);
    void flush_waiting(int line);
    int count_piece();

    std::string_view source_;
    SourceLines lines_;
    const std::string& file_;
    std::vector<std::string>& problems_;
    std::size_t reported_ = 0;
    int pieces_ = 0;

    std::vector<Block> blocks_;
    std::vector<List> lists_;
    bool open_ = false;           // text goes on in the last block
    bool item_is_empty_ = false;  // a list item's first paragraph is the item itself
    int emphasis_ = 0, strong_ = 0, code_ = 0, hidden_ = 0, quotes_ = 0;
    std::string link_;

    int last_line_ = 1, html_line_ = 0;
    bool in_html_ = false;
    std::string waiting_;  // a problem whose line is that of the next text
};

void Collector::parse() {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_TABLES;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* user) {
        static_cast<Collector*>(user)->enter(type, detail);
        return static_cast<Collector*>(user)->count_piece();
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* user) {
        static_cast<Collector*>(user)->leave(type);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* user) {
        static_cast<Collector*>(user)->enter(type, detail);
        return static_cast<Collector*>(user)->count_piece();
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* user) {
        static_cast<Collector*>(user)->leave(type);
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
        static_cast<Collector*>(user)->text(type, {text, size});
        return static_cast<Collector*>(user)->count_piece();
    };
    if (md_parse(source_.data(), static_cast<MD_SIZE>(source_.size()), &parser, this) != 0)
        problems_.push_back(at_line(file_, last_line_, translate("problem.article.too_intricate")));
}

int Collector::count_piece() {
    return ++pieces_ > kMaxPieces ? -1 : 0;  // md4c passes only negative numbers on
}

void Collector::enter(MD_BLOCKTYPE type, void* detail) {
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
        case MD_BLOCK_LI:
            open_item();
            break;
        case MD_BLOCK_QUOTE:
            ++quotes_;
            break;
        case MD_BLOCK_HR:
            open(Block::Kind::rule, 0);
            open_ = false;
            break;
        case MD_BLOCK_P:
            if (lists_.empty() || !item_is_empty_) open_text();
            item_is_empty_ = false;
            break;
        case MD_BLOCK_HTML:
            in_html_ = true;
            html_line_ = 0;
            break;
        case MD_BLOCK_CODE:
            last_line_ = std::max(last_line_, lines_.fence_below(last_line_));
            hide(translate("problem.article.code_blocks"), last_line_);
            break;
        case MD_BLOCK_TABLE:
            hide(translate("problem.article.tables"), 0);
            break;
        default:
            break;
    }
}

void Collector::leave(MD_BLOCKTYPE type) {
    switch (type) {
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            lists_.pop_back();
            break;
        case MD_BLOCK_LI:
            item_is_empty_ = false;
            break;
        case MD_BLOCK_QUOTE:
            --quotes_;
            break;
        case MD_BLOCK_HTML:
            in_html_ = false;
            return;
        case MD_BLOCK_CODE:
            // The closing fence, so that it is not taken for the next block's opening one.
            last_line_ = std::max(last_line_, lines_.fence_below(last_line_));
            --hidden_;
            return;
        case MD_BLOCK_TABLE:
            --hidden_;
            flush_waiting(last_line_);
            return;
        case MD_BLOCK_H:
        case MD_BLOCK_P:
            break;
        default:
            return;
    }
    open_ = false;
}

void Collector::enter(MD_SPANTYPE type, void* detail) {
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
            link_ = text_of(href);
            const std::string what = link_problem(link_);
            if (what.empty()) break;
            if (hidden_ == 0) problem(lines_.line_of(href.text), what);
            link_.clear();
            break;
        }
        case MD_SPAN_IMG:
            if (hidden_ == 0)
                hide(translate("problem.article.pictures"),
                     lines_.line_of(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src.text));
            else
                ++hidden_;
            break;
        default:
            break;
    }
}

void Collector::leave(MD_SPANTYPE type) {
    if (type == MD_SPAN_EM) --emphasis_;
    if (type == MD_SPAN_STRONG) --strong_;
    if (type == MD_SPAN_CODE) --code_;
    if (type == MD_SPAN_A) link_.clear();
    if (type == MD_SPAN_IMG) --hidden_;
    if (type == MD_SPAN_A || type == MD_SPAN_IMG) flush_waiting(last_line_);
}

void Collector::text(MD_TEXTTYPE type, std::string_view text) {
    if (const int line = lines_.line_of(text.data()); line > 0) last_line_ = line;
    flush_waiting(last_line_);
    if (type == MD_TEXT_HTML && hidden_ == 0) return html();
    if (hidden_ > 0) return;
    if (type == MD_TEXT_BR)
        add("\n");
    else if (type == MD_TEXT_SOFTBR)
        add(" ");
    else if (type == MD_TEXT_NULLCHAR)
        add("\xEF\xBF\xBD");
    else if (type == MD_TEXT_ENTITY)
        add_entity(text);
    else
        add(text);
}

// HTML arrives in pieces; one sentence a line is enough, and one for a whole block.
void Collector::html() {
    if (html_line_ != last_line_ && !(in_html_ && html_line_ > 0))
        problem(last_line_, translate("problem.article.html"));
    html_line_ = last_line_;
}

void Collector::open(Block::Kind kind, int level) {
    blocks_.push_back({kind, level, 0, {}});
    open_ = true;
}

void Collector::open_item() {
    List& list = lists_.back();
    open(list.numbered ? Block::Kind::numbered : Block::Kind::bullet, static_cast<int>(lists_.size()));
    blocks_.back().number = list.numbered ? list.next++ : 0;
    item_is_empty_ = true;
}

// A paragraph of its own, or one that goes on with the item or quote around it.
void Collector::open_text() {
    open(quotes_ > 0 ? Block::Kind::quote : Block::Kind::paragraph, static_cast<int>(lists_.size()));
}

// Leaves out what follows until the matching leave(). Without a line, that of the next text is named.
void Collector::hide(const char* what, int line) {
    ++hidden_;
    if (line > 0)
        problem(line, what);
    else
        waiting_ = what;
}

void Collector::add(std::string_view text) {
    if (!open_) open_text();
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

void Collector::add_entity(std::string_view entity) {
    const auto character = decode_entity(entity);
    if (!character) problem(last_line_, sentence("problem.article.no_character", shortened(entity)));
    add(character ? std::string_view(*character) : entity);
}

// Without a line, that of the next text is named.
void Collector::problem(int line, const std::string& what) {
    if (line <= 0) {
        flush_waiting(last_line_);
        waiting_ = what;
    } else if (reported_ < kMaxPageProblems) {
        ++reported_;
        problems_.push_back(at_line(file_, line, what));
    } else if (reported_ == kMaxPageProblems) {
        ++reported_;
        problems_.push_back(at_line(file_, line, translate("problem.article.more")));
    }
}

void Collector::flush_waiting(int line) {
    if (waiting_.empty()) return;
    const std::string what = std::move(waiting_);
    waiting_.clear();
    problem(line, what);
}

}  // namespace

std::vector<Block> read_markdown(std::string_view text, const std::string& file,
                                 std::vector<std::string>& problems) {
    Collector collector(text, file, problems);
    collector.parse();
    return collector.take();
}

}  // namespace ninety
