// The check-in after a session: three ratings and a note, answered or passed over.
//
// Digits answer the question that is next only while it stands on the screen; this panel finds out and says
// so.
#include <imgui.h>

#include <array>

#include "history/next_step.h"
#include "i18n/translate.h"
#include "model/names.h"
#include "ui/panels.h"
#include "ui/spoken_controls.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

// Whether what was drawn since `top` stands within the panel, whole.
bool in_sight(float top) {
    const ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float bottom = ImGui::GetCursorScreenPos().y;
    return top >= draw.GetClipRectMin().y - 1 && bottom <= draw.GetClipRectMax().y + 1;
}

// A question that has become the next one is scrolled to, once: what digits answer is to be seen. Whether it
// is on its way into sight with the next frame: who answers fast loses no digit to the views.
bool scroll_to_new(int question, float top) {
    ImGuiStorage& storage = *ImGui::GetStateStorage();
    const ImGuiID shown = ImGui::GetID("question shown"), frame = ImGui::GetID("question frame");
    const int now = ImGui::GetFrameCount();
    const bool went_on = storage.GetInt(frame, -2) == now - 1;
    bool comes = false;
    if (!went_on || storage.GetInt(shown, -1) != question) {
        comes = went_on && !in_sight(top);
        if (!in_sight(top)) ImGui::SetScrollFromPosY(top - ImGui::GetWindowPos().y, .3f);
        storage.SetInt(shown, question);
    }
    storage.SetInt(frame, now);
    return comes;
}

// 0 to 10 side by side. `next`: the digits' question.
bool rate(const char* question, std::optional<int>& rating, bool next, const Fonts& fonts) {
    static constexpr const char* kNumbers[] = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"};
    text(next ? fonts.strong : fonts.small, next ? palette().accent : palette().ink, question);
    int chosen = rating.value_or(-1);
    name_spoken_group(question);
    if (!segmented(question, kNumbers, chosen, fonts)) return false;
    rating = chosen;
    return true;
}

void draw_kept(const AppState& state, const Fonts& fonts, Actions& actions) {
    const CheckIn answers{state.practice.check_in.stretch, state.practice.check_in.pain_before,
                          state.practice.check_in.pain_after, ""};
    text(fonts.body, palette().accent, translate("check_in.kept"));
    const auto step = after_check_in(answers);
    if (!step) return;
    const NextStepWords words = words_of(*step);
    text(fonts.strong, palette().warn, words.what.c_str());
    text(fonts.body, palette().ink, words.why.c_str());
    text(fonts.body, palette().warn, translate("check_in.an_emergency"));
    if (quiet_button(translate("check_in.stop_signs"), -1)) actions.push_back(action::ShowStopSigns{true});
}

void draw_note(CheckInEntry& entry, bool& changed) {
    std::array<char, 1001> note{};
    std::copy_n(entry.note.c_str(), entry.note.view().size(), note.begin());
    ImGui::SetNextItemWidth(-1);
    if (ImGui::InputTextWithHint("##note", translate("check_in.note_hint"), note.data(), note.size())) {
        entry.note = note.data();
        changed = true;
    }
    offer_spoken(ControlKind::text_field, translate("check_in.note_hint"), note.data());
}

}  // namespace

void draw_check_in(const AppState& state, const Fonts& fonts, Actions& actions) {
    const float heading = ImGui::GetCursorScreenPos().y;
    section_title(fonts.heading, palette().ink, translate("check_in.title"));
    if (state.practice.check_in.saved) return draw_kept(state, fonts, actions);

    CheckInEntry entry = state.practice.check_in;
    const auto next = entry.question();
    text(fonts.small, palette().ink_soft,
         !next                    ? translate("check_in.all_answered")
         : rates_by_digits(state) ? translate("check_in.keys_hint")
                                  : translate("check_in.digits_are_views"));
    const char* const kQuestions[] = {translate("check_in.ask_stretch"),
                                      translate("check_in.ask_pain_before"),
                                      translate("check_in.ask_pain_after")};
    std::optional<int>* const kRatings[] = {&entry.stretch, &entry.pain_before, &entry.pain_after};
    bool changed = false, seen = !next && in_sight(heading);
    if (!next) scroll_to_new(3, heading);
    for (int i = 0; i < 3; ++i) {
        const float top = ImGui::GetCursorScreenPos().y;
        changed |= rate(kQuestions[i], *kRatings[i], next == i, fonts);
        if (next != i) continue;
        seen = in_sight(top);
        seen = scroll_to_new(i, i == 0 ? heading : top) || seen;
    }
    if (seen != state.practice.check_in_seen) actions.push_back(action::CheckInSeen{seen});
    draw_note(entry, changed);
    if (changed) actions.push_back(action::ChangeCheckIn{entry});
    if (primary_button(translate("check_in.keep"), fonts, -1)) actions.push_back(action::SaveCheckIn{});
    line();
}

}  // namespace ninety
