// What a session came to: shown when it is over.
#include "model/names.h"
#include "ui/panels.h"
#include "ui/widgets.h"

namespace ninety {

void draw_session_summary(const AppState& state, const Fonts& fonts) {
    const SessionSummary& summary = state.practice.summary;
    if (!anything_held(summary)) {
        text(fonts.body, palette().ink_soft, translate("summary.nothing_held"));
        return;
    }
    const auto held = plural<127>("summary.held", summary.holds, clock_text(summary.held.value).c_str());
    text(fonts.strong, palette().accent, held.c_str());
    for (const Side side : kSides) {
        const auto& best = summary.best[index_of(side)];
        if (!best) continue;
        const auto line =
            phrase<127>("summary.best", word(side), best->leg.value,
                        best->measured ? translate("summary.measured") : translate("summary.by_the_model"));
        text(fonts.small, palette().ink, line.c_str());
    }
    if (summary.at_goal > Seconds(0)) {
        const auto goal = phrase<127>("summary.at_goal", clock_text(summary.at_goal.value).c_str());
        text(fonts.small, palette().goal, goal.c_str());
    }
    line();
}

}  // namespace ninety
