#include "ui/key_focus.h"

#include <imgui_internal.h>

#include <string_view>

namespace ninety {

bool has_keys(const char* window) {
    const ImGuiWindow* nav = ImGui::GetCurrentContext()->NavWindow;
    return nav && nav->WasActive && std::string_view(nav->RootWindow->Name) == window;
}

bool leads_out_of(const char* window, ImGuiDir way) {
    return has_keys(window) && ImGui::GetCurrentContext()->NavMoveDir == way &&
           ImGui::NavMoveRequestButNoResultYet();
}

void give_keys_to_last_item() {
    give_keys_to(ImGui::GetItemID());
}

void give_keys_to(ImGuiID item) {
    ImGuiContext& context = *ImGui::GetCurrentContext();
    ImGui::NavMoveRequestCancel();
    ImGui::FocusWindow(ImGui::GetCurrentWindow());
    ImGui::SetFocusID(item, ImGui::GetCurrentWindow());
    context.NavDisableHighlight = false;
}

void let_go_of_keys() {
    ImGui::NavMoveRequestCancel();
    ImGui::SetWindowFocus(nullptr);
}

}  // namespace ninety
