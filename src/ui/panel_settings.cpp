// Settings: the routine, the person, the picture.
#include <cmath>

#include "i18n/translate.h"
#include "ui/panels.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

bool edit_seconds(const char* label, Seconds& value, float low, float high, float step, const Fonts& fonts) {
    float seconds = static_cast<float>(value.value);
    // A value beyond the slider (accepted from a file) stays until the slider is moved.
    const float top = std::max(high, seconds), bottom = std::min(low, seconds);
    if (!labelled_slider(label, seconds, bottom, top, translate("settings.s"), fonts, step)) return false;
    value = Seconds(static_cast<double>(seconds));
    return true;
}

bool edit_routine(Routine& routine, const Fonts& fonts) {
    bool changed = edit_seconds(translate("settings.hold"), routine.hold, 5, 120, 5, fonts);
    if (routine.hold < routine_limits::min_advised_hold || routine.hold > routine_limits::max_advised_hold)
        text(fonts.small, palette().ink_soft, translate("settings.the_article_advises_to"));
    float sets = static_cast<float>(routine.sets);
    if (labelled_slider(translate("settings.holds_a_side"), sets, 1, std::max(6.0f, sets), "%.0f", fonts,
                        1)) {
        routine.sets = static_cast<int>(std::lround(sets));
        changed = true;
    }
    changed |= edit_seconds(translate("settings.rest_between_sets"), routine.rest, 0, 120, 5, fonts);
    changed |= edit_seconds(translate("settings.change_of_sides"), routine.change_over, 0, 60, 5, fonts);
    changed |= edit_seconds(translate("settings.get_ready"), routine.get_ready, 0, 60, 5, fonts);
    ImGui::TextUnformatted(translate("settings.first_leg_up"));
    const char* const kSides[] = {translate("settings.left"), translate("settings.right")};
    int side = routine.first_side == Side::left ? 0 : 1;
    if (segmented("first", kSides, side, fonts)) {
        routine.first_side = side == 0 ? Side::left : Side::right;
        changed = true;
    }
    return changed;
}

bool edit_angles(Settings& settings, Degrees model_start, const Fonts& fonts) {
    bool changed = false;
    bool own_start = settings.start_angle.has_value();
    if (ImGui::Checkbox(translate("settings.own_start_angle"), &own_start)) {
        settings.start_angle =
            own_start ? std::optional(Degrees(std::round(model_start.value))) : std::nullopt;
        changed = true;
    }
    if (settings.start_angle) {
        float start = static_cast<float>(settings.start_angle->value);
        if (labelled_slider(translate("settings.start_angle"), start, 20, 90, "%.0f\u00b0", fonts, 1)) {
            settings.start_angle = Degrees(static_cast<double>(start));
            changed = true;
        }
    } else {
        text(fonts.small, palette().ink_soft, translate("settings.a_hold_starts_where"));
    }
    float target = static_cast<float>(settings.target_angle.value);
    if (labelled_slider(translate("settings.target_angle"), target, 40, 90, "%.0f\u00b0", fonts, 1)) {
        settings.target_angle = Degrees(static_cast<double>(target));
        changed = true;
    }
    return changed;
}

bool edit_picture(Settings& settings, const char* reason, const Fonts& fonts) {
    bool changed = false;
    ImGui::TextUnformatted(translate("settings.light"));
    const char* const kLightings[] = {translate("settings.day"), translate("settings.evening")};
    int lighting = static_cast<int>(settings.lighting);
    if (segmented("lighting", kLightings, lighting, fonts)) {
        settings.lighting = static_cast<LightingPreset>(lighting);
        changed = true;
    }
    float size = static_cast<float>(settings.text_scale);
    ImGui::TextUnformatted(translate("settings.text_size"));
    const char* const kSizes[] = {translate("settings.small"), translate("settings.normal"),
                                  translate("settings.large"), translate("settings.larger")};
    static constexpr float kScales[] = {.85f, 1.0f, 1.2f, 1.4f};
    int nearest = 0;
    for (int i = 1; i < 4; ++i)
        if (std::abs(kScales[i] - size) < std::abs(kScales[nearest] - size)) nearest = i;
    if (segmented("size", kSizes, nearest, fonts)) {
        settings.text_scale = static_cast<double>(kScales[nearest]);
        changed = true;
    }
    ImGui::TextUnformatted(translate("settings.quality"));
    const char* const kQualities[] = {translate("settings.auto"), translate("settings.low"),
                                      translate("settings.medium"), translate("settings.high")};
    int quality = static_cast<int>(settings.quality);
    if (segmented("quality", kQualities, quality, fonts)) {
        settings.quality = static_cast<Quality>(quality);
        changed = true;
    }
    text(fonts.small, palette().ink_soft, reason);
    changed |= ImGui::Checkbox(translate("settings.show_the_angle"), &settings.show_angle);
    changed |= ImGui::Checkbox(translate("settings.show_the_leg_at"), &settings.show_target);
    changed |= ImGui::Checkbox(translate("settings.second_view_in_the"), &settings.show_inset);
    changed |= ImGui::Checkbox(translate("settings.go_closer_for_a"), &settings.follow_framing);
    changed |= ImGui::Checkbox(translate("settings.as_in_a_mirror"), &settings.mirror);
    changed |= ImGui::Checkbox(translate("settings.less_motion_cut_instead"), &settings.reduced_motion);
    changed |= ImGui::Checkbox(translate("settings.high_contrast"), &settings.high_contrast);
    return changed;
}

bool edit_sound(Settings& settings, const std::vector<std::string>& devices, const Fonts& fonts) {
    bool changed = ImGui::Checkbox(translate("settings.voice"), &settings.voice);
    ImGui::SameLine(ImGui::GetContentRegionAvail().x * .5f);
    changed |= ImGui::Checkbox(translate("settings.tones"), &settings.tones);
    changed |= ImGui::Checkbox(translate("settings.say_my_legs_measured"), &settings.say_angle);
    float volume = static_cast<float>(settings.volume * 100);
    if (labelled_slider(translate("settings.volume"), volume, 0, 100, "%.0f %%", fonts, 5)) {
        settings.volume = static_cast<double>(volume) / 100;
        changed = true;
    }
    ImGui::SetNextItemWidth(-1);
    const char* chosen = settings.sound_device.empty() ? translate("settings.the_desktops_sound_device")
                                                       : settings.sound_device.c_str();
    if (ImGui::BeginCombo("##device", chosen)) {
        if (ImGui::Selectable(translate("settings.the_desktops_sound_device"),
                              settings.sound_device.empty())) {
            settings.sound_device = "";
            changed = true;
        }
        for (const std::string& device : devices)
            if (ImGui::Selectable(device.c_str(), settings.sound_device == device.c_str())) {
                settings.sound_device = device;
                changed = true;
            }
        ImGui::EndCombo();
    }
    return changed;
}

bool edit_breathing(Settings& settings, const Fonts& fonts) {
    bool changed = ImGui::Checkbox(translate("settings.breathing_pacer"), &settings.breathing);
    if (!settings.breathing) return changed;
    float breaths = static_cast<float>(settings.breaths);
    if (labelled_slider(translate("settings.breaths_a_minute"), breaths, 3, 15, "%.1f", fonts, .5f)) {
        settings.breaths = static_cast<double>(breaths);
        changed = true;
    }
    return changed;
}

bool edit_language(const AppState& state, Settings& settings, const Fonts& fonts) {
    bool changed = false;
    ImGui::TextUnformatted(translate("settings.language"));
    ImGui::SetNextItemWidth(-1);
    const char* chosen = translate("settings.language_desktop");
    for (const Language& language : state.languages)
        if (settings.language == language.code.c_str()) chosen = language.name.c_str();
    if (ImGui::BeginCombo("##language", chosen)) {
        if (ImGui::Selectable(translate("settings.language_desktop"), settings.language.empty())) {
            settings.language = "";
            changed = true;
        }
        for (const Language& language : state.languages)
            if (ImGui::Selectable(language.name.c_str(), settings.language == language.code.c_str())) {
                settings.language = language.code;
                changed = true;
            }
        ImGui::EndCombo();
    }
    if (state.language != "en" && settings.voice)
        text(fonts.small, palette().ink_soft, translate("settings.voice_is_english"));
    return changed;
}

}  // namespace

void draw_settings_panel(const AppState& state, const Fonts& fonts, Actions& actions) {
    Settings settings = state.settings;
    text(fonts.heading, palette().ink, translate("settings.routine"));
    if (state.routine_given)
        text(fonts.small, palette().ink_soft,
             phrase<480>("settings.in_use_from_a", state.routine_given->name.c_str()).c_str());
    bool changed = false;
    draw_routine_chooser(state, settings, changed, fonts, actions);
    changed |= edit_routine(settings.routine, fonts);
    if (state.clock.state() == RoutineClock::State::running ||
        state.clock.state() == RoutineClock::State::paused)
        text(fonts.small, palette().ink_soft, translate("settings.changes_to_the_routine"));
    line();
    text(fonts.heading, palette().ink, translate("settings.you"));
    float height = static_cast<float>(settings.stature.value * 100);
    if (labelled_slider(translate("settings.body_height"), height, 120, 220, translate("settings.cm"), fonts,
                        1)) {
        settings.stature = Metres(static_cast<double>(height) / 100);
        changed = true;
    }
    changed |= edit_language(state, settings, fonts);
    changed |= edit_angles(settings, state.course.in_hold(0, Seconds(0)).leg, fonts);
    line();
    text(fonts.heading, palette().ink, translate("settings.sound_and_breath"));
    changed |= edit_sound(settings, state.sound_devices, fonts);
    changed |= edit_breathing(settings, fonts);
    line();
    text(fonts.heading, palette().ink, translate("settings.picture"));
    changed |= edit_picture(settings, state.quality_reason.c_str(), fonts);
    line();
    if (quiet_button(translate("settings.restore_the_defaults"), -1)) {
        Settings fresh;
        fresh.stop_signs_seen = settings.stop_signs_seen;
        fresh.stop_signs_due = settings.stop_signs_due;
        fresh.window_width = settings.window_width;
        fresh.window_height = settings.window_height;
        settings = fresh;
        changed = true;
    }
    if (quiet_button(translate("settings.keys_f"), -1)) actions.push_back(action::ShowShortcuts{true});
    if (changed) actions.push_back(action::ChangeSettings{settings});
}

}  // namespace ninety
