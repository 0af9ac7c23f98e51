// The check-in after a session: three ratings and a note, answered or passed over.
#include <imgui.h>

#include <array>

#include "history/next_step.h"
#include "ui/names.h"
#include "ui/panels.h"
#include "ui/say.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

// 0 to 10 side by side; the chosen one once more takes the answer back.
bool rate(const char* question, std::optional<int>& rating, const Fonts& fonts) {
    static constexpr const char* kNumbers[] = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"};
    text(fonts.small, palette().ink, question);
    int chosen = rating.value_or(-1);
    if (!segmented(question, kNumbers, chosen, fonts)) return false;
    rating = chosen;
    return true;
}

}  // namespace

void draw_check_in(const AppState& state, const Fonts& fonts, Actions& actions) {
    text(fonts.heading, palette().ink, say("check_in.how_was_it"));
    if (state.check_in.saved) {
        const CheckIn answers{state.check_in.stretch, state.check_in.pain_before, state.check_in.pain_after,
                              ""};
        text(fonts.body, palette().accent, say("check_in.kept_you_find_it"));
        if (const auto step = after_check_in(answers)) {
            const NextStepWords words = words_of(*step);
            text(fonts.strong, palette().warn, words.what.c_str());
            text(fonts.body, palette().ink, words.why.c_str());
            text(fonts.body, palette().warn, say("check_in.an_emergency"));
            if (quiet_button(say("check_in.all_stop_signs"), -1))
                actions.push_back(action::ShowStopSigns{true});
        }
        return;
    }
    text(fonts.small, palette().ink_soft, say("check_in.digits_answer_one_after"));
    CheckInEntry entry = state.check_in;
    bool changed = rate(say("check_in.stretch_felt_nothing_to"), entry.stretch, fonts);
    changed |= rate(say("check_in.back_pain_before_none"), entry.pain_before, fonts);
    changed |= rate(say("check_in.back_pain_now"), entry.pain_after, fonts);
    std::array<char, 1001> note{};
    std::copy_n(entry.note.c_str(), entry.note.view().size(), note.begin());
    ImGui::SetNextItemWidth(-1);
    if (ImGui::InputTextWithHint("##note", say("check_in.a_note_if_you"), note.data(), note.size())) {
        entry.note = note.data();
        changed = true;
    }
    if (changed) actions.push_back(action::ChangeCheckIn{entry});
    if (primary_button(say("check_in.keep_it"), fonts, -1)) actions.push_back(action::SaveCheckIn{});
    line();
}

}  // namespace ninety
