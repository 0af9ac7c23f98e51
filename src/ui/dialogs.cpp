// What opens over everything: the stop signs at first start, and the keys.
#include <algorithm>

#include "ui/panels.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

constexpr const char* kStopSignsPage = "start";  // content/article/10-start.md

// A centred window that dims what is behind it. `wide` and `high` are design pixels; both give way to small
// windows.
bool begin_dialog(const char* title, float wide, float high, const Fonts& fonts) {
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const ImVec2 size(std::min(wide * fonts.scale, screen.x * .94f),
                      std::min(high * fonts.scale, screen.y * .94f));
    if (!ImGui::IsPopupOpen(title)) ImGui::OpenPopup(title);
    ImGui::SetNextWindowPos({(screen.x - size.x) / 2, (screen.y - size.y) / 2});
    ImGui::SetNextWindowSize(size);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 14 * fonts.scale);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(28 * fonts.scale, 24 * fonts.scale));
    const bool open = ImGui::BeginPopupModal(
        title, nullptr,
        ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
    ImGui::PopStyleVar(2);
    return open;
}

void draw_stop_signs(const AppState& state, const Fonts& fonts, Actions& actions) {
    if (!begin_dialog("Stop signs", 620, 660, fonts)) return;
    const float foot = ImGui::GetFrameHeightWithSpacing() + ImGui::GetStyle().ItemSpacing.y;
    ImGui::BeginChild("words", {0, -foot});
    const auto page = std::find_if(state.articles.begin(), state.articles.end(),
                                   [](const Article& article) { return article.id == kStopSignsPage; });
    if (page != state.articles.end()) {
        draw_article(*page, fonts, actions);
    } else {
        // Without its page, the least that everybody has to know.
        text(fonts.heading, palette().ink, "Before you start");
        text(fonts.body, palette().ink,
             "Stop and ease off on tingling, numbness, sharp pain or pain down the leg. Numbness in the "
             "saddle area, "
             "new trouble with bladder or bowel, or weakness in both legs is an emergency: call for help at "
             "once. "
             "Ask a professional first after a recent hamstring tear or an operation on hip or spine.");
    }
    ImGui::EndChild();
    ImGui::Spacing();
    if (primary_button("I have read this", fonts, -1)) actions.push_back(action::ShowStopSigns{false});
    ImGui::EndPopup();
}

void draw_shortcuts(const Fonts& fonts, Actions& actions) {
    if (!begin_dialog("Keys", 640, 610, fonts)) return;
    text(fonts.heading, palette().ink, "Keys");
    ImGui::Spacing();
    static constexpr const char* kKeys[][2] = {
        {"Space", "start, pause, go on"},
        {"Left, right arrow", "back, on: steps of the demonstration or the session"},
        {"R", "from the beginning"},
        {"S", "stop the session, keep what was held"},
        {"Up, down arrow", "practising: my leg is here, a degree higher or lower"},
        {"L or T", "swap the sides"},
        {"1  2  3  4", "side, three-quarter, your own eyes, foot end"},
        {"B  M  V", "beneath the skin, measures, second view"},
        {"+  \u2212", "larger, smaller text"},
        {"0 to 9, X, Return", "after a session: answer the check-in, X is ten; keep it"},
        {"Page up, page down", "the panel before, the next panel"},
        {"Tab", "arrows and Space work in the panels; Esc gives them back"},
        {"F1", "this page"},
        {"F11", "full screen"},
        {"Esc", "leave full screen; close a page"},
        {"Ctrl+Q", "quit"},
        {"Headset, controller", "play key or any button: start, pause, go on"},
        {"Mouse", "drag turns the picture, the wheel goes closer"},
    };
    if (ImGui::BeginTable("keys", 2)) {
        ImGui::TableSetupColumn("key", ImGuiTableColumnFlags_WidthFixed, 170 * fonts.scale);
        ImGui::TableSetupColumn("what");
        for (const auto& [key, what] : kKeys) {
            ImGui::TableNextRow();
            ImGui::TableNextColumn();
            text(fonts.strong, palette().accent, key);
            ImGui::TableNextColumn();
            text(fonts.body, palette().ink, what);
        }
        ImGui::EndTable();
    }
    ImGui::Spacing();
    if (primary_button("Close", fonts, -1)) actions.push_back(action::ShowShortcuts{false});
    ImGui::EndPopup();
}

void draw_delete(const Fonts& fonts, Actions& actions) {
    if (!begin_dialog("Delete", 560, 400, fonts)) return;
    text(fonts.heading, palette().warn, "Delete all my data?");
    text(fonts.body, palette().ink,
         "Your history (sessions, check-ins, measurements), your settings and your own routines are deleted "
         "from "
         "this computer, with the copies that were set aside. Files that you saved elsewhere stay.");
    text(fonts.strong, palette().ink, "This cannot be undone.");
    ImGui::Spacing();
    if (primary_button("Keep everything", fonts, -1)) actions.push_back(action::AskToDelete{false});
    ImGui::Spacing();
    if (quiet_button("Delete all of it", -1)) {
        actions.push_back(action::Ask{request::DeleteEverything{}});
        actions.push_back(action::AskToDelete{false});
    }
    ImGui::EndPopup();
}

}  // namespace

void draw_dialogs(const AppState& state, const Fonts& fonts, Actions& actions) {
    if (state.delete_open)
        draw_delete(fonts, actions);
    else if (state.stop_signs_open)
        draw_stop_signs(state, fonts, actions);
    else if (state.shortcuts_open)
        draw_shortcuts(fonts, actions);
}

}  // namespace ninety
