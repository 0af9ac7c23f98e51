// Progress: what was done in numbers, what to do next, and the history as the person's own.
#include <cmath>

#include "ui/charts.h"
#include "ui/panels.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

// Two or three numbers side by side, each with its name below.
struct Figure {
    FixedText<31> value;
    const char* name;
};

void draw_figures(std::span<const Figure> figures, const Fonts& fonts) {
    const float width = ImGui::GetContentRegionAvail().x / static_cast<float>(figures.size());
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float big = fonts.heading->FontSize * 1.15f;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const float x = at.x + width * static_cast<float>(i);
        draw.AddText(fonts.heading, big, {x, at.y}, palette().accent, figures[i].value.c_str());
        draw.AddText(fonts.small, fonts.small->FontSize, {x, at.y + big + 2 * fonts.scale},
                     palette().ink_soft, figures[i].name);
    }
    ImGui::Dummy({0, big + fonts.small->FontSize + 8 * fonts.scale});
}

FixedText<31> length_of(Seconds time) {
    const int minutes = static_cast<int>(std::lround(time.value / 60));
    return minutes < 120 ? FixedText<31>::printed("%d min", minutes)
                         : FixedText<31>::printed("%d h %d", minutes / 60, minutes % 60);
}

void draw_numbers(const ProgressView& view, const Fonts& fonts) {
    const Totals& totals = view.totals;
    const Figure first[] = {{FixedText<31>::printed("%d", totals.days_last_week), "of the last 7 days"},
                            {FixedText<31>::printed("%d", totals.streak), "days in a row"}};
    const Figure second[] = {
        {length_of(totals.held), "held in all"},
        {FixedText<31>::printed("%d", totals.sessions), totals.sessions == 1 ? "session" : "sessions"}};
    draw_figures(first, fonts);
    draw_figures(second, fonts);
    if (view.difference) {
        const int degrees = static_cast<int>(std::lround(std::abs(view.difference->value)));
        const auto words =
            degrees == 0 ? FixedText<127>("Left and right are the same.")
                         : FixedText<127>::printed("The %s leg is %d\u00b0 ahead of the other.",
                                                   view.difference->value > 0 ? "left" : "right", degrees);
        text(fonts.small, palette().ink, words.c_str());
    }
    if (totals.longest_streak > 1) {
        const auto words = FixedText<127>::printed(
            "Longest row: %d days. Days off are part of it: three a week keep what you have.",
            totals.longest_streak);
        text(fonts.small, palette().ink_soft, words.c_str());
    }
}

void draw_next_step(const NextStep& step, const Fonts& fonts, Actions& actions) {
    const bool warns = step.kind == NextStepKind::have_it_looked_at;
    text(fonts.heading, warns ? palette().warn : palette().ink, "Next step");
    text(fonts.strong, warns ? palette().warn : palette().accent, step.what.c_str());
    text(fonts.body, palette().ink, step.why.c_str());
    text(fonts.small, palette().ink_soft, FixedText<255>::printed("Source: %s", step.source.c_str()).c_str());
    if (warns && quiet_button("All stop signs", -1)) actions.push_back(action::ShowStopSigns{true});
}

}  // namespace

void draw_progress_panel(const AppState& state, const Fonts& fonts, Actions& actions) {
    text(fonts.heading, palette().ink, "Progress");
    if (!state.progress) {
        text(fonts.body, palette().ink_soft, "There is no history to show.");
        return;
    }
    const ProgressView& view = *state.progress;
    draw_numbers(view, fonts);
    line();
    draw_next_step(view.next, fonts, actions);
    line();
    text(fonts.small, palette().ink_soft,
         "The shaded course is a model estimate for an average body with your habit, not a measurement of "
         "you. "
         "Hollow points are modelled, filled ones measured (Body, tape).");
    line();
    text(fonts.strong, palette().ink, "Yours");
    const float half = (ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ItemSpacing.x) / 2;
    if (quiet_button("Save as CSV", half)) actions.push_back(action::Ask{request::ExportHistory{false}});
    ImGui::SameLine();
    if (quiet_button("Save as JSON", half)) actions.push_back(action::Ask{request::ExportHistory{true}});
    if (quiet_button("Save a page for a physiotherapist", -1))
        actions.push_back(action::Ask{request::SaveReport{}});
    if (quiet_button("Delete all my data ...", -1)) actions.push_back(action::AskToDelete{true});
    text(fonts.small, palette().ink_soft,
         "Everything stays on this computer. To bring a history in, drop its file on this window.");
}

}  // namespace ninety
