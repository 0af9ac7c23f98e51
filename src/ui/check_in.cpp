// The check-in after a session: three ratings and a note, answered or passed over.
#include <imgui.h>

#include <array>

#include "history/next_step.h"
#include "ui/panels.h"
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
    text(fonts.heading, palette().ink, "How was it?");
    if (state.check_in.saved) {
        const CheckIn answers{state.check_in.stretch, state.check_in.pain_before, state.check_in.pain_after,
                              ""};
        text(fonts.body, palette().accent, "Kept. You find it under Progress.");
        if (pain_rose(answers)) {
            text(fonts.strong, palette().warn,
                 "Your back pain went up with this session. Pause the stretch, and have it looked at if it "
                 "stays. "
                 "Numbness in the saddle area, new trouble with bladder or bowel, or weakness in both legs "
                 "is an "
                 "emergency.");
            if (quiet_button("All stop signs", -1)) actions.push_back(action::ShowStopSigns{true});
        }
        return;
    }
    text(
        fonts.small, palette().ink_soft,
        "Digits answer one after the other (X is ten), Backspace takes back, Return keeps. Or pass it over.");
    CheckInEntry entry = state.check_in;
    bool changed = rate("Stretch felt, 0 nothing to 10 too much", entry.stretch, fonts);
    changed |= rate("Back pain before, 0 none to 10 worst", entry.pain_before, fonts);
    changed |= rate("Back pain now", entry.pain_after, fonts);
    std::array<char, 1001> note{};
    std::copy_n(entry.note.c_str(), entry.note.view().size(), note.begin());
    ImGui::SetNextItemWidth(-1);
    if (ImGui::InputTextWithHint("##note", "A note, if you like", note.data(), note.size())) {
        entry.note = note.data();
        changed = true;
    }
    if (changed) actions.push_back(action::ChangeCheckIn{entry});
    if (primary_button("Keep it", fonts, -1)) actions.push_back(action::SaveCheckIn{});
    line();
}

}  // namespace ninety
