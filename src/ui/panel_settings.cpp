// Settings: the routine, the person, the picture.
#include <cmath>

#include "ui/panels.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

bool edit_seconds(const char* label, Seconds& value, float low, float high, float step, const Fonts& fonts) {
    float seconds = static_cast<float>(value.value);
    // A value beyond the slider (accepted from a file) stays until the slider is moved.
    const float top = std::max(high, seconds), bottom = std::min(low, seconds);
    if (!labelled_slider(label, seconds, bottom, top, "%.0f s", fonts, step)) return false;
    value = Seconds(static_cast<double>(seconds));
    return true;
}

bool edit_routine(Routine& routine, const Fonts& fonts) {
    bool changed = edit_seconds("Hold", routine.hold, 5, 120, 5, fonts);
    if (routine.hold < routine_limits::min_advised_hold || routine.hold > routine_limits::max_advised_hold)
        text(fonts.small, palette().ink_soft, "The article advises 30 to 60 s.");
    float sets = static_cast<float>(routine.sets);
    if (labelled_slider("Holds a side", sets, 1, std::max(6.0f, sets), "%.0f", fonts, 1)) {
        routine.sets = static_cast<int>(std::lround(sets));
        changed = true;
    }
    changed |= edit_seconds("Rest between sets", routine.rest, 0, 120, 5, fonts);
    changed |= edit_seconds("Change of sides", routine.change_over, 0, 60, 5, fonts);
    changed |= edit_seconds("Get ready", routine.get_ready, 0, 60, 5, fonts);
    ImGui::TextUnformatted("First leg up");
    static constexpr const char* kSides[] = {"Left", "Right"};
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
    if (ImGui::Checkbox("Own start angle", &own_start)) {
        settings.start_angle =
            own_start ? std::optional(Degrees(std::round(model_start.value))) : std::nullopt;
        changed = true;
    }
    if (settings.start_angle) {
        float start = static_cast<float>(settings.start_angle->value);
        if (labelled_slider("Start angle", start, 20, 90, "%.0f\u00b0", fonts, 1)) {
            settings.start_angle = Degrees(static_cast<double>(start));
            changed = true;
        }
    } else {
        text(fonts.small, palette().ink_soft, "A hold starts where the model finds a comfortable stretch.");
    }
    float target = static_cast<float>(settings.target_angle.value);
    if (labelled_slider("Target angle", target, 40, 90, "%.0f\u00b0", fonts, 1)) {
        settings.target_angle = Degrees(static_cast<double>(target));
        changed = true;
    }
    return changed;
}

bool edit_picture(Settings& settings, const std::string& reason, const Fonts& fonts) {
    bool changed = false;
    ImGui::TextUnformatted("Light");
    static constexpr const char* kMoods[] = {"Day", "Evening"};
    int mood = static_cast<int>(settings.mood);
    if (segmented("mood", kMoods, mood, fonts)) {
        settings.mood = static_cast<Mood>(mood);
        changed = true;
    }
    float size = static_cast<float>(settings.text_scale);
    ImGui::TextUnformatted("Text size");
    static constexpr const char* kSizes[] = {"Small", "Normal", "Large", "Larger"};
    static constexpr float kScales[] = {.85f, 1.0f, 1.2f, 1.4f};
    int nearest = 0;
    for (int i = 1; i < 4; ++i)
        if (std::abs(kScales[i] - size) < std::abs(kScales[nearest] - size)) nearest = i;
    if (segmented("size", kSizes, nearest, fonts)) {
        settings.text_scale = static_cast<double>(kScales[nearest]);
        changed = true;
    }
    ImGui::TextUnformatted("Quality");
    static constexpr const char* kQualities[] = {"Auto", "Low", "Medium", "High"};
    int quality = static_cast<int>(settings.quality);
    if (segmented("quality", kQualities, quality, fonts)) {
        settings.quality = static_cast<Quality>(quality);
        changed = true;
    }
    text(fonts.small, palette().ink_soft, reason.c_str());
    changed |= ImGui::Checkbox("Show the angle", &settings.show_angle);
    changed |= ImGui::Checkbox("Show the leg at the target", &settings.show_target);
    changed |= ImGui::Checkbox("Second view in the corner", &settings.show_inset);
    changed |= ImGui::Checkbox("Go closer for a hold in Watch", &settings.follow_framing);
    changed |= ImGui::Checkbox("As in a mirror", &settings.mirror);
    changed |= ImGui::Checkbox("Less motion: cut instead of moving", &settings.reduced_motion);
    changed |= ImGui::Checkbox("High contrast", &settings.high_contrast);
    return changed;
}

bool edit_sound(Settings& settings, const std::vector<std::string>& devices, const Fonts& fonts) {
    bool changed = ImGui::Checkbox("Voice", &settings.voice);
    ImGui::SameLine(ImGui::GetContentRegionAvail().x * .5f);
    changed |= ImGui::Checkbox("Tones", &settings.tones);
    changed |= ImGui::Checkbox("Say my leg's measured angle", &settings.say_angle);
    float volume = static_cast<float>(settings.volume * 100);
    if (labelled_slider("Volume", volume, 0, 100, "%.0f %%", fonts, 5)) {
        settings.volume = static_cast<double>(volume) / 100;
        changed = true;
    }
    ImGui::SetNextItemWidth(-1);
    const char* chosen =
        settings.sound_device.empty() ? "The desktop's sound device" : settings.sound_device.c_str();
    if (ImGui::BeginCombo("##device", chosen)) {
        if (ImGui::Selectable("The desktop's sound device", settings.sound_device.empty())) {
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
    bool changed = ImGui::Checkbox("Breathing pacer", &settings.breathing);
    if (!settings.breathing) return changed;
    float breaths = static_cast<float>(settings.breaths);
    if (labelled_slider("Breaths a minute", breaths, 3, 15, "%.1f", fonts, .5f)) {
        settings.breaths = static_cast<double>(breaths);
        changed = true;
    }
    return changed;
}

}  // namespace

void draw_settings_panel(const AppState& state, const Fonts& fonts, Actions& actions) {
    Settings settings = state.settings;
    text(fonts.heading, palette().ink, "Routine");
    if (state.routine_given)
        text(fonts.small, palette().ink_soft,
             FixedText<480>::printed(
                 "In use: %s, from a file. Changing the routine here goes back to your own.",
                 state.routine_given->name.c_str())
                 .c_str());
    bool changed = false;
    draw_routine_chooser(state, settings, changed, fonts, actions);
    changed |= edit_routine(settings.routine, fonts);
    if (state.clock.state() == RoutineClock::State::running ||
        state.clock.state() == RoutineClock::State::paused)
        text(fonts.small, palette().ink_soft, "Changes to the routine apply from the next start.");
    line();
    text(fonts.heading, palette().ink, "You");
    float height = static_cast<float>(settings.stature.value * 100);
    if (labelled_slider("Body height", height, 120, 220, "%.0f cm", fonts, 1)) {
        settings.stature = Metres(static_cast<double>(height) / 100);
        changed = true;
    }
    changed |= edit_angles(settings, state.course.in_hold(0, Seconds(0)).leg, fonts);
    line();
    text(fonts.heading, palette().ink, "Sound and breath");
    changed |= edit_sound(settings, state.sound_devices, fonts);
    changed |= edit_breathing(settings, fonts);
    line();
    text(fonts.heading, palette().ink, "Picture");
    changed |= edit_picture(settings, state.quality_reason, fonts);
    line();
    if (quiet_button("Restore the defaults", -1)) {
        Settings fresh;
        fresh.stop_signs_seen = settings.stop_signs_seen;
        fresh.window_width = settings.window_width;
        fresh.window_height = settings.window_height;
        settings = fresh;
        changed = true;
    }
    if (quiet_button("Keys   (F1)", -1)) actions.push_back(action::ShowShortcuts{true});
    if (changed) actions.push_back(action::ChangeSettings{settings});
}

}  // namespace ninety
