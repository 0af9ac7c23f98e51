// Progress: what was done in numbers, what to do next, and the history as the person's own.
#include <cmath>

#include "model/names.h"
#include "ui/charts.h"
#include "ui/panels.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

// Two or three numbers side by side, each with its name below; one below the other where the names would run
// into each other.
struct Figure {
    FixedText<31> value;
    const char* name;
};

void draw_figures(std::span<const Figure> figures, const Fonts& fonts) {
    const float width = ImGui::GetContentRegionAvail().x / static_cast<float>(figures.size());
    for (const Figure& figure : figures)
        if (figures.size() > 1 && fonts.small->CalcTextSizeA(fonts.small->FontSize, 1e6f, 0, figure.name).x >
                                      width - 6 * fonts.scale) {
            for (const Figure& alone : figures)
                draw_figures({&alone, 1}, fonts);
            return;
        }
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
    return minutes < 120 ? phrase<31>("progress.minutes", minutes)
                         : FixedText<31>::printed("%d h %d", minutes / 60, minutes % 60);
}

void draw_numbers(const ProgressView& view, const Fonts& fonts) {
    const Totals& totals = view.totals;
    const Figure first[] = {
        {FixedText<31>::printed("%d", totals.days_last_week), translate("progress.days_last_week")},
        {FixedText<31>::printed("%d", totals.streak),
         totals.streak == 1 ? translate("progress.streak_one") : translate("progress.streak")}};
    const Figure second[] = {
        {length_of(totals.held), translate("progress.held_in_all")},
        {FixedText<31>::printed("%d", totals.sessions),
         totals.sessions == 1 ? translate("progress.sessions_one") : translate("progress.sessions_other")}};
    draw_figures(first, fonts);
    draw_figures(second, fonts);
    if (view.difference) {
        const double degrees = std::abs(view.difference->value);
        const int whole = static_cast<int>(std::lround(degrees));
        const auto words = degrees <= kUneven.value
                               ? phrase<255>("progress.left_and_right_differ", whole)
                               : phrase<255>("progress.side_ahead",
                                             view.difference->value > 0 ? translate("progress.left")
                                                                        : translate("progress.right"),
                                             whole);
        text(fonts.small, palette().ink, words.c_str());
    }
    if (totals.longest_streak > 1) {
        const auto words = phrase<127>("progress.longest_streak", totals.longest_streak);
        text(fonts.small, palette().ink_soft, words.c_str());
    }
}

void draw_next_step(const NextStep& step, const Fonts& fonts, Actions& actions) {
    const bool warning = warns(step.kind);
    text(fonts.heading, warning ? palette().warn : palette().ink, translate("progress.next_step"));
    const NextStepWords words = words_of(step);
    text(fonts.strong, warning ? palette().warn : palette().accent, words.what.c_str());
    text(fonts.body, palette().ink, words.why.c_str());
    text(fonts.small, palette().ink_soft, phrase<255>("progress.source", words.source).c_str());
    if (warning && quiet_button(translate("progress.stop_signs"), -1))
        actions.push_back(action::ShowStopSigns{true});
}

}  // namespace

void draw_progress_panel(const AppState& state, const Fonts& fonts, Actions& actions) {
    text(fonts.heading, palette().ink, translate("progress.title"));
    if (!state.reading.progress) {
        text(fonts.body, palette().ink_soft, translate("progress.no_history"));
        return;
    }
    const ProgressView& view = *state.reading.progress;
    draw_numbers(view, fonts);
    const bool list = state.reading.sessions.open;
    if (quiet_button(list ? translate("panels.progress") : translate("sessions.title"), -1))
        actions.push_back(action::ShowSessions{!list});
    line();
    draw_next_step(view.next, fonts, actions);
    line();
    text(fonts.small, palette().ink_soft, translate("progress.course_caveat"));
    line();
    text(fonts.strong, palette().ink, translate("progress.files_title"));
    const float half = (ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ItemSpacing.x) / 2;
    if (quiet_button(translate("progress.save_csv"), half))
        actions.push_back(action::Ask{effect::ExportHistory{false}});
    ImGui::SameLine();
    if (quiet_button(translate("progress.save_json"), half))
        actions.push_back(action::Ask{effect::ExportHistory{true}});
    if (quiet_button(translate("progress.save_report"), -1))
        actions.push_back(action::Ask{effect::SaveReport{}});
    if (quiet_button(translate("progress.delete_all"), -1)) actions.push_back(action::AskToDelete{true});
    text(fonts.small, palette().ink_soft, translate("progress.files_note"));
}

}  // namespace ninety
