// The check-in across the room: what is asked now, what has been answered, and which keys answer, take back
// and keep; beside it the session's summary. Everything is laid out first and made as large as it fits, so
// that no words lie over others.
#include <algorithm>

#include "history/next_step.h"
#include "model/names.h"
#include "ui/far_display.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

FixedText<255> answers_so_far(const CheckInEntry& entry) {
    FixedText<255> all;
    const auto add = [&](Phrase<int> answer, const std::optional<int>& rating) {
        if (!rating) return;
        if (!all.empty()) all += ", ";
        all += phrase<63>(answer, *rating).view();
    };
    add("far_check_in.stretch", entry.stretch);
    add("far_check_in.before", entry.pain_before);
    add("far_check_in.now", entry.pain_after);
    return all;
}

void add_question(const CheckInEntry& entry, FarLines& lines) {
    const Palette& p = palette();
    switch (entry.question().value_or(3)) {
        case 0:
            lines.add({translate("far_check_in.stretch_felt"), p.accent_strong, 1.15f, .35f});
            lines.add({translate("far_check_in.nothing_to_too_much"), p.ink});
            break;
        case 1:
            lines.add({translate("far_check_in.pain_before"), p.accent_strong, 1.15f, .35f});
            lines.add({translate("far_check_in.none_to_worst"), p.ink});
            break;
        case 2:
            lines.add({translate("far_check_in.pain_now"), p.accent_strong, 1.15f, .35f});
            lines.add({translate("far_check_in.none_to_worst"), p.ink});
            break;
        default:
            lines.add({translate("far_check_in.all_answered"), p.accent_strong, 1.15f, .35f});
            return;
    }
    lines.add({translate("far_check_in.digits_answer"), p.ink});
}

}  // namespace

FarLines far_check_in_lines(const AppState& state, bool with_next) {
    const CheckInEntry& entry = state.practice.check_in;
    const Palette& p = palette();
    FarLines lines;
    if (entry.saved) {
        const CheckIn answers{entry.stretch, entry.pain_before, entry.pain_after, ""};
        lines.add({translate("far_check_in.kept"), p.accent_strong, 1.15f, .35f});
        if (const auto step = after_check_in(answers)) {
            lines.add({words_of(*step).what.view(), p.warn, 1, .35f});
            lines.add({translate("far_check_in.esc_shows_more"), p.ink});
        } else if (const auto next = with_next ? next_after_session(state) : std::nullopt) {
            lines.add({words_of(*next).what.view(), warns(next->kind) ? p.warn : p.ink, 1, .35f});
            if (const auto when = when_of(state, next->kind); !when.empty()) lines.add({when.view(), p.ink});
        }
        lines.add({translate("far_check_in.space_once_more"), p.ink, 1, 0, true});
        return lines;
    }
    add_question(entry, lines);
    if (entry.answered()) {
        lines.add({answers_so_far(entry).view(), p.accent, 1, .35f, true});
        lines.add({translate("far_check_in.backspace_takes_back"), p.ink, 1, 0, true});
    }
    lines.add({entry.answered() ? translate("far_check_in.return_keeps")
                                : translate("far_check_in.space_passes_over"),
               p.ink, 1, 0, true});
    return lines;
}

void draw_far_check_in(const AppState& state, const Fonts& fonts, const Rect& area, Actions& actions) {
    ImDrawList& draw = *ImGui::GetBackgroundDrawList();
    draw.AddRectFilled({area.at.x, area.at.y}, {area.end().x, area.end().y}, palette().paper);
    const FarPages pages = far_pages(area);
    const auto week = week_of(state);
    FarLines summary = far_summary_lines(state, week, pages.next_in_summary);
    summary.place(fonts, pages.summary);
    summary.draw(draw);
    FarLines questions = far_check_in_lines(state, !pages.next_in_summary);
    questions.place(fonts, pages.check_in);
    questions.draw(draw);
    // A hairline between the two.
    const glm::vec2 from = pages.check_in.at, to = from.y > area.at.y ? glm::vec2(area.end().x, from.y)
                                                                      : glm::vec2(from.x, area.end().y);
    const float edge = area.size.y * .05f;
    const glm::vec2 inset = from.y > area.at.y ? glm::vec2(edge, 0) : glm::vec2(0, edge);
    draw.AddLine({from.x + inset.x, from.y + inset.y}, {to.x - inset.x, to.y - inset.y}, palette().line,
                 std::max(1.0f, area.size.y * .002f));
    // Drawn is seen: from now on keys answer.
    if (asks_for_check_in(state) && !state.practice.check_in_seen)
        actions.push_back(action::CheckInSeen{true});
}

}  // namespace ninety
