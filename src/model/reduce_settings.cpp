// AppState::settings, and what follows from them for the parts.
#include <algorithm>
#include <cmath>
#include <glm/common.hpp>

#include "model/reducers.h"

namespace ninety {

void reduce(const action::ToggleSetting& toggle, Change& change) {
    Settings settings = change.state.settings;
    settings.*toggle.flag = !(settings.*toggle.flag);
    reduce(action::ChangeSettings{settings}, change);
}

void reduce(const action::ChangeTextSize& by, Change& change) {
    using namespace settings_limits;
    Settings settings = change.state.settings;
    const double scale = std::round((settings.text_scale + by.by) * 20) / 20;
    settings.text_scale = std::clamp(scale, min_text_scale, max_text_scale);
    reduce(action::ChangeSettings{settings}, change);
}

void reduce(const action::ChangeSettings& changed, Change& change) {
    AppState& state = change.state;
    const Settings before = state.settings;
    if (before == changed.settings) return;
    state.settings = changed.settings;
    change.ask(effect::SaveSettings{});
    if (before.routine.first_side != state.settings.routine.first_side)
        state.watch.side = state.settings.routine.first_side;
    // Who changes the routine here has done with the one that was given.
    if (before.routine != state.settings.routine) state.practice.routine_given.reset();
    const bool pace = before.pace != state.settings.pace;
    if (before.quality != state.settings.quality) state.picture.quality_given.reset();
    const bool person = !(stretcher_of(before) == stretcher_of(state.settings));
    if (!person && !pace && before.routine == state.settings.routine) return;
    remake_demonstration(state);
    if (!session_under_way(state)) {
        keep_answers(change);
        state.practice.kind = {};
        remake_session(state);
    } else if (person) {
        remake_course(state);
    }
}

void take_wall_time(WallTime now, Change& change) {
    AppState& state = change.state;
    if (!state.settings.plan.notify || !state.reading.progress) return;
    const Day today = day_of(now);
    ReminderLook look;
    look.now = now;
    look.reminded = state.settings.reminded;
    look.planned_today = state.reading.progress->plan.next == today;
    const auto& days = state.reading.progress->days;
    look.practised_today = std::any_of(
        days.begin(), days.end(), [&](const DaySummary& day) { return day.day == today && day.practised(); });
    look.practising = session_under_way(state);
    if (!reminder_due(state.settings.plan, look)) return;
    state.settings.reminded = today;
    change.ask(effect::SaveSettings{});
    change.ask(effect::Remind{});
}

// A window's size is remembered, that of a full screen is not.
void take_window(const WindowSeen& window, Change& change) {
    AppState& state = change.state;
    state.picture.window_px = window.size_px;
    state.picture.panel_scale = window.scale;
    state.picture.quality_reason = window.quality_reason;
    if (window.minimised) close_camera(change);
    // A telephone's page is smaller than any window that could be opened again.
    using namespace settings_limits;
    const glm::ivec2 size = glm::clamp(window.size_logical, glm::ivec2(min_window_width, min_window_height),
                                       glm::ivec2(max_window_size));
    Settings& settings = state.settings;
    if (state.shell.fullscreen || size == glm::ivec2(settings.window_width, settings.window_height)) return;
    settings.window_width = size.x;
    settings.window_height = size.y;
    change.ask(effect::SaveSettings{});
}

void forget_person(AppState& state) {
    Effects none;  // nothing of it is written: the file has just been deleted
    Change change{state, none};
    Settings afresh;
    afresh.window_width = state.settings.window_width;  // the window stands as it does
    afresh.window_height = state.settings.window_height;
    reduce(action::ChangeSettings{afresh}, change);
    remake_session(state);
    state.reading.sessions = {};
    state.shell.notices.clear();
}

}  // namespace ninety
