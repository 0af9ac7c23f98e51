// Why: the article, a page at a time, as real headings, lists and emphasis.
#include <algorithm>
#include <cstdio>
#include <string_view>

#include "i18n/translate.h"
#include "ui/panels.h"
#include "ui/spoken_controls.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

// Lays words of different fonts out in lines. Dear ImGui wraps one font at a time only.
class Flow {
  public:
    Flow(const Fonts& fonts, float indent, Actions& actions)
        : fonts_(fonts),
          actions_(actions),
          start_(ImGui::GetCursorScreenPos()),
          indent_(indent),
          width_(ImGui::GetContentRegionAvail().x),
          x_(indent) {}

    void run(const Run& run, ImFont* base, ImU32 colour) {
        ImFont* font = run.strong ? fonts_.strong : base;
        const bool link = !run.link.empty();
        ImU32 ink = link ? palette().accent : colour;
        if (run.emphasis && !link)
            ink = palette().accent;  // Inter's italics are not loaded; colour sets it apart
        height_ = std::max(height_, font->FontSize * 1.34f);
        std::string_view rest = run.text;
        while (!rest.empty()) {
            if (rest.front() == '\n') {
                next_line();
                rest.remove_prefix(1);
                continue;
            }
            // A word and the spaces after it; the spaces may hang over the edge.
            std::size_t end = rest.find_first_of(" \n");
            if (end == std::string_view::npos) end = rest.size();
            word(rest.substr(0, end), font, ink, run);
            rest.remove_prefix(end);
            while (!rest.empty() && rest.front() == ' ') {
                x_ += font->CalcTextSizeA(font->FontSize, 1e6f, 0, " ").x;
                rest.remove_prefix(1);
            }
        }
    }

    // `air`: below the block, as a share of the usual distance.
    void finish(float air) {
        next_line();
        ImGui::SetCursorScreenPos({start_.x, start_.y + y_ + air * ImGui::GetStyle().ItemSpacing.y});
        ImGui::Dummy({width_, 0});
    }

  private:
    void next_line() {
        y_ += height_;
        x_ = indent_;
    }

    void word(std::string_view word, ImFont* font, ImU32 ink, const Run& run) {
        if (word.empty()) return;
        const char *begin = word.data(), *end = begin + word.size();
        const ImVec2 size = font->CalcTextSizeA(font->FontSize, 1e6f, 0, begin, end);
        // A full stop after a link stays with it.
        const bool stop =
            word.size() <= 2 && std::string_view(".,;:!?)").find(word.front()) != std::string_view::npos;
        if (x_ > indent_ && x_ + size.x > width_ && !stop) next_line();
        const ImVec2 at(start_.x + x_, start_.y + y_);
        ImGui::GetWindowDrawList()->AddText(font, font->FontSize, at, ink, begin, end);
        if (!run.link.empty()) {
            ImGui::GetWindowDrawList()->AddLine({at.x, at.y + size.y}, {at.x + size.x, at.y + size.y}, ink,
                                                1);
            ImGui::SetCursorScreenPos(at);
            ImGui::PushID(begin);  // the same wherever it is scrolled to
            if (ImGui::InvisibleButton("link", size)) {
                if (run.link.starts_with("page:"))
                    actions_.push_back(action::ShowPage{run.link.substr(5)});
                else
                    actions_.push_back(action::ShowScene{run.link});
            }
            offer_spoken(ControlKind::link, FixedText<127>(word).c_str());
            ImGui::PopID();
            if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        }
        x_ += size.x;
    }

    const Fonts& fonts_;
    Actions& actions_;
    ImVec2 start_;
    float indent_, width_, x_, y_ = 0, height_ = 0;
};

void draw_block(const Block& block, const Fonts& fonts, Actions& actions) {
    const float s = fonts.scale;
    using Kind = Block::Kind;
    if (block.kind == Kind::rule) return line();
    ImFont* font = fonts.body;
    ImU32 ink = palette().ink;
    float indent = 0;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    if (block.kind == Kind::heading) {
        FixedText<127> words;
        for (const Run& run : block.runs)
            words += run.text;
        begin_spoken_section(words.c_str());
        font = block.level == 1 ? fonts.heading : fonts.strong;
        ImGui::Dummy({0, block.level == 1 ? 0 : 4 * s});
        if (block.level > 1) ink = palette().accent;
    } else if (block.kind == Kind::bullet || block.kind == Kind::numbered) {
        indent = 22 * s * static_cast<float>(std::max(1, block.level));
        if (block.kind == Kind::bullet) {
            draw.AddCircleFilled({at.x + indent - 12 * s, at.y + font->FontSize * .58f}, 2.6f * s,
                                 palette().accent, 12);
        } else {
            char number[16];
            std::snprintf(number, sizeof number, "%d.", block.number);
            draw.AddText(fonts.strong, font->FontSize, {at.x + indent - 20 * s, at.y}, palette().accent,
                         number);
        }
    } else if (block.kind == Kind::quote) {
        indent = 14 * s;
        ink = palette().ink_soft;
    }
    Flow flow(fonts, indent, actions);
    for (const Run& run : block.runs)
        flow.run(run, font, ink);
    const bool item = block.kind == Kind::bullet || block.kind == Kind::numbered;
    flow.finish(item ? -.75f : .1f);
    if (block.kind == Kind::quote) {
        const float bottom = ImGui::GetCursorScreenPos().y - 8 * s;
        draw.AddRectFilled({at.x, at.y}, {at.x + 3 * s, bottom}, palette().accent, 1.5f * s);
    }
}

// A mark for each page, in reading order: read, open, to come.
void draw_reading_progress(const AppState& state, const Fonts& fonts) {
    const float s = fonts.scale, gap = 4 * s, width = ImGui::GetContentRegionAvail().x;
    const float each = (width + gap) / static_cast<float>(state.reading.articles.size()) - gap;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Article* open = open_page(state);
    for (std::size_t i = 0; i < state.reading.articles.size(); ++i) {
        const Article& page = state.reading.articles[i];
        const float x = at.x + (each + gap) * static_cast<float>(i);
        const ImU32 ink = &page == open                       ? palette().angle
                          : has_read(state.settings, page.id) ? palette().accent
                                                              : palette().line;
        ImGui::GetWindowDrawList()->AddRectFilled({x, at.y}, {x + each, at.y + 4 * s}, ink, 2 * s);
    }
    ImGui::Dummy({width, 4 * s});
}

}  // namespace

void draw_article(const Article& article, const Fonts& fonts, Actions& actions) {
    ImGui::PushID(article.id.c_str());
    const auto is_item = [](const Block& block) {
        return block.kind == Block::Kind::bullet || block.kind == Block::Kind::numbered;
    };
    bool after_item = false;
    for (const Block& block : article.blocks) {
        if (after_item && !is_item(block)) ImGui::Dummy({0, ImGui::GetStyle().ItemSpacing.y * .2f});
        draw_block(block, fonts, actions);
        after_item = is_item(block);
    }
    ImGui::PopID();
}

void draw_why_panel(const AppState& state, const Fonts& fonts, Actions& actions) {
    if (state.reading.articles.empty()) {
        text(fonts.body, palette().ink_soft, translate("why.empty"));
        return;
    }
    const Article* page = open_page(state);
    const Article *first = &state.reading.articles.front(), *last = &state.reading.articles.back();

    ImGui::SetNextItemWidth(-1);
    const float beside = ImGui::GetFrameHeight() + 2 * ImGui::GetStyle().FramePadding.x;  // its arrow
    const auto title =
        in_one_line(page->title.c_str(), fonts.body, ImGui::GetContentRegionAvail().x - beside);
    if (begin_list("##page", translate("panels.why"), title.c_str(), ImGuiComboFlags_HeightLarge)) {
        for (const Article& article : state.reading.articles) {
            const auto label = FixedText<255>::printed(
                "%s%s", article.title.c_str(),
                has_read(state.settings, article.id) ? translate("why.read_mark") : "");
            ImGui::PushID(article.id.c_str());
            if (choice_row(label.c_str(), &article == page)) actions.push_back(action::ShowPage{article.id});
            ImGui::PopID();
        }
        ImGui::EndCombo();
    }
    draw_reading_progress(state, fonts);
    ImGui::Spacing();
    ImGui::PushID(page->id.c_str());  // each page scrolls for itself
    const float foot = ImGui::GetFrameHeightWithSpacing() + ImGui::GetStyle().ItemSpacing.y;
    ImGui::BeginChild("page", {0, -foot});
    draw_article(*page, fonts, actions);
    ImGui::EndChild();
    ImGui::PopID();

    const float half = (ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ItemSpacing.x) / 2;
    ImGui::Spacing();
    ImGui::BeginDisabled(page == first);
    if (quiet_button(translate("why.back_page"), half)) actions.push_back(action::ShowPage{(page - 1)->id});
    ImGui::EndDisabled();
    ImGui::SameLine();
    if (page == last) {
        const bool read = has_read(state.settings, page->id);
        ImGui::BeginDisabled(read);
        if (primary_button(translate("why.finish"), fonts, half, "on"))
            actions.push_back(action::MarkRead{page->id});
        ImGui::EndDisabled();
    } else if (primary_button(translate("why.next"), fonts, half, "on")) {
        actions.push_back(action::MarkRead{page->id});
        actions.push_back(action::ShowPage{(page + 1)->id});
    }
}

}  // namespace ninety
