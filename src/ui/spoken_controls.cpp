#include "ui/spoken_controls.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/page_text.h"
#include "ui/theme.h"

namespace ninety {
namespace {

// By the window's thread alone.
std::optional<ControlSeen> focused_control;
struct {
    FixedText<127> words;
    ImGuiID window = 0;  // the outermost one that it stands in
} section;
FixedText<127> group;

ImGuiID outermost_window() {
    return ImGui::GetCurrentWindowRead()->RootWindow->ID;
}

}  // namespace

void begin_spoken_section(const char* words) {
    section.words = spoken_label(words);
    section.window = outermost_window();
    group = {};
}

void name_spoken_group(const char* words) {
    group = spoken_label(words);
}

void end_spoken_group() {
    group = {};
}

void offer_spoken(ControlKind kind, const char* name, const char* value, bool on) {
    tell_page_of_control(name);
    if (!ImGui::IsItemFocused() || !ImGui::GetIO().NavVisible) return;
    ControlSeen seen;
    seen.id = ImGui::GetItemID();
    seen.kind = kind;
    seen.name = spoken_label(name);
    seen.value = spoken_label(value);
    seen.on = on;
    if (section.window == outermost_window()) seen.section = section.words;
    if (kind == ControlKind::choice) seen.group = group;
    seen.disabled = (ImGui::GetCurrentContext()->CurrentItemFlags & ImGuiItemFlags_Disabled) != 0;
    focused_control = seen;
}

std::optional<ControlSeen> take_spoken() {
    section = {};
    group = {};
    return std::exchange(focused_control, std::nullopt);
}

bool check_box(const char* label, bool* value) {
    // With an edge that stands out from the panel: an empty box is no more than that edge.
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, std::max(1.0f, std::round(ImGui::GetFontSize() / 12)));
    ImGui::PushStyleColor(ImGuiCol_Border, palette().ink_soft);
    // Smaller letters before cut off ones, as on a button.
    constexpr float kSmallest = .6f;
    const float box = ImGui::GetFrameHeight() + ImGui::GetStyle().ItemInnerSpacing.x;
    const float letters = ImGui::CalcTextSize(label, nullptr, true).x,
                room = ImGui::GetContentRegionAvail().x;
    const bool fits = box + letters <= room;
    if (!fits) ImGui::SetWindowFontScale(std::clamp((room - box) / letters, kSmallest, 1.0f));
    const bool changed = ImGui::Checkbox(label, value);
    if (!fits) ImGui::SetWindowFontScale(1);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    offer_spoken(ControlKind::check_box, label, "", *value);
    return changed;
}

bool choice_row(const char* label, bool chosen) {
    const bool pressed = ImGui::Selectable(label, chosen);
    offer_spoken(ControlKind::choice, label, "", chosen);
    return pressed;
}

bool begin_list(const char* id, const char* name, const char* shown, ImGuiComboFlags flags) {
    // Open, the last item is another window's.
    const bool open = ImGui::BeginCombo(id, shown, flags);
    if (!open) offer_spoken(ControlKind::list, name, shown);
    return open;
}

}  // namespace ninety
