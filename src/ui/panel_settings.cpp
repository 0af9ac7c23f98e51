// Settings: the routine, the person, the picture.
#include <cmath>

#include "core/system.h"
#include "i18n/translate.h"
#include "ui/panels.h"
#include "ui/spoken_controls.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

// As far as the sliders go. A file may say more, up to routine_limits.
constexpr Seconds kLongestHold{120}, kLongestRest{120}, kLongestPause{60};
constexpr int kMostSets = 6;

bool seconds_slider(const char* label, Seconds& value, Seconds low, Seconds high, const Fonts& fonts) {
    return value_slider(label, value, low, high, translate("settings.seconds"), fonts, 5);
}

bool edit_routine(Routine& routine, const Fonts& fonts) {
    using namespace routine_limits;
    bool changed = seconds_slider(translate("settings.hold"), routine.hold, min_hold, kLongestHold, fonts);
    if (routine.hold < min_advised_hold || routine.hold > max_advised_hold)
        text(fonts.small, palette().ink_soft, translate("settings.hold_advice"));
    double sets = routine.sets;
    if (value_slider(translate("settings.sets"), sets, min_sets, kMostSets, "%.0f", fonts, 1)) {
        routine.sets = static_cast<int>(std::lround(sets));
        changed = true;
    }
    changed |= seconds_slider(translate("settings.rest"), routine.rest, min_pause, kLongestRest, fonts);
    changed |= seconds_slider(translate("settings.change_over"), routine.change_over, min_pause,
                              kLongestPause, fonts);
    changed |=
        seconds_slider(translate("settings.get_ready"), routine.get_ready, min_pause, kLongestPause, fonts);
    group_title(translate("settings.first_side"));
    const char* const kSideWords[] = {translate("settings.left"), translate("settings.right")};
    changed |= choice_of("first", kSideWords, routine.first_side, fonts);
    return changed;
}

bool edit_angles(Settings& settings, Degrees model_start, const Fonts& fonts) {
    using namespace settings_limits;
    bool changed = false;
    bool own_start = settings.start_angle.has_value();
    if (check_box(translate("settings.own_start_angle"), &own_start)) {
        settings.start_angle =
            own_start ? std::optional(Degrees(std::round(model_start.value))) : std::nullopt;
        changed = true;
    }
    if (settings.start_angle)
        changed |= value_slider(translate("settings.start_angle"), *settings.start_angle, min_start_angle,
                                max_start_angle, "%.0f\u00b0", fonts, 1);
    else
        text(fonts.small, palette().ink_soft, translate("settings.start_by_model"));
    changed |= value_slider(translate("settings.target_angle"), settings.target_angle, min_target_angle,
                            max_target_angle, "%.0f\u00b0", fonts, 1);
    return changed;
}

bool edit_picture(Settings& settings, const char* reason, const Fonts& fonts) {
    bool changed = false;
    group_title(translate("settings.light"));
    const char* const kLightings[] = {translate("settings.day"), translate("settings.evening")};
    changed |= choice_of("lighting", kLightings, settings.lighting, fonts);
    float size = static_cast<float>(settings.text_scale);
    group_title(translate("settings.text_size"));
    const char* const kSizes[] = {translate("settings.text_small"), translate("settings.text_normal"),
                                  translate("settings.text_large"), translate("settings.text_larger")};
    static constexpr float kScales[] = {.85f, 1.0f, 1.2f, 1.4f};
    int nearest = 0;
    for (int i = 1; i < 4; ++i)
        if (std::abs(kScales[i] - size) < std::abs(kScales[nearest] - size)) nearest = i;
    if (segmented("size", kSizes, nearest, fonts)) {
        settings.text_scale = static_cast<double>(kScales[nearest]);
        changed = true;
    }
    group_title(translate("settings.quality"));
    const char* const kQualities[] = {translate("settings.quality_auto"), translate("settings.quality_low"),
                                      translate("settings.quality_medium"),
                                      translate("settings.quality_high")};
    changed |= choice_of("quality", kQualities, settings.quality, fonts);
    text(fonts.small, palette().ink_soft, reason);
    changed |= check_box(translate("settings.show_angle"), &settings.show_angle);
    changed |= check_box(translate("settings.show_target"), &settings.show_target);
    changed |= check_box(translate("settings.show_inset"), &settings.show_inset);
    changed |= check_box(translate("settings.follow_framing"), &settings.follow_framing);
    changed |= check_box(translate("settings.mirror"), &settings.mirror);
    changed |= check_box(translate("settings.reduced_motion"), &settings.reduced_motion);
    changed |= check_box(translate("settings.high_contrast"), &settings.high_contrast);
    return changed;
}

bool edit_sound(Settings& settings, const std::vector<std::string>& devices, const Fonts& fonts) {
    group_title(translate("settings.coaching"));
    const char* const kLevels[] = {translate("settings.coaching_full"), translate("settings.coaching_short"),
                                   translate("settings.coaching_tones")};
    bool changed = choice_of("coaching", kLevels, settings.coaching, fonts);
    changed |= check_box(translate("settings.tones"), &settings.tones);
    changed |= check_box(translate("settings.say_angle"), &settings.say_angle);
    ImGui::BeginDisabled(kInBrowser);
    changed |= check_box(translate("spoken.setting"), &settings.speak_panels);
    ImGui::EndDisabled();
    if (kInBrowser) text(fonts.small, palette().ink_soft, translate("web.no_speech"));
    const auto loudness = [&](const char* label, double& value) {
        changed |= value_slider(label, value, settings_limits::min_volume, settings_limits::max_volume,
                                "%.0f %%", fonts, 5, 100);
    };
    loudness(translate("settings.voice_volume"), settings.voice_volume);
    loudness(translate("settings.tones_volume"), settings.tones_volume);
    loudness(translate("settings.room_volume"), settings.room_volume);
    loudness(translate("settings.movement_volume"), settings.movement_volume);
    ImGui::SetNextItemWidth(-1);
    const char* chosen = settings.sound_device.empty() ? translate("settings.default_sound_device")
                                                       : settings.sound_device.c_str();
    if (begin_list("##device", translate("settings.sound_title"), chosen)) {
        if (choice_row(translate("settings.default_sound_device"), settings.sound_device.empty())) {
            settings.sound_device = "";
            changed = true;
        }
        for (const std::string& device : devices)
            if (choice_row(device.c_str(), settings.sound_device == device.c_str())) {
                settings.sound_device = device;
                changed = true;
            }
        ImGui::EndCombo();
    }
    return changed;
}

// How a session goes.
bool edit_session(Settings& settings, const Fonts& fonts) {
    group_title(translate("settings.pace"));
    const char* const kPaces[] = {translate("settings.pace_clock"), translate("settings.pace_ready")};
    bool changed = choice_of("pace", kPaces, settings.pace, fonts);
    if (settings.pace == Pace::when_ready)
        text(fonts.small, palette().ink_soft, translate("settings.pace_how"));
    changed |= check_box(translate("settings.ask_before"), &settings.ask_before);
    changed |= check_box(translate("settings.one_button"), &settings.one_button);
    if (settings.one_button) text(fonts.small, palette().ink_soft, translate("settings.one_button_how"));
    return changed;
}

bool edit_breathing(Settings& settings, const Fonts& fonts) {
    bool changed = check_box(translate("settings.breathing"), &settings.breathing);
    if (!settings.breathing) return changed;
    changed |= value_slider(translate("settings.breaths"), settings.breaths, settings_limits::min_breaths,
                            settings_limits::max_breaths, "%.1f", fonts, .5f);
    return changed;
}

bool edit_language(const AppState& state, Settings& settings) {
    bool changed = false;
    ImGui::TextUnformatted(translate("settings.language"));
    ImGui::SetNextItemWidth(-1);
    const char* chosen = translate("settings.language_desktop");
    for (const Language& language : state.shell.languages)
        if (settings.language == language.code.c_str()) chosen = language.name.c_str();
    if (begin_list("##language", translate("settings.language"), chosen)) {
        if (choice_row(translate("settings.language_desktop"), settings.language.empty())) {
            settings.language = "";
            changed = true;
        }
        for (const Language& language : state.shell.languages)
            if (choice_row(language.name.c_str(), settings.language == language.code.c_str())) {
                settings.language = language.code;
                changed = true;
            }
        ImGui::EndCombo();
    }
    return changed;
}

}  // namespace

void draw_settings_panel(const AppState& state, const Fonts& fonts, Actions& actions) {
    Settings settings = state.settings;
    section_title(fonts.heading, palette().ink, translate("settings.routine_title"));
    if (state.practice.routine_given)
        text(fonts.small, palette().ink_soft,
             phrase<480>("settings.routine_from_file", state.practice.routine_given->name.c_str()).c_str());
    bool changed = false;
    draw_routine_chooser(state, settings, changed, fonts, actions);
    changed |= edit_routine(settings.routine, fonts);
    changed |= edit_session(settings, fonts);
    if (session_under_way(state))
        text(fonts.small, palette().ink_soft, translate("settings.routine_from_next_start"));
    line();
    section_title(fonts.heading, palette().ink, translate("settings.person_title"));
    changed |= value_slider(translate("settings.stature"), settings.stature, kMinStature, kMaxStature,
                            translate("settings.length"), fonts, 1, 100);
    changed |= edit_language(state, settings);
    changed |= edit_angles(settings, state.practice.course.in_hold(0, Seconds(0)).leg, fonts);
    line();
    section_title(fonts.heading, palette().ink, translate("settings.sound_title"));
    changed |= edit_sound(settings, state.shell.sound_devices, fonts);
    changed |= edit_breathing(settings, fonts);
    line();
    section_title(fonts.heading, palette().ink, translate("settings.picture_title"));
    changed |= edit_picture(settings, state.picture.quality_reason.c_str(), fonts);
    line();
    if (quiet_button(translate("settings.defaults"), -1)) {
        Settings fresh;
        fresh.stop_signs_seen = settings.stop_signs_seen;
        fresh.stop_signs_due = settings.stop_signs_due;
        fresh.window_width = settings.window_width;
        fresh.window_height = settings.window_height;
        settings = fresh;
        changed = true;
    }
    if (quiet_button(translate("settings.show_keys"), -1)) actions.push_back(action::ShowShortcuts{true});
    if (changed) actions.push_back(action::ChangeSettings{settings});
}

}  // namespace ninety
