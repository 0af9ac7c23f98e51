// The camera's buttons in Practise, and under "My leg is measured" what there is to know of it.
#include "i18n/translate.h"
#include "ui/camera_card.h"
#include "ui/panels.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

// Side by side where both have room for their words, otherwise one below the other.
class ButtonPair {
  public:
    ButtonPair(const char* first, const char* second) {
        const ImGuiStyle& style = ImGui::GetStyle();
        const float half = (ImGui::GetContentRegionAvail().x - style.ItemSpacing.x) / 2;
        const auto fits = [&](const char* words) {
            return !words || ImGui::CalcTextSize(words).x + 2 * style.FramePadding.x <= half;
        };
        beside_ = second && fits(first) && fits(second);
        width_ = beside_ ? half : -1;
    }
    float width() const { return width_; }
    void next() const {
        if (beside_) ImGui::SameLine();
    }

  private:
    bool beside_;
    float width_;
};

// What it says of itself, for whoever sits at the screen.
void draw_camera_status(const AppState& state, const Fonts& fonts) {
    const CameraWords words = camera_words(state);
    text(words.sentence ? fonts.small : fonts.strong, words.good ? palette().accent : palette().ink,
         words.large.c_str());
    if (!words.small.empty()) text(fonts.small, palette().ink, words.small.c_str());
}

}  // namespace

void draw_camera_buttons(const AppState& state, const Fonts& fonts, Actions& actions) {
    const CameraUse& camera = state.practice.camera;
    const bool on = camera_is_on(state), offers_measure = !session_under_way(state);
    const bool shown = camera.picture != CameraUse::Picture::hidden;
    const bool missing = !on && camera.seen.state == CameraState::no_model;
    const char* first = translate(!on     ? Text("camera.on")
                                  : shown ? Text("camera.hide_picture")
                                          : Text("camera.show_picture"));
    const char* second = offers_measure ? translate("camera.measure_me") : nullptr;
    const ButtonPair pair(first, second);
    ImGui::BeginDisabled(missing);
    if (quiet_button(first, pair.width())) {
        if (on)
            actions.push_back(action::ShowCameraPicture{!shown});
        else
            actions.push_back(action::ToggleCamera{});
    }
    if (second) {
        pair.next();
        if (quiet_button(second, pair.width())) actions.push_back(action::BeginMeasureMe{});
    }
    ImGui::EndDisabled();
    if (missing) text(fonts.small, palette().ink, camera.seen.problem.c_str());
    // Beside the button, whatever it says.
    text(fonts.small, palette().ink_soft, translate("camera.private"));
}

void draw_camera_details(const AppState& state, const Fonts& fonts) {
    const CameraSeen& seen = state.practice.camera.seen;
    draw_camera_status(state, fonts);
    text(fonts.small, palette().ink_soft, translate("camera.place"));
    text(fonts.small, palette().ink_soft, translate("camera.accuracy"));
    if (!seen.name.empty())
        text(fonts.small, palette().ink_soft, phrase<127>("camera.device", seen.name.c_str()).c_str());
}

}  // namespace ninety
