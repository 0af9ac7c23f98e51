#include "app/input.h"

#include <backends/imgui_impl_sdl.h>
#include <imgui.h>

#include <array>
#include <cmath>

namespace ninety {
namespace {

constexpr float kRadiansPerPixel = .006f;

bool inside(const Rect& rect, float x, float y) {
    return x >= rect.at.x && y >= rect.at.y && x < rect.end().x && y < rect.end().y;
}

}  // namespace

void Input::handle(const SDL_Event& event, const AppState& state, const Rect& picture, float scale,
                   Actions& actions) {
    ImGui_ImplSDL2_ProcessEvent(&event);
    const ImGuiIO& io = ImGui::GetIO();
    switch (event.type) {
        case SDL_QUIT:
            actions.push_back(action::Quit{});
            break;
        case SDL_KEYDOWN:
            key(event.key, state, actions);
            break;
        case SDL_MOUSEBUTTONDOWN:
            // ImGui learns of the press with its next frame; where the mouse is decides until then.
            turning_ = event.button.button == SDL_BUTTON_LEFT && !io.WantCaptureMouse &&
                       inside(picture, static_cast<float>(event.button.x) * scale,
                              static_cast<float>(event.button.y) * scale);
            break;
        case SDL_MOUSEBUTTONUP:
            turning_ = false;
            break;
        case SDL_MOUSEMOTION:
            if (turning_)
                actions.push_back(action::Orbit{{-static_cast<float>(event.motion.xrel) * kRadiansPerPixel,
                                                 static_cast<float>(event.motion.yrel) * kRadiansPerPixel}});
            break;
        case SDL_MOUSEWHEEL:
            if (!io.WantCaptureMouse && event.wheel.y != 0)
                actions.push_back(action::Zoom{std::pow(.9f, static_cast<float>(event.wheel.y))});
            break;
        case SDL_CONTROLLERBUTTONDOWN:
            controller_button(static_cast<SDL_GameControllerButton>(event.cbutton.button), state, actions);
            break;
        case SDL_DROPFILE:
            actions.push_back(action::Ask{request::TakeFile{event.drop.file}});
            SDL_free(event.drop.file);
            break;
        default:
            break;
    }
}

void Input::controller_button(SDL_GameControllerButton button, const AppState& state, Actions& actions) {
    if (state.stop_signs_open || state.shortcuts_open || state.delete_open)
        return actions.push_back(action::ClosePage{});
    switch (button) {
        case SDL_CONTROLLER_BUTTON_DPAD_RIGHT:
        case SDL_CONTROLLER_BUTTON_RIGHTSHOULDER:
            return actions.push_back(action::SkipForward{});
        case SDL_CONTROLLER_BUTTON_DPAD_LEFT:
        case SDL_CONTROLLER_BUTTON_LEFTSHOULDER:
            return actions.push_back(action::SkipBack{});
        case SDL_CONTROLLER_BUTTON_BACK:
            return actions.push_back(action::StopAndKeep{});
        default:  // any other one: whoever lies on the floor finds no particular button
            return actions.push_back(action::TogglePlay{});
    }
}

void Input::key(const SDL_KeyboardEvent& event, const AppState& state, Actions& actions) {
    const SDL_Keycode key = event.keysym.sym;
    const bool control = (event.keysym.mod & KMOD_CTRL) != 0;
    if (control && key == SDLK_q) return actions.push_back(action::Quit{});
    if (ImGui::GetIO().WantTextInput || control || (event.keysym.mod & KMOD_ALT)) return;
    if (key == SDLK_TAB && !event.repeat)
        return actions.push_back(action::KeysToPanels{!state.keys_to_panels});
    if (key == SDLK_PAGEUP || key == SDLK_PAGEDOWN) {
        const int count = static_cast<int>(Panel::settings) + 1, step = key == SDLK_PAGEUP ? count - 1 : 1;
        return actions.push_back(
            action::ShowPanel{static_cast<Panel>((static_cast<int>(state.panel) + step) % count)});
    }
    if (asks_for_check_in(state) && !event.repeat) {
        // Digits answer one question after the other, X is ten.
        if (key >= SDLK_0 && key <= SDLK_9) return actions.push_back(action::Answer{static_cast<int>(key - SDLK_0)});
        if (key >= SDLK_KP_1 && key <= SDLK_KP_9)
            return actions.push_back(action::Answer{static_cast<int>(key - SDLK_KP_1) + 1});
        if (key == SDLK_KP_0) return actions.push_back(action::Answer{0});
        if (key == SDLK_x) return actions.push_back(action::Answer{10});
        if (key == SDLK_BACKSPACE) return actions.push_back(action::TakeBackAnswer{});
        if (key == SDLK_RETURN || key == SDLK_KP_ENTER) return actions.push_back(action::SaveCheckIn{});
    }
    if (state.keys_to_panels) {
        // Dear ImGui has them; Esc gives them back.
        if (key == SDLK_ESCAPE) actions.push_back(action::KeysToPanels{false});
        return;
    }
    if (key == SDLK_ESCAPE) return actions.push_back(action::LeaveFullscreen{});
    if (key == SDLK_F11 && !event.repeat) return actions.push_back(action::ToggleFullscreen{});
    if (key == SDLK_F1 && !event.repeat) return actions.push_back(action::ToggleShortcuts{});
    if (state.stop_signs_open || state.shortcuts_open || state.delete_open) {
        // The page on top has the keys. Here and not in its panel: a press and its release between two slow
        // frames would be lost on Dear ImGui.
        if (key == SDLK_RETURN || key == SDLK_KP_ENTER) actions.push_back(action::ClosePage{});
        return;
    }

    switch (key) {
        case SDLK_UP:
            actions.push_back(action::NudgeLeg{Degrees(1)});
            break;
        case SDLK_DOWN:
            actions.push_back(action::NudgeLeg{Degrees(-1)});
            break;
        case SDLK_s:
        case SDLK_AUDIOSTOP:
            if (!event.repeat) actions.push_back(action::StopAndKeep{});
            break;
        case SDLK_SPACE:
        case SDLK_AUDIOPLAY:
            if (!event.repeat) actions.push_back(action::TogglePlay{});
            break;
        case SDLK_RIGHT:
        case SDLK_AUDIONEXT:
            actions.push_back(action::SkipForward{});
            break;
        case SDLK_LEFT:
        case SDLK_AUDIOPREV:
            actions.push_back(action::SkipBack{});
            break;
        case SDLK_r:
            actions.push_back(action::Restart{});
            break;
        case SDLK_b:
            if (!event.repeat) actions.push_back(action::ToggleSetting{&Settings::show_beneath});
            break;
        case SDLK_m:
            if (!event.repeat) actions.push_back(action::ToggleSetting{&Settings::show_measures});
            break;
        case SDLK_v:
            if (!event.repeat) actions.push_back(action::ToggleSetting{&Settings::show_inset});
            break;
        case SDLK_l:
        case SDLK_t:
            if (!event.repeat) actions.push_back(action::SwapSide{});
            break;
        case SDLK_1:
        case SDLK_2:
        case SDLK_3:
        case SDLK_4:
            actions.push_back(action::ChooseView{static_cast<View>(key - SDLK_1)});
            break;
        case SDLK_PLUS:
        case SDLK_EQUALS:
        case SDLK_KP_PLUS:
            actions.push_back(action::ChangeTextSize{.1});
            break;
        case SDLK_MINUS:
        case SDLK_KP_MINUS:
            actions.push_back(action::ChangeTextSize{-.1});
            break;
        default:
            break;
    }
}

}  // namespace ninety
