// What opens over everything: the stop signs at first start, and the keys.
#include <algorithm>

#include "i18n/translate.h"
#include "ui/camera_card.h"
#include "ui/dialogs.h"
#include "ui/panels.h"
#include "ui/widgets.h"

namespace ninety {

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

void begin_words(const AppState& state, float buttons) {
    const ImGuiStyle& style = ImGui::GetStyle();
    ImGui::BeginChild("words", {0, -buttons * ImGui::GetFrameHeightWithSpacing() - style.ItemSpacing.y});
    ImGuiStorage& storage = *ImGui::GetStateStorage();
    const ImGuiID key = ImGui::GetID("scrolled");
    if (ImGui::IsWindowAppearing())
        ImGui::SetScrollY(0);
    else if (const int lines = state.shell.dialog_scroll - storage.GetInt(key, state.shell.dialog_scroll);
             lines != 0)
        ImGui::SetScrollY(
            std::clamp(ImGui::GetScrollY() + 2 * static_cast<float>(lines) * ImGui::GetTextLineHeight(), 0.0f,
                       ImGui::GetScrollMaxY()));
    storage.SetInt(key, state.shell.dialog_scroll);
}

void end_words() {
    ImGui::EndChild();
    ImGui::Spacing();
}

namespace {

void draw_stop_signs(const AppState& state, const Fonts& fonts, Actions& actions) {
    if (!begin_dialog(translate("dialogs.stop_signs_title"), 620, 660, fonts)) return;
    begin_words(state, 1);
    const auto page = std::find_if(state.reading.articles.begin(), state.reading.articles.end(),
                                   [](const Article& article) { return article.id == kStopSignsPage; });
    if (page != state.reading.articles.end()) {
        draw_article(*page, fonts, actions);
    } else {
        // Without its page, the least that everybody has to know.
        section_title(fonts.heading, palette().ink, translate("dialogs.stop_signs_heading"));
        text(fonts.body, palette().ink, translate("dialogs.stop_signs_least"));
    }
    end_words();
    if (primary_button(translate("dialogs.stop_signs_read"), fonts, -1))
        actions.push_back(action::ShowStopSigns{false});
    ImGui::EndPopup();
}

void draw_shortcuts(const AppState& state, const Fonts& fonts, Actions& actions) {
    if (!begin_dialog(translate("dialogs.keys_title"), 640, 610, fonts)) return;
    begin_words(state, 1);
    section_title(fonts.heading, palette().ink, translate("dialogs.keys_title"));
    ImGui::Spacing();
    const char* const kKeys[][2] = {
        {translate("keys.play"), translate("keys.play_does")},
        {translate("keys.skip"), translate("keys.skip_does")},
        {"R", translate("keys.restart_does")},
        {"S", translate("keys.stop_does")},
        {translate("keys.ready"), translate("keys.ready_does")},
        {"E  W  A", translate("keys.floor_does")},
        {"G", translate("keys.guided_does")},
        {"K", translate("keys.camera_does")},
        {"H", translate("keys.level_does")},
        {"C", translate("keys.go_on_does")},
        {translate("keys.leg_here"), translate("keys.leg_here_does")},
        {translate("keys.swap_side"), translate("keys.swap_side_does")},
        {"1  2  3  4", translate("keys.views_does")},
        {"B  M  V", translate("keys.toggles_does")},
        {"+  \u2212", translate("keys.text_size_does")},
        {translate("keys.check_in"), translate("keys.check_in_does")},
        {translate("keys.panels"), translate("keys.panels_does")},
        {translate("keys.tab"), translate("keys.tab_does")},
        {"F1", translate("keys.this_page_does")},
        {"F2", translate("spoken.key_does")},
        {"F11", translate("keys.full_screen_does")},
        {translate("keys.escape"), translate("keys.escape_does")},
        {translate("handout.paste_key"), translate("handout.paste_does")},
        {translate("keys.quit"), translate("keys.quit_does")},
        {translate("keys.controller"), translate("keys.controller_does")},
        {translate("keys.mouse"), translate("keys.mouse_does")},
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
    end_words();
    if (primary_button(translate("dialogs.close"), fonts, -1))
        actions.push_back(action::ShowShortcuts{false});
    ImGui::EndPopup();
}

void draw_begin_again(const AppState& state, const Fonts& fonts, Actions& actions) {
    if (!begin_dialog(translate("dialogs.begin_again_title"), 560, 340, fonts)) return;
    begin_words(state, 2);
    section_title(fonts.heading, palette().ink, translate("dialogs.begin_again_heading"));
    text(fonts.body, palette().ink, translate("dialogs.begin_again_what"));
    end_words();
    if (primary_button(translate("dialogs.begin_again_yes"), fonts, -1))
        actions.push_back(action::BeginAgain{});
    if (quiet_button(translate("dialogs.begin_again_no"), -1)) actions.push_back(action::ClosePage{});
    ImGui::EndPopup();
}

void draw_delete(const AppState& state, const Fonts& fonts, Actions& actions) {
    if (!begin_dialog(translate("dialogs.delete_title"), 560, 400, fonts)) return;
    begin_words(state, 2);
    section_title(fonts.heading, palette().warn, translate("dialogs.delete_heading"));
    text(fonts.body, palette().ink, translate("dialogs.delete_what"));
    text(fonts.strong, palette().ink, translate("dialogs.delete_for_good"));
    end_words();
    if (primary_button(translate("dialogs.delete_no"), fonts, -1))
        actions.push_back(action::AskToDelete{false});
    if (quiet_button(translate("dialogs.delete_yes"), -1)) {
        actions.push_back(action::Ask{effect::DeleteEverything{}});
        actions.push_back(action::AskToDelete{false});
    }
    ImGui::EndPopup();
}

void draw_dialog(const AppState& state, const Fonts& fonts, Actions& actions) {
    switch (open_dialog(state)) {
        case Dialog::delete_all:
            return draw_delete(state, fonts, actions);
        case Dialog::stop_signs:
            return draw_stop_signs(state, fonts, actions);
        case Dialog::begin_again:
            return draw_begin_again(state, fonts, actions);
        case Dialog::shortcuts:
            return draw_shortcuts(state, fonts, actions);
        case Dialog::before:
            return draw_before(state, fonts, actions);
        case Dialog::import_file:
            return draw_import_offer(state, fonts, actions);
        case Dialog::none:
            return;
    }
}

}  // namespace

void draw_dialogs(const AppState& state, const Fonts& fonts, Actions& actions) {
    draw_dialog(state, fonts, actions);
    if (camera_is_on(state) && open_dialog(state) != Dialog::none)
        draw_camera_mark_beside_dialog(state, fonts);
}

}  // namespace ninety
