// Body: who stretches, what the model makes of it, and a tape measure.
#include <cmath>
#include <cstdio>

#include "body/readout.h"
#include "body/tape_measure.h"
#include "body/wall_contact.h"
#include "model/names.h"
#include "ui/hold_plot.h"
#include "ui/panels.h"
#include "ui/spoken_controls.h"
#include "ui/tape_words.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

// Where in which hold the figure is, for the plot and for the torque.
struct HoldNow {
    const HoldCourse* course;
    int set = 0;  // from 0
    std::optional<Seconds> at;
};

HoldNow hold_now(const AppState& state) {
    if (state.shell.mode == Mode::watch) {
        const Seconds t = state.watch.player.position();
        const DemoScene& scene = state.watch.demo.timeline().scene_at(t);
        const bool holding = scene.step == DemoStep::hold;
        return {&state.watch.demo.course(), 0, holding ? std::optional(scene.passed(t)) : std::nullopt};
    }
    const auto here = state.practice.clock.position();
    const bool holding = here.step.phase == Phase::hold;
    return {&state.practice.course, here.step.set - 1, holding ? std::optional(here.elapsed) : std::nullopt};
}

void row(const char* name, const Fonts& fonts, ImU32 ink, const char* format, double value) {
    char shown[32] = "";
    translate_detail::fill(shown, sizeof shown, format, value);
    ImGui::TextUnformatted(name);
    ImFont* font = fonts.strong;
    const float width = font->CalcTextSizeA(font->FontSize, 1e6f, 0, shown).x;
    ImGui::SameLine(ImGui::GetContentRegionAvail().x - width - 4 * fonts.scale);
    text(font, ink, shown);
}

void draw_readout(const AppState& state, const HoldNow& hold, const Fonts& fonts) {
    const StretchMoment moment = moment_of(state);
    if (moment.stage != Stage::holding) {
        text(fonts.small, palette().ink_soft, translate("body.readout_empty"));
        return;
    }
    const Proportions body{state.settings.stature};
    const Degrees leg = std::min(moment.leg, steepest_leg(body, Doorway{}));
    const Flexibility person{state.settings.raise, state.settings.pelvis};
    const NewtonMetres torque =
        hold.at ? hold.course->in_hold(hold.set, *hold.at).torque : passive_torque(leg, person);
    const StretchReadout now = readout_at(leg, state.settings.pelvis, body, torque);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(8 * fonts.scale, 4 * fonts.scale));
    row(translate("body.leg_angle"), fonts, palette().angle, "%.1f\u00b0", now.leg.value);
    row(translate("body.hip_share"), fonts, palette().ink, "%.1f\u00b0", now.hip.value);
    row(translate("body.pelvis_share"), fonts, palette().ink, "%.1f\u00b0", now.pelvic_tilt.value);
    for (const Hamstring muscle : kHamstrings)
        row(word(muscle), fonts, palette().ink, translate("body.strain_value"),
            100 * now.strain[index_of(muscle)]);
    row(translate("body.torque"), fonts, palette().goal, translate("body.torque_value"), now.torque.value);
    if (moment.variant != Variant::towel)
        row(translate("body.gap"), fonts, palette().ink, translate("body.length"), 100 * now.gap.value);
    ImGui::PopStyleVar();
}

bool edit_person(Settings& settings, const Fonts& fonts) {
    using namespace settings_limits;
    bool changed = value_slider(translate("body.height"), settings.stature, kMinStature, kMaxStature,
                                translate("body.length"), fonts, 1, 100);
    changed |=
        value_slider(translate("body.build"), settings.build, min_build, max_build, "%+.1f", fonts, .1f);
    group_title(translate("body.skin"));
    const char* const kSkins[] = {translate("body.skin_light"), translate("body.skin_medium"),
                                  translate("body.skin_deep")};
    changed |= choice_of("skin", kSkins, settings.skin, fonts);
    group_title(translate("body.hair"));
    const char* const kHairs[] = {translate("body.hair_dark"), translate("body.hair_brown"),
                                  translate("body.hair_grey")};
    changed |= choice_of("hair", kHairs, settings.hair, fonts);
    changed |=
        value_slider(translate("body.raise"), settings.raise, kMinRaise, kMaxRaise, "%.0f\u00b0", fonts, 1);
    group_title(translate("body.pelvis"));
    const char* const kHabits[] = {translate("body.pelvis_coached"), translate("body.pelvis_typical"),
                                   translate("body.pelvis_slumped")};
    changed |= choice_of("pelvis", kHabits, settings.pelvis, fonts);
    group_title(translate("body.hold_mode"));
    const char* const kModes[] = {translate("body.hold_fixed"), translate("body.hold_follow")};
    changed |= choice_of("mode", kModes, settings.mode, fonts);
    return changed;
}

// What a hold from the slider's gap would start at: the gap is another way to set the start angle.
bool edit_gap(Settings& settings, Degrees start, const Fonts& fonts) {
    const Proportions body{settings.stature};
    float gap = static_cast<float>(100 * gap_at(start, body).value);
    const float most = static_cast<float>(100 * gap_at(settings_limits::min_start_angle, body).value);
    if (!labelled_slider(translate("body.start_gap"), gap, 0, most, translate("body.length"), fonts, 1))
        return false;
    const Metres distance =
        body.length(fraction::hip_centre_to_buttock) + Metres(static_cast<double>(gap) / 100);
    settings.start_angle = std::clamp(leg_angle_at(distance, body), settings_limits::min_start_angle,
                                      settings_limits::max_start_angle);
    return true;
}

void edit_tape(TapeEntry& tape, const Fonts& fonts) {
    const char* const kWhat[] = {translate("body.tape_gap"), translate("body.tape_heel_height")};
    const char* const kUnits[] = {translate("body.unit_cm"), translate("body.unit_inches")};
    const char* const kLegs[] = {translate("body.left_leg"), translate("body.right_leg")};
    choice_of("leg", kLegs, tape.side, fonts);
    choice_of("what", kWhat, tape.what, fonts);
    const Metres length = from_tape(tape.typed, tape.unit);
    if (choice_of("unit", kUnits, tape.unit, fonts)) tape.typed = to_tape(length, tape.unit);
    float typed = static_cast<float>(tape.typed);
    ImGui::SetNextItemWidth(-1);
    if (ImGui::InputFloat(
            "##typed", &typed, 1, 5,
            tape.unit == TapeUnit::centimetres ? translate("body.length") : translate("body.inches")))
        tape.typed = static_cast<double>(typed);
}

// What the tape says, and a button that takes it over. Returns true when it was pressed.
bool use_tape(const TapeEntry& tape, Settings& settings, const Fonts& fonts, Actions& actions) {
    const Proportions body{settings.stature};
    const auto leg = tape.what == TapeEntry::What::gap ? leg_from_gap(tape.typed, tape.unit, body)
                                                       : leg_from_heel_height(tape.typed, tape.unit, body);
    if (!leg) {
        text(fonts.small, palette().warn, in_words(leg.error(), tape).c_str());
        return false;
    }
    char shown[160];
    put_phrase(shown, "body.tape_angle", leg->value);
    text(fonts.strong, palette().angle, shown);
    const Degrees next = std::min(Degrees(90), *leg + Degrees(2));
    put_phrase(shown, "body.tape_next", next.value, in_words(gap_at(next, body), tape.unit).c_str());
    text(fonts.small, palette().ink_soft, shown);
    if (*leg < kMinRaise || *leg > kMaxRaise) return false;
    if (!quiet_button(translate("body.tape_keep"), -1)) return false;
    actions.push_back(action::Ask{effect::StoreAngle{tape.side, *leg, AngleSource::tape}});
    settings.raise = Degrees(std::round(leg->value));
    return true;
}

}  // namespace

void draw_body_panel(const AppState& state, const Fonts& fonts, Actions& actions) {
    Settings settings = state.settings;
    const HoldNow hold = hold_now(state);
    section_title(fonts.heading, palette().ink, translate("body.title"));
    bool shown = check_box(translate("body.show_beneath"), &settings.show_beneath);
    shown |= check_box(translate("body.show_measures"), &settings.show_measures);
    draw_readout(state, hold, fonts);
    ImGui::Spacing();
    draw_hold_plot(*hold.course, hold.set, hold.at, fonts);
    text(fonts.small, palette().angle, translate("body.plot_angle"));
    ImGui::SameLine();
    text(fonts.small, palette().goal, translate("body.plot_torque"));
    text(fonts.small, palette().ink_soft, translate("body.caveat"));
    line();
    bool changed = edit_person(settings, fonts) || shown;
    // With a towel nothing is as far from a wall as anything.
    if (routine_of(state).variant != Variant::towel)
        changed |= edit_gap(settings, hold.course->in_hold(0, Seconds(0)).leg, fonts);
    if (settings.start_angle && quiet_button(translate("body.start_by_model"), -1)) {
        settings.start_angle.reset();
        changed = true;
    }
    line();
    section_title(fonts.heading, palette().ink, translate("body.tape_title"));
    text(fonts.small, palette().ink_soft, translate("body.tape_how"));
    TapeEntry tape = state.practice.tape;
    edit_tape(tape, fonts);
    changed |= use_tape(tape, settings, fonts, actions);
    if (!(tape == state.practice.tape)) actions.push_back(action::ChangeTape{tape});
    if (changed) actions.push_back(action::ChangeSettings{settings});
}

}  // namespace ninety
