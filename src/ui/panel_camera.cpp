// The camera's buttons in Practise, and under "My leg is measured" what there is to know of it.
#include <algorithm>
#include <cmath>

#include "core/system.h"
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

// Where there are several, or the chosen one is not there. The first line leaves the choice to the program.
void choose_camera(const AppState& state, const Fonts& fonts, Actions& actions) {
    const CameraSeen& seen = state.practice.camera.seen;
    const Settings& settings = state.settings;
    const CameraNames none;
    const CameraNames& names = seen.cameras ? *seen.cameras : none;
    if (names.size() < 2 && settings.camera.empty()) return;
    const bool own = !settings.camera.empty();
    const auto chosen = std::find_if(names.begin(), names.end(),
                                     [&](const CameraName& c) { return c.id == settings.camera; });
    const FixedText<63>& shown = chosen != names.end() ? chosen->name : settings.camera_name;
    text(fonts.small, palette().ink_soft, translate("camera.which"));
    ImGui::SetNextItemWidth(-1);
    if (!ImGui::BeginCombo("##camera", own ? shown.c_str() : translate("camera.any"))) return;
    if (ImGui::Selectable(translate("camera.any"), !own)) actions.push_back(action::ChooseCamera{});
    for (const CameraName& name : names) {
        ImGui::PushID(name.id.c_str());
        if (ImGui::Selectable(name.name.c_str(), name.id == settings.camera))
            actions.push_back(action::ChooseCamera{name});
        ImGui::PopID();
    }
    ImGui::EndCombo();
}

// A tilt that the person may have taken out, or that is.
void draw_tilt(const CameraUse& camera, const Fonts& fonts, Actions& actions) {
    const auto tilt = camera.tilt_to_take();
    if (!tilt && camera.levelled() == Degrees(0)) return;
    if (!tilt)
        text(fonts.small, palette().ink,
             phrase<127>("camera.levelled", std::abs(camera.levelled().value)).c_str());
    if (quiet_button(translate(tilt ? Text("camera.level") : Text("camera.level_no_more")), -1))
        actions.push_back(action::LevelCamera{});
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
    // Beside the button, whatever it says; where there can be no camera, nothing looks.
    if (kHasCameras) text(fonts.small, palette().ink_soft, translate("camera.private"));
}

void draw_camera_details(const AppState& state, const Fonts& fonts, Actions& actions) {
    const CameraSeen& seen = state.practice.camera.seen;
    draw_camera_status(state, fonts);
    draw_tilt(state.practice.camera, fonts, actions);
    choose_camera(state, fonts, actions);
    text(fonts.small, palette().ink_soft, translate("camera.place"));
    text(fonts.small, palette().ink_soft, translate("camera.accuracy"));
    if (!seen.name.empty())
        text(fonts.small, palette().ink_soft, phrase<127>("camera.device", seen.name.c_str()).c_str());
}

}  // namespace ninety
