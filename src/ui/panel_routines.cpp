// Routines to choose from, and one's own: saved under a name, shared as a text, deleted.
#include <imgui.h>

#include <algorithm>
#include <array>

#include "core/system.h"
#include "model/names.h"
#include "ui/panels.h"
#include "ui/reading_order.h"
#include "ui/routine_cards.h"
#include "ui/spoken_controls.h"
#include "ui/widgets.h"

namespace ninety {
void draw_routine_chooser(const AppState& state, Settings& settings, bool& changed, const Fonts& fonts,
                          Actions& actions) {
    const RoutineEntry* chosen = entry_of(state.shell.routines, settings.routine);
    const bool own = chosen && chosen->own;
    const bool edited = !chosen || !(chosen->routine == settings.routine);
    ImGui::SetNextItemWidth(-1);
    const char* called = routine_word(settings.routine.name.c_str());
    const auto title = edited && chosen ? phrase<400>("routines.changed", called) : FixedText<400>(called);
    if (begin_list("##routine", translate("settings.routine_title"), as_drawn(title).c_str(),
                   ImGuiComboFlags_HeightLarge)) {
        for (std::size_t i = 0; i < state.shell.routines.size(); ++i) {
            const RoutineEntry& entry = state.shell.routines[i];
            ImGui::PushID(static_cast<int>(i));
            const auto label = entry.own ? phrase<400>("routines.own", entry.routine.name.c_str())
                                         : FixedText<400>(routine_word(entry.routine.name.c_str()));
            if (choice_row(label.c_str(), &entry == chosen)) {
                settings.routine = entry.routine;
                changed = true;
            }
            ImGui::PopID();
        }
        ImGui::EndCombo();
    }
    // Save it, under this name or another one.
    std::array<char, 4 * kMaxRoutineName + 1> name{};
    std::copy_n(state.shell.new_name.c_str(), state.shell.new_name.view().size(), name.begin());
    const float button = std::max(92 * fonts.scale, ImGui::CalcTextSize(translate("routines.save")).x +
                                                        3 * ImGui::GetStyle().FramePadding.x);
    ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x - button - ImGui::GetStyle().ItemSpacing.x);
    if (ImGui::InputTextWithHint("##name", translate("routines.name_hint"), name.data(), name.size()))
        actions.push_back(action::NameRoutine{name.data()});
    offer_spoken(ControlKind::text_field, translate("routines.name_hint"), name.data());
    ImGui::SameLine();
    ImGui::BeginDisabled(state.shell.new_name.empty());
    if (quiet_button(translate("routines.save"), button)) {
        settings.routine.name = state.shell.new_name;
        changed = true;
        actions.push_back(action::Ask{effect::SaveRoutine{settings.routine}});
        actions.push_back(action::NameRoutine{""});
    }
    ImGui::EndDisabled();
    // Side by side, or one below the other where large letters would be cut.
    const char* const kWords[] = {translate("routines.save_changes"), translate("routines.copy_text"),
                                  translate("routines.delete")};
    const float third = (ImGui::GetContentRegionAvail().x - 2 * ImGui::GetStyle().ItemSpacing.x) / 3;
    float needed = 0;
    for (const char* words : kWords)
        needed = std::max(needed, ImGui::CalcTextSize(words).x + ImGui::GetStyle().FramePadding.x);
    const bool beside = needed < third * 1.2f;
    const auto width = [&](float part) { return beside ? third * part : -1.0f; };
    ImGui::BeginDisabled(!own || !edited);
    if (quiet_button(kWords[0], width(1.2f)))
        actions.push_back(action::Ask{effect::ReplaceRoutine{chosen->file, settings.routine}});
    ImGui::EndDisabled();
    if (beside) ImGui::SameLine();
    if (quiet_button(kWords[1], width(.9f))) ImGui::SetClipboardText(to_toml(settings.routine).c_str());
    if (ImGui::IsItemHovered()) ImGui::SetTooltip(translate("routines.copy_hint"));
    if (beside) ImGui::SameLine();
    ImGui::BeginDisabled(!own);
    if (quiet_button(kWords[2], width(.9f)))
        actions.push_back(action::Ask{effect::DeleteRoutine{chosen->file}});
    ImGui::EndDisabled();
    ImGui::BeginDisabled(kInBrowser);
    if (quiet_button(translate("handout.save"), -1))
        actions.push_back(action::Ask{effect::SaveHandout{settings.routine}});
    ImGui::EndDisabled();
    if (ImGui::IsItemHovered()) ImGui::SetTooltip(translate("handout.save_hint"));
    if (!kInBrowser) return;
    text(fonts.small, palette().ink_soft, translate("web.no_pdf"));
    if (quiet_button(translate("web.open_routine"), -1)) actions.push_back(action::Ask{effect::ChooseFile{}});
}

}  // namespace ninety
