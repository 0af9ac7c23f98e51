// Progress: what was done in numbers, what to do next, and the history as the person's own.
#include <cmath>

#include "core/system.h"
#include "model/names.h"
#include "ui/charts.h"
#include "ui/panels.h"
#include "ui/plan_parts.h"
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
    const PlanAhead& plan = view.plan;
    const Figure first[] = {
        {FixedText<31>::printed("%d", plan.kept),
         plan.kept == 1 ? translate("plan.weeks_kept_one") : translate("plan.weeks_kept_other")},
        {FixedText<31>::printed("%d", plan.kept_in_row),
         plan.kept_in_row == 1 ? translate("plan.weeks_in_row_one") : translate("plan.weeks_in_row_other")}};
    const Figure second[] = {
        {length_of(totals.held), translate("progress.held_in_all")},
        {FixedText<31>::printed("%d", totals.sessions),
         totals.sessions == 1 ? translate("progress.sessions_one") : translate("progress.sessions_other")}};
    draw_figures(first, fonts);
    draw_weeks_kept(plan, fonts);
    const int this_week = plan.weeks.empty() ? 0 : plan.weeks.back().days;
    text(fonts.small, palette().ink,
         plural<95>("plan.this_week", this_week, view.planned.times_a_week).c_str());
    ImGui::Spacing();
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
}

FixedText<255> words_of(const LegChange& change, Side side) {
    const bool left = side == Side::left;
    using Numbers = Phrase<double, double>;
    const auto filled_in = [&](Numbers words) {
        return phrase<255>(words, change.by().value, change.least.value);
    };
    switch (change.verdict) {
        case ChangeVerdict::too_early:
            break;
        case ChangeVerdict::within_error:
            return filled_in(left ? Numbers("change.within_left") : Numbers("change.within_right"));
        case ChangeVerdict::higher:
            return filled_in(left ? Numbers("change.higher_left") : Numbers("change.higher_right"));
        case ChangeVerdict::lower:
            return filled_in(left ? Numbers("change.lower_left") : Numbers("change.lower_right"));
    }
    return left ? translate("change.too_early_left") : translate("change.too_early_right");
}

// Whether what was measured has changed by more than measuring does.
void draw_change(const ProgressView& view, const Fonts& fonts) {
    section_title(fonts.heading, palette().ink, translate("change.title"));
    int days_each = 0;
    for (const Side side : kSides) {
        const LegChange& change = view.change[index_of(side)];
        text(fonts.body, palette().ink, words_of(change, side).c_str());
        if (change.days_each > 0 && change.days_each != days_each) {
            days_each = change.days_each;
            text(fonts.small, palette().ink_soft, plural<127>("change.days_each", days_each).c_str());
        }
    }
    text(fonts.small, palette().ink_soft, translate("change.note"));
    text(fonts.small, palette().ink_soft, translate("change.source"));
}

void draw_next_step(const NextStep& step, const Fonts& fonts, Actions& actions) {
    const bool warning = warns(step.kind);
    section_title(fonts.heading, warning ? palette().warn : palette().ink, translate("progress.next_step"));
    const NextStepWords words = words_of(step);
    text(fonts.strong, warning ? palette().warn : palette().accent, words.what.c_str());
    text(fonts.body, palette().ink, words.why.c_str());
    text(fonts.small, palette().ink_soft, phrase<255>("progress.source", words.source).c_str());
    if (warning && quiet_button(translate("progress.stop_signs"), -1))
        actions.push_back(action::ShowStopSigns{true});
}

}  // namespace

void draw_progress_panel(const AppState& state, const Fonts& fonts, Actions& actions) {
    section_title(fonts.heading, palette().ink, translate("progress.title"));
    if (!state.reading.progress) {
        text(fonts.body, palette().ink_soft, translate("progress.no_history"));
        return;
    }
    const ProgressView& view = *state.reading.progress;
    draw_next_session(state, fonts, actions);
    draw_pause(state, fonts, actions);
    line();
    draw_numbers(view, fonts);
    line();
    draw_next_step(view.next, fonts, actions);
    line();
    draw_change(view, fonts);
    line();
    text(fonts.small, palette().ink_soft, translate("progress.course_caveat"));
    line();
    section_title(fonts.strong, palette().ink, translate("progress.files_title"));
    const float half = (ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ItemSpacing.x) / 2;
    if (quiet_button(translate("progress.save_csv"), half))
        actions.push_back(action::Ask{effect::ExportHistory{false}});
    ImGui::SameLine();
    if (quiet_button(translate("progress.save_json"), half))
        actions.push_back(action::Ask{effect::ExportHistory{true}});
    if (quiet_button(translate("progress.save_report"), -1))
        actions.push_back(action::Ask{effect::SaveReport{}});
    if (kInBrowser && quiet_button(translate("web.open_history"), -1))
        actions.push_back(action::Ask{effect::ChooseFile{}});
    if (quiet_button(translate("progress.delete_all"), -1)) actions.push_back(action::AskToDelete{true});
    text(fonts.small, palette().ink_soft,
         translate(kInBrowser ? Text("web.files_note") : Text("progress.files_note")));
}

}  // namespace ninety
