// What a session came to, the week it belongs to, and what comes next: shown when it is over.
#include "model/names.h"
#include "model/session_end.h"
#include "ui/panels.h"
#include "ui/week_row.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

FixedText<127> held_by(Side side, const SessionSummary& summary) {
    const char* leg = side == Side::left ? translate("summary.left") : translate("summary.right");
    const ClockText held = clock_text(summary.held_by_side[index_of(side)].value);
    const auto& best = summary.best[index_of(side)];
    if (!best) return phrase<127>("summary.side", leg, held.c_str());
    return phrase<127>("summary.side_best", leg, held.c_str(), best->leg.value,
                       best->measured ? translate("summary.measured") : translate("summary.by_the_model"));
}

void draw_week(const AppState& state, const Fonts& fonts) {
    const auto week = week_of(state);
    if (!week) return;
    text(fonts.small, palette().ink_soft, plural<63>("summary.week_days", week->days).c_str());
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float pixels = fonts.body->FontSize, wide = ImGui::GetContentRegionAvail().x;
    draw_week_row(*ImGui::GetWindowDrawList(), fonts.body, pixels, {{at.x, at.y}, {wide, 1.75f * pixels}},
                  *week);
    ImGui::Dummy({wide, 1.75f * pixels});
    if (ImGui::IsItemHovered()) ImGui::SetTooltip("%s", translate("summary.week"));
}

void draw_next(const AppState& state, const Fonts& fonts) {
    const auto next = next_after_session(state);
    if (!next) return;
    text(fonts.strong, warns(next->kind) ? palette().warn : palette().accent, words_of(*next).what.c_str());
    if (const auto when = when_of(state, next->kind); !when.empty())
        text(fonts.body, palette().ink, when.c_str());
}

}  // namespace

void draw_session_summary(const AppState& state, const Fonts& fonts) {
    const SessionSummary& summary = state.practice.summary;
    if (!anything_held(summary)) {
        text(fonts.body, palette().ink_soft, translate("summary.nothing_held"));
        return;
    }
    const auto held = plural<127>("summary.held", summary.holds, clock_text(summary.held.value).c_str());
    text(fonts.strong, palette().accent, held.c_str());
    for (const Side side : kSides)
        if (summary.held_by_side[index_of(side)] > Seconds(0))
            text(fonts.small, palette().ink, held_by(side, summary).c_str());
    if (summary.at_goal > Seconds(0)) {
        const auto goal = phrase<127>("summary.at_goal", clock_text(summary.at_goal.value).c_str());
        text(fonts.small, palette().goal, goal.c_str());
    }
    ImGui::Spacing();
    draw_week(state, fonts);
    draw_next(state, fonts);
    line();
}

}  // namespace ninety
