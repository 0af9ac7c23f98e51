// The plan: how often and on which days, where one starts and how it grows, reminders, pauses. A part of the
// Progress page, in the picture's place; the panel beside it says when the next session is.
#include <algorithm>

#include "body/gains.h"
#include "core/system.h"
#include "i18n/translate.h"
#include "model/names.h"
#include "model/plan_words.h"
#include "model/session_end.h"
#include "ui/panels.h"
#include "ui/plan_parts.h"
#include "ui/spoken_controls.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

constexpr ImGuiWindowFlags kFlat = ImGuiWindowFlags_NavFlattened;  // arrows go through all of it

void heading(const char* words, const Fonts& fonts) {
    ImGui::Spacing();
    section_title(fonts.strong, palette().ink, words);
}

bool edit_how_often(Plan& plan, const Fonts& fonts) {
    heading(translate("plan.how_often"), fonts);
    text(fonts.body, palette().accent, plural<63>("plan.times_a_week", plan.times_a_week).c_str());
    const char* const kTimes[] = {"1", "2", "3", "4", "5", "6", "7"};
    int chosen = plan.times_a_week - plan_limits::min_times;
    if (!segmented("times", kTimes, chosen, fonts)) return false;
    plan.times_a_week = chosen + plan_limits::min_times;
    return true;
}

// Seven buttons, each on or off.
bool edit_days(Plan& plan, const Fonts& fonts) {
    heading(translate("plan.which_days"), fonts);
    bool changed = false;
    const float s = fonts.scale, apart = 4 * s;
    const float each =
        std::min((ImGui::GetContentRegionAvail().x - 6 * apart) / 7, 3.2f * fonts.body->FontSize);
    for (int day = 0; day < 7; ++day) {
        const bool on = plan.days.has(day);
        ImGui::PushID(day);
        if (day > 0) ImGui::SameLine(0, apart);
        ImGui::PushStyleColor(ImGuiCol_Button, on ? palette().accent : palette().paper_raised);
        ImGui::PushStyleColor(ImGuiCol_Text, on ? palette().on_accent : palette().ink);
        if (ImGui::Button(weekday_letter(day).c_str(), {each, 0})) {
            plan.days.set(day, !on);
            changed = true;
        }
        offer_spoken(ControlKind::check_box, weekday_name(day), "", on);
        ImGui::PopStyleColor(2);
        if (ImGui::IsItemHovered()) ImGui::SetTooltip("%s", weekday_name(day));
        ImGui::PopID();
    }
    if (plan.days.empty())
        text(fonts.small, palette().ink_soft, translate("plan.any_days"));
    else if (plan.days.count() < plan.times_a_week)
        text(fonts.small, palette().ink_soft, plural<159>("plan.fewer_days", plan.days.count()).c_str());
    return changed;
}

bool edit_start(Plan& plan, Day today, const Fonts& fonts) {
    heading(translate("plan.where_from"), fonts);
    const char* const kStarts[] = {translate("plan.start_first_weeks"), translate("plan.start_standard")};
    const bool changed = choice_of("start", kStarts, plan.start, fonts);
    if (changed) plan.since = today;  // it begins anew
    text(fonts.small, palette().ink,
         plan.start == PlanStart::first_weeks ? translate("plan.start_first_weeks_note")
                                              : translate("plan.start_standard_note"));
    text(fonts.small, palette().ink_soft, translate("plan.grows"));
    text(fonts.small, palette().ink_soft, translate("plan.grows_source"));
    return changed;
}

// Up to twelve minutes: what is planned, what was held, and where studies saw no more to gain.
void draw_minutes(const PlanAhead& ahead, const Fonts& fonts) {
    heading(translate("plan.minutes"), fonts);
    constexpr double kFull = 12;
    const Palette& p = palette();
    const float s = fonts.scale, high = 10 * s, wide = ImGui::GetContentRegionAvail().x;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const auto x_of = [&](double minutes) {
        return wide * static_cast<float>(std::clamp(minutes / kFull, 0.0, 1.0));
    };
    const auto bar = [&](const char* words, Seconds time, ImU32 colour) {
        text(fonts.small, p.ink, words);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        draw.AddRectFilled(at, {at.x + wide, at.y + high}, p.paper_raised, high / 2);
        draw.AddRectFilled(at, {at.x + x_of(time.value / 60), at.y + high}, colour, high / 2);
        const float mark = at.x + x_of(kMostAWeek.value / 60);
        draw.AddLine({mark, at.y - 2 * s}, {mark, at.y + high + 2 * s}, p.goal, 2.5f * s);
        ImGui::Dummy({wide, high});
    };
    bar(phrase<63>("plan.minutes_planned", ahead.planned_a_week.value / 60).c_str(), ahead.planned_a_week,
        p.accent);
    if (ahead.done_a_week)
        bar(phrase<63>("plan.minutes_done", ahead.done_a_week->value / 60).c_str(), *ahead.done_a_week,
            p.accent_strong);
    text(fonts.small, p.goal, translate("plan.minutes_of_studies"));
    text(fonts.small, p.ink_soft,
         phrase<159>("plan.minutes_share", 100 * dose_effect(ahead.planned_a_week)).c_str());
}

bool edit_times(Plan& plan, const Fonts& fonts) {
    constexpr int kStep = 15, kDay = 24 * 60, kEvening = 18 * 60 + 30;
    bool changed = false;
    if (plan.times.empty()) text(fonts.small, palette().ink_soft, translate("plan.no_time"));
    for (std::size_t i = 0; i < plan.times.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        text(fonts.body, palette().ink, phrase<63>("plan.time", time_words(plan.times[i]).c_str()).c_str());
        const float apart = ImGui::GetStyle().ItemSpacing.x,
                    third = (ImGui::GetContentRegionAvail().x - 2 * apart) / 3;
        int by = 0;
        if (quiet_button("-", third)) by = -kStep;
        ImGui::SameLine();
        if (quiet_button("+", third)) by = kStep;
        ImGui::SameLine();
        const bool away = quiet_button(translate("plan.remove_time"), third);
        ImGui::PopID();
        if (away) {
            plan.times.remove(i);
            return true;
        }
        if (by == 0) continue;
        const int moved = (plan.times[i] + by + kDay) % kDay;
        if (std::find(plan.times.begin(), plan.times.end(), moved) == plan.times.end()) plan.times[i] = moved;
        changed = true;
    }
    if (!plan.times.full() && quiet_button(translate("plan.add_time"), -1)) {
        int time = kEvening;
        while (std::find(plan.times.begin(), plan.times.end(), time) != plan.times.end())
            time = (time + 60) % kDay;
        plan.times.add(time);
        changed = true;
    }
    if (changed && !plan.times.empty()) std::sort(&plan.times[0], &plan.times[0] + plan.times.size());
    return changed;
}

bool edit_reminders(Plan& plan, const Fonts& fonts, Actions& actions) {
    heading(translate("plan.reminders"), fonts);
    text(fonts.small, palette().ink_soft, translate("plan.reminders_note"));
    bool changed = edit_times(plan, fonts);
    if (plan.times.empty()) return changed;
    if (quiet_button(translate("plan.save_calendar"), -1))
        actions.push_back(action::Ask{effect::SaveCalendar{}});
    text(fonts.small, palette().ink_soft, translate("plan.calendar_note"));
    ImGui::BeginDisabled(!kHasNotices);
    changed |= check_box(translate("plan.notify"), &plan.notify);
    ImGui::EndDisabled();
    if (!kHasNotices) text(fonts.small, palette().ink_soft, translate("web.no_notice"));
    return changed;
}

bool edit_pauses(Plan& plan, const Fonts& fonts) {
    if (plan.pauses.empty()) return false;
    heading(translate("plan.pauses"), fonts);
    for (std::size_t i = plan.pauses.size(); i-- > 0;) {  // the latest first
        const Pause& pause = plan.pauses[i];
        const auto first = short_date(pause.first, true);
        const auto words = pause.last ? phrase<95>("plan.pause_from_to", first.c_str(),
                                                   short_date(*pause.last, true).c_str())
                                      : phrase<95>("plan.pause_open", first.c_str());
        text(fonts.small, palette().ink, words.c_str());
        ImGui::PushID(static_cast<int>(i));
        const bool away = quiet_button(translate("plan.remove_pause"));
        ImGui::PopID();
        if (!away) continue;
        plan.pauses.remove(i);
        return true;
    }
    return false;
}

}  // namespace

void draw_plan_page(const AppState& state, const Fonts& fonts, const Rect& area, Actions& actions) {
    const float s = fonts.scale, pad = 14 * s;
    ImGui::GetWindowDrawList()->AddRectFilled({area.at.x, area.at.y}, {area.end().x, area.end().y},
                                              palette().paper, 12 * s);
    ImGui::SetCursorScreenPos({area.at.x + pad, area.at.y + pad});
    ImGui::BeginChild("plan", {area.size.x - 2 * pad, area.size.y - 2 * pad}, false, kFlat);
    if (!state.reading.progress) {
        text(fonts.body, palette().ink_soft, translate("progress.no_history"));
        return ImGui::EndChild();
    }
    const ProgressView& view = *state.reading.progress;
    Plan plan = state.settings.plan;
    bool changed = false;
    // Two columns where there is room for both.
    const float all = ImGui::GetContentRegionAvail().x, apart = 28 * s;
    const bool wide = all > 600 * s;
    const float width = wide ? (all - apart) / 2 : all;
    const auto first = [&] {
        changed |= edit_how_often(plan, fonts);
        changed |= edit_days(plan, fonts);
        changed |= edit_start(plan, view.today, fonts);
    };
    const auto second = [&] {
        draw_minutes(view.plan, fonts);
        changed |= edit_reminders(plan, fonts, actions);
        changed |= edit_pauses(plan, fonts);
    };
    if (wide) ImGui::BeginChild("left", {width, 0}, false, kFlat);
    first();
    if (wide) {
        ImGui::EndChild();
        ImGui::SameLine(0, apart);
        ImGui::BeginChild("right", {width, 0}, false, kFlat);
    }
    second();
    if (wide) ImGui::EndChild();
    if (changed) change_plan(state, plan, actions);
    ImGui::EndChild();
}

}  // namespace ninety
