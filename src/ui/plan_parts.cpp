#include "ui/plan_parts.h"

#include <algorithm>

#include "i18n/translate.h"
#include "model/plan_words.h"
#include "ui/key_focus.h"
#include "ui/widgets.h"

namespace ninety {

void change_plan(const AppState& state, const Plan& plan, Actions& actions) {
    Settings settings = state.settings;
    settings.plan = plan;
    actions.push_back(action::ChangeSettings{settings});
}

float part_chooser_width(float page, const Fonts& fonts) {
    const float s = fonts.scale, gap = 12 * s;
    return std::min(page >= 720 * s ? (page - 2 * gap) / 2 : page, 380 * s);
}

void choose_progress_part(const AppState& state, const Fonts& fonts, Actions& actions) {
    const char* const kParts[] = {translate("plan.part_charts"), translate("plan.part_sessions"),
                                  translate("plan.part_plan")};
    int part = static_cast<int>(state.reading.part);
    if (segmented("part", kParts, part, fonts))
        actions.push_back(action::ShowProgressPart{static_cast<ProgressPart>(part)});
    // Arrows come here from the sidebar, which is on the right, and go back to it; to the list of sessions by
    // a way of its own.
    if (state.reading.part == ProgressPart::sessions || !leads_out_of("Sidebar", ImGuiDir_Left)) return;
    ImGui::PushID("part");
    const ImGuiID shown = ImGui::GetID(kParts[static_cast<int>(state.reading.part)]);
    ImGui::PopID();
    give_keys_to(shown);
}

void draw_next_session(const AppState& state, const Fonts& fonts, Actions& actions) {
    if (!state.reading.progress) return;
    const PlanAhead& plan = state.reading.progress->plan;
    const auto words = next_session_words(state);
    if (words.empty()) return;
    text(fonts.strong, palette().ink, words.c_str());
    text(fonts.small, palette().ink, content_words(plan.content).c_str());
    if (const char* note = content_note(plan.content); *note) text(fonts.small, palette().ink_soft, note);
    if (session_under_way(state) || !wants_other_routine(state)) return;
    if (!quiet_button(translate("plan.take_content"), -1)) return;
    Settings settings = state.settings;
    settings.routine = next_routine(state);
    actions.push_back(action::ChangeSettings{settings});
}

void draw_pause(const AppState& state, const Fonts& fonts, Actions& actions) {
    if (!state.reading.progress) return;
    const Day today = state.reading.progress->today;
    Plan plan = state.settings.plan;
    if (is_paused(plan, today)) {
        if (!quiet_button(translate("plan.go_on"), -1)) return;
        end_pause(plan, today);
        return change_plan(state, plan, actions);
    }
    const float half = (ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ItemSpacing.x) / 2;
    std::optional<Pause> wanted;
    if (quiet_button(translate("plan.pause"), half)) wanted = Pause{today, std::nullopt};
    ImGui::SameLine();
    if (quiet_button(translate("plan.pause_week"), half)) wanted = Pause{today, today + 6};
    text(fonts.small, palette().ink_soft, translate("plan.pause_note"));
    if (!wanted) return;
    add_pause(plan, *wanted);
    change_plan(state, plan, actions);
}

void draw_weeks_kept(const PlanAhead& plan, const Fonts& fonts) {
    if (plan.weeks.empty()) return;
    constexpr std::size_t kMost = 12;
    const std::size_t shown = std::min(plan.weeks.size(), kMost);
    const float pixels = fonts.body->FontSize, radius = .3f * pixels, wide = ImGui::GetContentRegionAvail().x;
    const float each = std::min(wide / static_cast<float>(kMost), 1.5f * pixels);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const Palette& p = palette();
    for (std::size_t i = 0; i < shown; ++i) {
        const PlanWeek& week = plan.weeks[plan.weeks.size() - shown + i];
        const ImVec2 dot(at.x + each * (static_cast<float>(i) + .5f), at.y + .5f * pixels);
        if (week.state == WeekState::kept)
            draw.AddCircleFilled(dot, radius, p.accent_strong, 32);
        else if (week.state == WeekState::paused)
            draw.AddLine({dot.x - radius, dot.y}, {dot.x + radius, dot.y}, p.ink_soft, .12f * pixels);
        else
            draw.AddCircle(dot, radius * .9f, p.ink_soft, 32, std::max(1.0f, .06f * pixels));
        if (i + 1 == shown)
            draw.AddLine({dot.x - radius, dot.y + .5f * pixels}, {dot.x + radius, dot.y + .5f * pixels},
                         p.ink, std::max(1.0f, .07f * pixels));
    }
    ImGui::Dummy({wide, 1.15f * pixels});
    if (ImGui::IsItemHovered()) ImGui::SetTooltip("%s", translate("plan.weeks_row"));
}

}  // namespace ninety
