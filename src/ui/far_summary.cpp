// The session's end across the room: what was held on either side, the week, and what comes next and when.
#include "i18n/translate.h"
#include "model/names.h"
#include "ui/far_display.h"

namespace ninety {
namespace {

FixedText<63> held_on(Side side, const SessionSummary& summary) {
    const ClockText held = clock_text(summary.held_by_side[index_of(side)].value);
    const auto& best = summary.best[index_of(side)];
    const bool left = side == Side::left;
    using Held = Phrase<const char*>;
    using HeldBest = Phrase<const char*, double>;
    if (!best) return phrase<63>(left ? Held("far.held_left") : Held("far.held_right"), held.c_str());
    return phrase<63>(left ? HeldBest("far.held_left_best") : HeldBest("far.held_right_best"), held.c_str(),
                      best->leg.value);
}

// Whether the best angles are anybody's, or the model's.
const char* whose_angles(const SessionSummary& summary) {
    int known = 0, measured = 0;
    for (const auto& best : summary.best) {
        known += best ? 1 : 0;
        measured += best && best->measured ? 1 : 0;
    }
    if (known == 0) return "";
    if (measured == 0) return translate("far.by_the_model");
    return measured == known ? translate("far.measured") : translate("far.partly_measured");
}

}  // namespace

FarLines far_summary_lines(const AppState& state, const std::optional<WeekStrip>& week, bool with_next) {
    const SessionSummary& summary = state.practice.summary;
    const Palette& p = palette();
    FarLines lines;
    lines.add({translate("far.over"), p.accent_strong, 1.2f, 0, false, Phase::done});
    for (const Side side : kSides)
        if (summary.held_by_side[index_of(side)] > Seconds(0))
            lines.add({held_on(side, summary).view(), p.ink, 1, side == Side::left ? .2f : 0});
    if (const char* whose = whose_angles(summary); *whose) lines.add({whose, p.ink_soft});
    if (week) {
        FarLine row{"", p.ink, 1, .3f};
        row.week = &*week;
        lines.add(row);
    }
    const auto next = next_after_session(state);
    // What a kept answer asks for stands beside it already.
    const CheckInEntry& entry = state.practice.check_in;
    const bool said =
        entry.saved && after_check_in({entry.stretch, entry.pain_before, entry.pain_after, ""}).has_value();
    if (!next || !with_next || said) return lines;
    const auto when = when_of(state, next->kind);
    lines.add({words_of(*next).what.view(), warns(next->kind) ? p.warn : p.accent_strong, 1, .2f, true});
    if (!when.empty()) lines.add({when.view(), p.ink, 1, 0, true});
    return lines;
}

FarPages far_pages(const Rect& area) {
    const float aspect = area.size.x / area.size.y;
    if (aspect < 1) {
        const glm::vec2 half(area.size.x, area.size.y / 2);
        return {{area.at, half}, {area.at + glm::vec2(0, half.y), half}};
    }
    const glm::vec2 half(area.size.x / 2, area.size.y);
    return {{area.at, half}, {area.at + glm::vec2(half.x, 0), half}, aspect > 1.5f};
}

}  // namespace ninety
