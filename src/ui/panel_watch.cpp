// Watch: what the demonstration shows and how it plays.
#include <array>
#include <cstdio>

#include "model/captions.h"
#include "model/names.h"
#include "routine/faults.h"
#include "ui/panels.h"
#include "ui/spoken_controls.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

// The chapters that a person can jump to, with the step they begin with.
struct Chapter {
    DemoStep step;
    Text name;
};
constexpr std::array kChapters{
    Chapter{DemoStep::lie_down, "watch.step_lie_down"},   Chapter{DemoStep::heel_on_wall, "watch.step_heel"},
    Chapter{DemoStep::adjust, "watch.step_adjust"},       Chapter{DemoStep::hold, "watch.step_hold"},
    Chapter{DemoStep::switch_sides, "watch.step_switch"}, Chapter{DemoStep::after_weeks, "watch.step_weeks"},
};

void draw_chapters(const AppState& state, const Fonts& fonts, Actions& actions) {
    const DemoScene& now = state.watch.demo.timeline().scene_at(state.watch.player.position());
    for (std::size_t i = 0; i < kChapters.size(); ++i) {
        const Chapter& chapter = kChapters[i];
        const bool current = now.step == chapter.step && state.watch.fault == Fault::none;
        const bool towel = routine_of(state).variant == Variant::towel;
        const char* name = towel && chapter.step == DemoStep::heel_on_wall
                               ? translate("towel.round_the_foot_2")
                               : translate(chapter.name);
        ImGui::PushFont(current ? fonts.strong : fonts.body);
        ImGui::PushID(static_cast<int>(i));
        const float high = ImGui::GetFrameHeight() * .82f;
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const ImVec2 words(at.x, at.y + (high - ImGui::GetFontSize()) / 2);
        const bool pressed = ImGui::Selectable("##chapter", current, 0, {0, high});
        ImGui::PopID();
        // Numbers in a column of their own: the names begin below each other, however wide a digit is.
        ImDrawList& draw = *ImGui::GetWindowDrawList();
        const ImU32 ink = ImGui::GetColorU32(ImGuiCol_Text);
        if (i < 4) draw.AddText(words, ink, FixedText<7>::printed("%zu", i + 1).c_str());
        draw.AddText({words.x + 20 * fonts.scale, words.y}, ink, name);
        if (pressed)
            for (const DemoScene& scene : state.watch.demo.timeline().scenes())
                if (scene.step == chapter.step) {
                    actions.push_back(action::Seek{scene.start + Seconds(.01)});
                    break;
                }
        offer_spoken(ControlKind::choice, name, "", current);
        ImGui::PopFont();
    }
}

// The errors to look at, one at a time; the chosen one once more goes back.
void draw_faults(const AppState& state, Actions& actions) {
    ImGui::TextUnformatted(translate("watch.faults_title"));
    ImGui::SetNextItemWidth(-1);
    const char* chosen =
        state.watch.fault == Fault::none ? translate("watch.fault_none") : words_of(state.watch.fault).title;
    if (!begin_list("##fault", translate("watch.faults_title"), chosen)) return;
    if (choice_row(translate("watch.fault_none"), state.watch.fault == Fault::none))
        actions.push_back(action::ShowFault{Fault::none});
    for (const Choice<Fault>& fault : kFaultNames)
        if (fault.value != Fault::none &&
            choice_row(words_of(fault.value).title, state.watch.fault == fault.value))
            actions.push_back(action::ShowFault{fault.value});
    ImGui::EndCombo();
}

}  // namespace

void draw_watch_panel(const AppState& state, const Fonts& fonts, Actions& actions) {
    section_title(fonts.heading, palette().ink,
                  routine_of(state).variant == Variant::towel ? translate("towel.the_hamstring_stretch")
                                                              : translate("watch.title"));
    text(fonts.body, palette().ink_soft, translate("watch.lead"));
    ImGui::Spacing();
    ImGui::PushStyleVar(ImGuiStyleVar_SelectableTextAlign, ImVec2(0, .5f));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(10 * fonts.scale, 2 * fonts.scale));
    draw_chapters(state, fonts, actions);
    ImGui::PopStyleVar(2);
    line();

    draw_faults(state, actions);
    group_title(translate("watch.speed"));
    static constexpr const char* kSpeeds[] = {"\u00d7\u00bc", "\u00d7\u00bd", "\u00d71", "\u00d72",
                                              "\u00d74"};
    static constexpr double kValues[] = {.25, .5, 1, 2, 4};
    int speed = 2;
    for (int i = 0; i < 5; ++i)
        if (state.watch.player.speed() == kValues[i]) speed = i;
    if (segmented("speed", kSpeeds, speed, fonts)) actions.push_back(action::SetSpeed{kValues[speed]});

    group_title(translate("watch.first_side"));
    const char* const kSideLabels[] = {translate("watch.left"), translate("watch.right")};
    int side = state.watch.side == Side::left ? 0 : 1;
    if (segmented("side", kSideLabels, side, fonts)) actions.push_back(action::SwapSide{});

    Settings settings = state.settings;
    if (check_box(translate("watch.loop"), &settings.loop))
        actions.push_back(action::ChangeSettings{settings});
    line();
    if (primary_button(translate("watch.practise"), fonts, -1))
        actions.push_back(action::ShowPanel{Panel::practise});
    if (quiet_button(translate("watch.stop_signs"), -1)) actions.push_back(action::ShowStopSigns{true});
}

}  // namespace ninety
