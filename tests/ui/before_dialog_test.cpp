// What is asked before a session, across the room: answers that are read from the mat and that a finger
// finds.
#include <doctest/doctest.h>
#include <imgui_internal.h>

#include <map>
#include <string>
#include <vector>

#include "support/panel_letters.h"
#include "support/states.h"
#include "ui/dialogs.h"

using namespace ninety;

namespace {

// Pixels of the window.
struct Place {
    ImVec2 low{1e6f, 1e6f}, high{-1e6f, -1e6f};

    void take(ImVec2 at) {
        low = {std::min(low.x, at.x), std::min(low.y, at.y)};
        high = {std::max(high.x, at.x), std::max(high.y, at.y)};
    }
    float wide() const { return high.x - low.x; }
    float tall() const { return high.y - low.y; }
};

// The dialog of a full screen of this size, pressed everywhere.
class AskedBefore {
  public:
    explicit AskedBefore(glm::ivec2 size)
        : size_(size), panels_({float(size.x), float(size.y)}, panel_scale(size.x, size.y, 1, 1)) {
        ImGui::GetStyle().AntiAliasedLinesUseTex = false;  // so that letters alone are cut from somewhere
        state_.shell.fullscreen = true;
        state_.practice.before.open = true;
        REQUIRE(shows_far_display(state_));
        for (int i = 0; i < 3; ++i)
            frame();
        press_everywhere();
    }

    const std::map<int, Place>& answers() const { return answers_; }
    const Place& no_answer() const { return no_answer_; }
    const Place& not_now() const { return not_now_; }

    // How high what is drawn within it stands.
    float letters(const Place& place) {
        Place words;
        frame();
        const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
        const ImDrawData& data = *ImGui::GetDrawData();
        for (int l = 0; l < data.CmdListsCount; ++l)
            for (const ImDrawVert& v : data.CmdLists[l]->VtxBuffer)
                if ((v.uv.x != white.x || v.uv.y != white.y) && v.pos.x > place.low.x - kStep &&
                    v.pos.x < place.high.x + kStep && v.pos.y > place.low.y - kStep &&
                    v.pos.y < place.high.y + kStep)
                    words.take(v.pos);
        return words.tall();
    }

  private:
    static constexpr float kStep = 8;

    Actions frame() {
        Actions actions;
        // A press beside the answers may scroll: each finds the dialog as it opens.
        for (ImGuiWindow* window : ImGui::GetCurrentContext()->Windows)
            window->Scroll = {0, 0};
        ImGui::NewFrame();
        draw_before(state_, panels_.fonts(), actions);
        ImGui::Render();
        return actions;
    }
    void press_everywhere() {
        ImGuiIO& io = ImGui::GetIO();
        for (float y = kStep / 2; y < float(size_.y); y += kStep)
            for (float x = kStep / 2; x < float(size_.x); x += kStep) {
                io.MousePos = {x, y};
                frame();
                io.MouseDown[0] = true;
                frame();
                io.MouseDown[0] = false;
                for (const Action& action : frame()) {
                    const Action::Asked& asked = action.asked();
                    if (const auto* one = std::get_if<action::AnswerBefore>(&asked))
                        answers_[one->rating].take({x, y});
                    if (std::holds_alternative<action::PassBefore>(asked)) no_answer_.take({x, y});
                    if (std::holds_alternative<action::LeaveBefore>(asked)) not_now_.take({x, y});
                }
            }
        io.MousePos = {-1, -1};
    }

    glm::ivec2 size_;
    test::ShippedLetters letters_;
    test::PanelLetters panels_;
    AppState state_ = test::practising();
    std::map<int, Place> answers_;
    Place no_answer_, not_now_;
};

}  // namespace

TEST_CASE("the question before a session: what answers it is read across the room, and found by a finger") {
    // A finger is 44 pixels wide on every telephone; a place is looked for in steps of 8.
    constexpr float kFinger = 44 - 8;
    for (const glm::ivec2 size : {glm::ivec2(390, 844), glm::ivec2(820, 1180), glm::ivec2(1280, 720)}) {
        CAPTURE(size.x);
        const float letters = size.x < size.y ? 30 : .035f * float(size.y);
        AskedBefore dialog(size);
        REQUIRE(dialog.answers().size() == 11);
        for (const auto& answer : dialog.answers()) {
            CAPTURE(answer.first);
            const Place& place = answer.second;
            CHECK(place.wide() >= kFinger);
            CHECK(place.tall() >= kFinger);
            CHECK(dialog.letters(place) >= letters);
        }
        for (const Place& place : {dialog.no_answer(), dialog.not_now()}) {
            CHECK(place.wide() >= kFinger);
            CHECK(place.tall() >= kFinger);
            CHECK(dialog.letters(place) >= 18);
        }
    }
}
