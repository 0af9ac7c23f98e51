#include "platform/input.h"

#include <cmath>
#include <memory>

#include "platform/keys.h"

namespace ninety {
namespace {

constexpr float kRadiansPerPixel = .006f;

bool inside(const Rect& rect, float x, float y) {
    return x >= rect.at.x && y >= rect.at.y && x < rect.end().x && y < rect.end().y;
}

void ask(std::optional<Action> action, Actions& actions) {
    if (action) actions.push_back(std::move(*action));
}

}  // namespace

namespace {

bool pastes(const SDL_KeyboardEvent& key) {
    return key.keysym.sym == SDLK_v && (key.keysym.mod & KMOD_CTRL) && !(key.keysym.mod & KMOD_ALT) &&
           key.repeat == 0;
}

std::optional<Action> action_of_clipboard(const AppState& state) {
    const std::unique_ptr<char, void (*)(void*)> text(SDL_GetClipboardText(), SDL_free);
    return text ? action_of_paste(text.get(), state) : std::nullopt;
}

}  // namespace

void Input::handle(const SDL_Event& event, const AppState& state, const Rect& picture, float scale,
                   PanelsKeep panels, Actions& actions) {
    const bool covered = open_dialog(state) != Dialog::none;
    switch (event.type) {
        case SDL_QUIT:
            actions.push_back(action::Quit{});
            break;
        case SDL_KEYDOWN:
            if (!panels.text && pastes(event.key)) {
                ask(action_of_clipboard(state), actions);
                break;
            }
            ask(action_of(
                    KeyPress{event.key.keysym.sym, event.key.keysym.mod, event.key.repeat != 0, panels.text},
                    state),
                actions);
            break;
        case SDL_MOUSEBUTTONDOWN:
            // The panels learn of the press with their next frame; where the mouse is decides until then.
            turning_ = event.button.button == SDL_BUTTON_LEFT && !panels.mouse && !covered &&
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
            if (!panels.mouse && !covered && event.wheel.y != 0)
                actions.push_back(action::Zoom{std::pow(.9f, static_cast<float>(event.wheel.y))});
            break;
        case SDL_CONTROLLERBUTTONDOWN:
            ask(action_of(static_cast<SDL_GameControllerButton>(event.cbutton.button), state), actions);
            break;
        case SDL_DROPFILE:
            ask(action_of_drop(event.drop.file, state), actions);
            SDL_free(event.drop.file);
            break;
        default:
            break;
    }
}

}  // namespace ninety
