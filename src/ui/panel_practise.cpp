// Practise: the session, and what it is made of.
#include <cstdio>

#include "core/system.h"
#include "model/captions.h"
#include "model/names.h"
#include "ui/panels.h"
#include "ui/phase_look.h"
#include "ui/plan_parts.h"
#include "ui/routine_cards.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

const char* start_label(const AppState& state) {
    switch (state.practice.clock.state()) {
        case RoutineClock::State::ready:
            return translate("practise.start");
        case RoutineClock::State::running:
            return translate("practise.pause");
        case RoutineClock::State::paused:
            return translate("practise.go_on");
        case RoutineClock::State::done:
            return anything_held(state.practice.summary) ? translate("practise.once_more")
                                                         : translate("practise.start");
    }
    return "";
}

// One row per step: what, which leg, how long; the current one stands out, the past ones step back.
void draw_steps(const AppState& state, const Fonts& fonts) {
    const auto here = state.practice.clock.position();
    const float right = ImGui::GetContentRegionAvail().x;
    for (std::size_t i = 0; i < state.practice.clock.steps().size(); ++i) {
        const Step& step = state.practice.clock.steps()[i];
        if (step.phase == Phase::done) continue;
        const bool current = i == here.index, past = i < here.index;
        char label[64];
        if (step.phase == Phase::hold)
            put_phrase(label, "practise.hold_heading", word(step.side));
        else
            std::snprintf(label, sizeof label, "%s", word(step.phase));
        const ClockText length = clock_text(current ? here.remaining.value : step.length.value);
        ImFont* font = current ? fonts.strong : fonts.body;
        const ImU32 colour = past ? palette().ink_soft : current ? palette().accent : palette().ink;
        if (current) {
            const ImVec2 at = ImGui::GetCursorScreenPos();
            ImGui::GetWindowDrawList()->AddRectFilled({at.x - 8 * fonts.scale, at.y - 3 * fonts.scale},
                                                      {at.x + right, at.y + font->FontSize + 3 * fonts.scale},
                                                      palette().accent_soft, 6 * fonts.scale);
        }
        const ImVec2 corner = ImGui::GetCursorScreenPos();
        draw_phase_shape(*ImGui::GetWindowDrawList(),
                         {corner.x + 6 * fonts.scale, corner.y + font->FontSize * .55f}, 5 * fonts.scale,
                         step.phase, past ? palette().ink_soft : colour_of(step.phase));
        ImGui::Indent(20 * fonts.scale);
        text(font, colour, label);
        ImGui::Unindent(20 * fonts.scale);
        const float width = font->CalcTextSizeA(font->FontSize, 1e6f, 0, length.c_str()).x;
        ImGui::SameLine(right - width - 6 * fonts.scale);
        text(font, colour, length.c_str());
    }
}

// What is asked for from the floor, for whoever is at the screen.
void draw_floor_buttons(const AppState& state, const Fonts& fonts, Actions& actions) {
    const bool before = comes_before_a_hold(state.practice.clock.position().step.phase);
    const float gap = ImGui::GetStyle().ItemSpacing.x, half = (ImGui::GetContentRegionAvail().x - gap) / 2;
    if (quiet_button(translate("practise.easier"), half)) actions.push_back(action::BackOff{});
    ImGui::SameLine();
    if (quiet_button(translate("practise.again"), half)) actions.push_back(action::Again{});
    if (quiet_button(translate("practise.more_time"), half)) actions.push_back(action::MoreTime{});
    ImGui::SameLine();
    ImGui::BeginDisabled(!before);
    if (quiet_button(translate("practise.set"), half)) actions.push_back(action::Ready{});
    ImGui::EndDisabled();
    if (state.practice.choosing) {
        text(fonts.strong, palette().accent, word(*state.practice.choosing));
        text(fonts.small, palette().ink_soft, translate("choice.press_again"));
    }
}

void draw_unfinished_offer(const AppState& state, const Fonts& fonts, Actions& actions) {
    if (!going_on(state)) return;
    const auto holds = static_cast<int>(state.practice.unfinished->session.holds.size());
    text(fonts.small, palette().ink, plural<159>("practise.unfinished", holds).c_str());
    if (quiet_button(translate("practise.go_on_unfinished"), -1))
        actions.push_back(action::GoOnWithUnfinished{});
}

// The first time stands first; later it can be called again.
void draw_guided_offer(const AppState& state, const Fonts& fonts, Actions& actions) {
    if (!state.settings.guided_seen)
        text(fonts.small, palette().ink_soft, translate("practise.guided_lead"));
    else if (state.practice.kind.guided && anything_held(state.practice.summary))
        text(fonts.strong, palette().accent, translate("practise.guided_done"));
    if (quiet_button(translate("practise.guided"), -1)) actions.push_back(action::StartGuided{});
}

}  // namespace

void draw_practise_panel(const AppState& state, const Fonts& fonts, Actions& actions) {
    section_title(fonts.heading, palette().ink, translate("practise.title"));
    const Routine& routine = state.practice.clock.routine();
    const auto summary = phrase<480>("practise.routine_line", routine_word(routine.name.c_str()),
                                     plural<31>("practise.holds", routine.sets).c_str(), routine.hold.value,
                                     clock_text(state.practice.clock.length().value).c_str());
    text(fonts.body, palette().ink_soft, summary.c_str());
    if (!session_under_way(state)) draw_next_session(state, fonts, actions);
    ImGui::Spacing();
    if (state.practice.stalled_at) {
        text(fonts.strong, palette().warn, translate("practise.stalled"));
        ImGui::Spacing();
    }
    if (state.practice.clock.state() == RoutineClock::State::done) {
        draw_session_summary(state, fonts);
        if (anything_held(state.practice.summary)) draw_check_in(state, fonts, actions);
    }
    if (primary_button(start_label(state), fonts, -1, "start")) actions.push_back(action::TogglePlay{});
    const bool under_way = session_under_way(state);
    if (under_way && quiet_button(translate("practise.stop"), -1)) actions.push_back(action::StopAndKeep{});
    if (under_way) draw_floor_buttons(state, fonts, actions);
    if (!under_way) draw_unfinished_offer(state, fonts, actions);
    if (!under_way) draw_guided_offer(state, fonts, actions);
    draw_camera_buttons(state, fonts, actions);
    if (state.practice.clock.state() == RoutineClock::State::ready) {
        text(fonts.small, palette().ink_soft, set_up_words(state).c_str());
        // A finger has no F11.
        if (!kInBrowser) text(fonts.small, palette().ink_soft, translate("practise.full_screen_hint"));
    }
    if (kInBrowser && quiet_button(translate("web.across_the_room"), -1))
        actions.push_back(action::ToggleFullscreen{});
    ImGui::Spacing();
    draw_steps(state, fonts);
    if (!under_way) {
        line();
        draw_routine_cards(state, fonts, actions);
    }
    line();
    draw_measuring(state, fonts, actions);
    line();
    text(fonts.strong, palette().warn, translate("practise.stop_signs_lead"));
    text(fonts.small, palette().ink, translate("practise.stop_signs_rest"));
    if (quiet_button(translate("practise.stop_signs"), -1)) actions.push_back(action::ShowStopSigns{true});
    if (quiet_button(translate("practise.change_routine"), -1))
        actions.push_back(action::ShowPanel{Panel::settings});
}

}  // namespace ninety
