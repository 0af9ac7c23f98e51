// What opens over everything: the stop signs at first start, and the keys.
#include <algorithm>

#include "i18n/translate.h"
#include "ui/panels.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

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

// The words of a dialog above `buttons` of them; they scroll where the window is small, by the wheel and by
// keys.
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

void draw_stop_signs(const AppState& state, const Fonts& fonts, Actions& actions) {
    if (!begin_dialog(translate("dialogs.stop_signs"), 620, 660, fonts)) return;
    begin_words(state, 1);
    const auto page = std::find_if(state.reading.articles.begin(), state.reading.articles.end(),
                                   [](const Article& article) { return article.id == kStopSignsPage; });
    if (page != state.reading.articles.end()) {
        draw_article(*page, fonts, actions);
    } else {
        // Without its page, the least that everybody has to know.
        text(fonts.heading, palette().ink, translate("dialogs.before_you_start"));
        text(fonts.body, palette().ink, translate("dialogs.stop_and_ease_off"));
    }
    end_words();
    if (primary_button(translate("dialogs.i_have_read_this"), fonts, -1))
        actions.push_back(action::ShowStopSigns{false});
    ImGui::EndPopup();
}

void draw_shortcuts(const AppState& state, const Fonts& fonts, Actions& actions) {
    if (!begin_dialog(translate("dialogs.keys"), 640, 610, fonts)) return;
    begin_words(state, 1);
    text(fonts.heading, palette().ink, translate("dialogs.keys"));
    ImGui::Spacing();
    const char* const kKeys[][2] = {
        {translate("dialogs.space"), translate("dialogs.start_pause_go_on")},
        {translate("dialogs.left_right_arrow"), translate("dialogs.back_on_steps_of")},
        {"R", translate("dialogs.from_the_beginning")},
        {"S", translate("dialogs.stop_the_session_keep")},
        {translate("dialogs.up_down_arrow"), translate("dialogs.practising_my_leg_is")},
        {translate("dialogs.l_or_t"), translate("dialogs.swap_the_sides")},
        {"1  2  3  4", translate("dialogs.side_three_quarter_your")},
        {"B  M  V", translate("dialogs.beneath_the_skin_measures")},
        {"+  \u2212", translate("dialogs.larger_smaller_text")},
        {translate("dialogs.to_x_return"), translate("dialogs.after_a_session_answer")},
        {translate("dialogs.page_up_page_down"), translate("dialogs.the_panel_before_the")},
        {translate("dialogs.tab"), translate("dialogs.arrows_and_space_work")},
        {"F1", translate("dialogs.this_page")},
        {"F11", translate("dialogs.full_screen")},
        {translate("dialogs.esc"), translate("dialogs.leave_full_screen_close")},
        {translate("dialogs.ctrl_q"), translate("dialogs.quit")},
        {translate("dialogs.headset_controller"), translate("dialogs.play_key_or_any")},
        {translate("dialogs.mouse"), translate("dialogs.drag_turns_the_picture")},
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

void draw_delete(const AppState& state, const Fonts& fonts, Actions& actions) {
    if (!begin_dialog(translate("dialogs.delete"), 560, 400, fonts)) return;
    begin_words(state, 2);
    text(fonts.heading, palette().warn, translate("dialogs.delete_all_my_data"));
    text(fonts.body, palette().ink, translate("dialogs.your_history_sessions_check"));
    text(fonts.strong, palette().ink, translate("dialogs.this_cannot_be_undone"));
    end_words();
    if (primary_button(translate("dialogs.keep_everything"), fonts, -1))
        actions.push_back(action::AskToDelete{false});
    if (quiet_button(translate("dialogs.delete_all_of_it"), -1)) {
        actions.push_back(action::Ask{effect::DeleteEverything{}});
        actions.push_back(action::AskToDelete{false});
    }
    ImGui::EndPopup();
}

}  // namespace

void draw_dialogs(const AppState& state, const Fonts& fonts, Actions& actions) {
    switch (open_dialog(state)) {
        case Dialog::delete_all:
            return draw_delete(state, fonts, actions);
        case Dialog::stop_signs:
            return draw_stop_signs(state, fonts, actions);
        case Dialog::shortcuts:
            return draw_shortcuts(state, fonts, actions);
        case Dialog::none:
            return;
    }
}

}  // namespace ninety
