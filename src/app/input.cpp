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

namespace {

// After a session digits answer one question after the other; X is ten.
bool answer_key(SDL_Keycode key, Actions& actions) {
    if (key >= SDLK_0 && key <= SDLK_9)
        actions.push_back(action::Answer{static_cast<int>(key - SDLK_0)});
    else if (key >= SDLK_KP_1 && key <= SDLK_KP_9)
        actions.push_back(action::Answer{static_cast<int>(key - SDLK_KP_1) + 1});
    else if (key == SDLK_KP_0)
        actions.push_back(action::Answer{0});
    else if (key == SDLK_x)
        actions.push_back(action::Answer{10});
    else if (key == SDLK_BACKSPACE)
        actions.push_back(action::TakeBackAnswer{});
    else if (key == SDLK_RETURN || key == SDLK_KP_ENTER)
        actions.push_back(action::SaveCheckIn{});
    else
        return false;
    return true;
}

Panel panel_beside(Panel panel, bool before) {
    constexpr int kCount = static_cast<int>(Panel::settings) + 1;
    return static_cast<Panel>((static_cast<int>(panel) + (before ? kCount - 1 : 1)) % kCount);
}

// Keys that do one thing wherever one is; a key that is held does it once, unless it `repeats`.
struct PlainKey {
    SDL_Keycode key;
    Action action;
    bool repeats = false;
};

const std::vector<PlainKey>& plain_keys() {
    using namespace action;
    static const std::vector<PlainKey> kKeys{
        {SDLK_SPACE, TogglePlay{}},
        {SDLK_AUDIOPLAY, TogglePlay{}},
        {SDLK_s, StopAndKeep{}},
        {SDLK_AUDIOSTOP, StopAndKeep{}},
        {SDLK_RIGHT, SkipForward{}, true},
        {SDLK_AUDIONEXT, SkipForward{}},
        {SDLK_LEFT, SkipBack{}, true},
        {SDLK_AUDIOPREV, SkipBack{}},
        {SDLK_UP, NudgeLeg{Degrees(1)}, true},
        {SDLK_DOWN, NudgeLeg{Degrees(-1)}, true},
        {SDLK_r, Restart{}},
        {SDLK_b, ToggleSetting{&Settings::show_beneath}},
        {SDLK_m, ToggleSetting{&Settings::show_measures}},
        {SDLK_v, ToggleSetting{&Settings::show_inset}},
        {SDLK_l, SwapSide{}},
        {SDLK_t, SwapSide{}},
        {SDLK_1, ChooseView{View::side}},
        {SDLK_2, ChooseView{View::three_quarter}},
        {SDLK_3, ChooseView{View::floor}},
        {SDLK_4, ChooseView{View::foot}},
        {SDLK_PLUS, ChangeTextSize{.1}, true},
        {SDLK_EQUALS, ChangeTextSize{.1}, true},
        {SDLK_KP_PLUS, ChangeTextSize{.1}, true},
        {SDLK_MINUS, ChangeTextSize{-.1}, true},
        {SDLK_KP_MINUS, ChangeTextSize{-.1}, true},
    };
    return kKeys;
}

}  // namespace

void Input::key(const SDL_KeyboardEvent& event, const AppState& state, Actions& actions) {
    const SDL_Keycode key = event.keysym.sym;
    const bool control = (event.keysym.mod & KMOD_CTRL) != 0, held = event.repeat != 0;
    if (control && key == SDLK_q) return actions.push_back(action::Quit{});
    if (ImGui::GetIO().WantTextInput || control || (event.keysym.mod & KMOD_ALT)) return;
    // 1. Where the keys go, and which panel is open.
    if (key == SDLK_TAB && !held) return actions.push_back(action::KeysToPanels{!state.keys_to_panels});
    if (key == SDLK_PAGEUP || key == SDLK_PAGEDOWN)
        return actions.push_back(action::ShowPanel{panel_beside(state.panel, key == SDLK_PAGEUP)});
    if (asks_for_check_in(state) && !held && answer_key(key, actions)) return;
    if (state.keys_to_panels) {
        // Dear ImGui has them; Esc gives them back.
        if (key == SDLK_ESCAPE) actions.push_back(action::KeysToPanels{false});
        return;
    }
    // 2. What lies on top, and the window.
    if (key == SDLK_ESCAPE) return actions.push_back(action::LeaveFullscreen{});
    if (key == SDLK_F11 && !held) return actions.push_back(action::ToggleFullscreen{});
    if (key == SDLK_F1 && !held) return actions.push_back(action::ToggleShortcuts{});
    if (state.stop_signs_open || state.shortcuts_open || state.delete_open) {
        // The page on top has the keys. Here and not in its panel: a press and its release between two slow
        // frames would be lost on Dear ImGui.
        if (key == SDLK_RETURN || key == SDLK_KP_ENTER) actions.push_back(action::ClosePage{});
        return;
    }
    // 3. Everything else.
    for (const PlainKey& plain : plain_keys())
        if (plain.key == key && (plain.repeats || !held)) return actions.push_back(plain.action);
}

}  // namespace ninety
