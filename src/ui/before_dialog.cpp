// What is asked before a session: one question at a time, in letters that are read from the mat when the
// window fills the screen; by keys (platform/keys.cpp), by the mouse, or by a controller's buttons.
#include <algorithm>
#include <array>
#include <span>

#include "i18n/translate.h"
#include "ui/dialogs.h"
#include "ui/spoken_controls.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

// Answers stand below each other; the last one has what its row has left.
std::size_t columns_of(std::size_t count, int rows) {
    return (count + static_cast<std::size_t>(rows) - 1) / static_cast<std::size_t>(rows);
}
bool ends_row(std::size_t i, std::size_t count, int rows) {
    return i + 1 == count || (i + 1) % columns_of(count, rows) == 0;
}
float answer_width(std::size_t i, std::size_t count, int rows, float wide, float gap) {
    const std::size_t columns = columns_of(count, rows);
    const float each = (wide + gap) / static_cast<float>(columns) - gap;
    return i + 1 == count ? wide - static_cast<float>(i % columns) * (each + gap) : each;
}

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
    // The height of `rows` rows of buttons' buttons.
    float button(int rows = 1) const {
        return far_ ? height_ * (rows > 1 ? .09f : .12f) : ImGui::GetFrameHeight() * 1.35f;
    }
    // How many rows these answers take, so that their letters stay large: a telephone held upright has no
    // room for eleven side by side that are read across the room, or that a finger finds.
    int rows(std::span<const char* const> words, float gap) const {
        constexpr float kLeast = 2.0f / 3;  // of an answer's letters
        const float wide = ImGui::GetContentRegionAvail().x;
        const auto large = [&](int rows) {
            for (std::size_t i = 0; i < words.size(); ++i) {
                const float letters =
                    fonts_.far_words()->CalcTextSizeA(answer_letters(), 1e6f, 0, words[i]).x;
                if (kFilled * answer_width(i, words.size(), rows, wide, gap) < kLeast * letters) return false;
            }
            return true;
        };
        int rows = 1;
        while (far_ && rows < static_cast<int>(words.size()) && !large(rows))
            ++rows;
        return rows;
    }
    // What is no answer: below them, and found by a finger across the room.
    bool beside(const char* words, float width) const {
        if (!far_) return quiet_button(words, width);
        return press(words, {width, beside_height()}, palette().paper_raised, palette().ink);
    }
    // What they take of the dialog, in rows of usual buttons.
    float beside_rows() const {
        const float usual = ImGui::GetFrameHeightWithSpacing();
        return far_ ? (beside_height() + ImGui::GetStyle().ItemSpacing.y) / usual : 1;
    }
    // A button with its words as large as they fit.
    bool answer(const char* words, glm::vec2 size, bool marked) const {
        return press(words, size, marked ? palette().accent : palette().accent_soft,
                     marked ? palette().paper : palette().ink);
    }

  private:
    static constexpr float kFilled = .92f;  // of a button's width, by its words

    float beside_height() const { return height_ * .08f; }
    float answer_letters() const { return far_ ? letters() * .9f : fonts_.strong->FontSize; }
    bool press(const char* words, glm::vec2 size, ImU32 ground, ImU32 ink) const {
        ImGui::PushStyleColor(ImGuiCol_Button, ground);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImGui::PushID(words);
        const bool pressed = ImGui::Button("##answer", {size.x, size.y});
        ImGui::PopID();
        offer_spoken(ControlKind::button, words);
        ImGui::PopStyleColor();
        ImFont* font = far_ ? fonts_.far_words() : fonts_.strong;
        float pixels = answer_letters();
        const float wide = font->CalcTextSizeA(pixels, 1e6f, 0, words).x, room = size.x * kFilled;
        if (wide > room) pixels *= room / wide;
        const ImVec2 letters = font->CalcTextSizeA(pixels, 1e6f, 0, words);
        ImGui::GetWindowDrawList()->AddText(
            font, pixels, {at.x + (size.x - letters.x) / 2, at.y + (size.y - letters.y) / 2},
            ImGui::GetColorU32(ink), words);
        return pressed;
    }

    // Capitals are .727 of Inter's size.
    float letters() const { return height_ * .05f / .727f; }
    void lay(const char* words, ImU32 ink, float size, ImFont* near) const {
        if (!far_) return text(near, ink, words);
        ImFont* font = fonts_.far_words();
        const float pixels = letters() * size, width = ImGui::GetContentRegionAvail().x;
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImGui::GetWindowDrawList()->AddText(font, pixels, at, ink, words, nullptr, width);
        ImGui::Dummy({width, font->CalcTextSizeA(pixels, 1e6f, width, words).y + pixels * .25f});
    }

    bool far_;
    const Fonts& fonts_;
    float height_;
};

// The answers, in rows; the one that a controller points at is marked. -1: none was pressed.
int answers(std::span<const char* const> words, std::optional<int> pointed, const BigWords& big,
            const Fonts& fonts) {
    int pressed = -1;
    const float gap = 6 * fonts.scale, wide = ImGui::GetContentRegionAvail().x;
    const int rows = big.rows(words, gap);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const float width = answer_width(i, words.size(), rows, wide, gap);
        const int one = static_cast<int>(i);
        if (big.answer(words[i], {width, big.button(rows)}, pointed == one)) pressed = one;
        if (!ends_row(i, words.size(), rows)) ImGui::SameLine(0, gap);
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
    const BeforeEntry& entry = state.practice.before;
    const BigWords big(state, fonts);
    begin_words(state, big.beside_rows());
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
    if (big.beside(translate("before.no_answer"), half)) actions.push_back(action::PassBefore{});
    ImGui::EndDisabled();
    ImGui::SameLine();
    if (big.beside(translate("before.not_now"), half)) actions.push_back(action::LeaveBefore{});
    ImGui::EndPopup();
}

}  // namespace ninety
