// What a session came to: shown when it is over.
#include "ui/panels.h"
#include "ui/widgets.h"

namespace ninety {

void draw_session_summary(const AppState& state, const Fonts& fonts) {
    const SessionSummary& summary = state.summary;
    if (summary.holds == 0) {
        text(fonts.body, palette().ink_soft, "No hold was held long enough to count.");
        return;
    }
    const auto held = FixedText<127>::printed("%d %s held, %s in all.", summary.holds,
                                              summary.holds == 1 ? "hold" : "holds",
                                              clock_text(summary.held.value).c_str());
    text(fonts.strong, palette().accent, held.c_str());
    for (const Side side : {Side::left, Side::right}) {
        const auto& best = summary.best[index_of(side)];
        if (!best) continue;
        const auto line = FixedText<127>::printed("Best %s: %.0f\u00b0, %s", name_of(side), best->leg.value,
                                                  best->measured ? "measured" : "by the model");
        text(fonts.small, palette().ink, line.c_str());
    }
    if (summary.at_goal > Seconds(0)) {
        const auto goal =
            FixedText<127>::printed("At the goal for %s.", clock_text(summary.at_goal.value).c_str());
        text(fonts.small, palette().goal, goal.c_str());
    }
    line();
}

}  // namespace ninety
