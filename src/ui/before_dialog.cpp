// What is asked before a session: one question at a time, in letters that are read from the mat when the
// window fills the screen; by keys (platform/keys.cpp), by the mouse, or by a controller's buttons.
#include <algorithm>
#include <array>

#include "i18n/translate.h"
#include "ui/dialogs.h"
#include "ui/spoken_controls.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

// Letters of this dialog: across the room a twentieth of the height for capitals, otherwise as the panels'.
class BigWords {
  public:
    BigWords(const AppState& state, const Fonts& fonts)
        : far_(shows_far_display(state)), fonts_(fonts), height_(ImGui::GetIO().DisplaySize.y) {}

    void title(const char* words) const {
        begin_spoken_section(words);
        lay(words, palette().ink, 1.15f, fonts_.heading);
    }
    void line(const char* words, ImU32 ink) const { lay(words, ink, 1, fonts_.body); }
    // A button's height.
    float button() const { return far_ ? height_ * .12f : ImGui::GetFrameHeight() * 1.35f; }
    // A button with its words as large as they fit.
    bool press(const char* words, glm::vec2 size, bool marked) const {
        ImGui::PushStyleColor(ImGuiCol_Button, marked ? palette().accent : palette().accent_soft);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const bool pressed = ImGui::Button("##answer", {size.x, size.y});
        offer_spoken(ControlKind::button, words);
        ImGui::PopStyleColor();
        ImFont* font = far_ ? fonts_.far_words : fonts_.strong;
        float pixels = far_ ? letters() * .85f : font->FontSize;
        const float wide = font->CalcTextSizeA(pixels, 1e6f, 0, words).x, room = size.x * .92f;
        if (wide > room) pixels *= room / wide;
        const ImVec2 letters = font->CalcTextSizeA(pixels, 1e6f, 0, words);
        ImGui::GetWindowDrawList()->AddText(
            font, pixels, {at.x + (size.x - letters.x) / 2, at.y + (size.y - letters.y) / 2},
            marked ? palette().paper : palette().ink, words);
        return pressed;
    }

  private:
    // Capitals are .727 of Inter's size.
    float letters() const { return height_ * .05f / .727f; }
    void lay(const char* words, ImU32 ink, float size, ImFont* near) const {
        if (!far_) return text(near, ink, words);
        ImFont* font = fonts_.far_words;
        const float pixels = letters() * size, width = ImGui::GetContentRegionAvail().x;
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImGui::GetWindowDrawList()->AddText(font, pixels, at, ink, words, nullptr, width);
        ImGui::Dummy({width, font->CalcTextSizeA(pixels, 1e6f, width, words).y + pixels * .25f});
    }

    bool far_;
    const Fonts& fonts_;
    float height_;
};

// One row of answers; the one that a controller points at is marked. -1: none was pressed.
int answers(std::span<const char* const> words, std::optional<int> pointed, const BigWords& big,
            const Fonts& fonts) {
    int pressed = -1;
    const float gap = 6 * fonts.scale, count = static_cast<float>(words.size());
    const float width = (ImGui::GetContentRegionAvail().x - gap * (count - 1)) / count;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool marked = pointed == static_cast<int>(i);
        ImGui::PushID(static_cast<int>(i));
        if (big.press(words[i], {width, big.button()}, marked)) pressed = static_cast<int>(i);
        ImGui::PopID();
        if (i + 1 < words.size()) ImGui::SameLine(0, gap);
    }
    ImGui::Spacing();
    return pressed;
}

void ask_pain(const BeforeEntry& entry, const BigWords& big, const Fonts& fonts, Actions& actions) {
    static constexpr std::array kNumbers{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"};
    big.title(translate("before.pain"));
    big.line(translate("before.none_to_worst"), palette().ink);
    if (const int pressed = answers(kNumbers, entry.pointed, big, fonts); pressed >= 0)
        actions.push_back(action::AnswerBefore{pressed});
    big.line(translate("before.pain_keys"), palette().ink_soft);
}

void ask_leg(const BeforeEntry& entry, const BigWords& big, const Fonts& fonts, Actions& actions) {
    big.title(translate("before.leg"));
    const std::array words{translate("before.no"), translate("before.yes")};
    if (const int pressed = answers(words, entry.pointed, big, fonts); pressed >= 0)
        actions.push_back(action::AnswerBefore{pressed});
    big.line(translate("before.leg_keys"), palette().ink_soft);
}

void offer_gentler(const BeforeEntry& entry, const BigWords& big, const Fonts& fonts, Actions& actions) {
    big.title(phrase<160>("before.gentler", entry.pain.value_or(0)).c_str());
    big.line(translate("before.gentler_why"), palette().ink);
    const std::array words{translate("before.take_gentler"), translate("before.as_planned")};
    if (const int pressed = answers(words, entry.pointed, big, fonts); pressed >= 0)
        actions.push_back(action::TakeGentler{pressed == 0});
    big.line(translate("before.gentler_keys"), palette().ink_soft);
}

}  // namespace

void draw_before(const AppState& state, const Fonts& fonts, Actions& actions) {
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const bool far = shows_far_display(state);
    if (!begin_dialog(translate("before.title"), far ? screen.x / fonts.scale : 640,
                      far ? screen.y / fonts.scale : 310, fonts))
        return;
    begin_words(state, 1);
    const BeforeEntry& entry = state.practice.before;
    const BigWords big(state, fonts);
    switch (question_of(entry)) {
        case BeforeQuestion::pain:
            ask_pain(entry, big, fonts, actions);
            break;
        case BeforeQuestion::leg:
            ask_leg(entry, big, fonts, actions);
            break;
        case BeforeQuestion::gentler:
            offer_gentler(entry, big, fonts, actions);
            break;
    }
    big.line(translate("before.back_keys"), palette().ink_soft);
    end_words();
    const float half = (ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ItemSpacing.x) / 2;
    ImGui::BeginDisabled(question_of(entry) == BeforeQuestion::gentler);
    if (quiet_button(translate("before.no_answer"), half)) actions.push_back(action::PassBefore{});
    ImGui::EndDisabled();
    ImGui::SameLine();
    if (quiet_button(translate("before.not_now"), half)) actions.push_back(action::LeaveBefore{});
    ImGui::EndPopup();
}

}  // namespace ninety
