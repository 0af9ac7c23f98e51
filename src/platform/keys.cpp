#include "platform/keys.h"

#include <vector>

namespace ninety {
namespace {

bool is_return(SDL_Keycode key) {
    return key == SDLK_RETURN || key == SDLK_KP_ENTER;
}

// The page on top has the keys. Here and not in its panel: a press and its release between two slow frames
// would be lost on Dear ImGui.
std::optional<Action> in_dialog(const KeyPress& press, const AppState& state) {
    constexpr int kPage = 12, kWhole = 100'000;  // lines
    const Dialog dialog = open_dialog(state);
    if (is_return(press.key) && dialog == Dialog::begin_again)
        return press.held || state.shell.keys_to_panels ? std::nullopt
                                                        : std::optional<Action>(action::BeginAgain{});
    if (is_return(press.key)) return press.held ? std::nullopt : std::optional<Action>(action::ClosePage{});
    if (press.key == SDLK_ESCAPE && !is_required_reading(state)) return action::ClosePage{};
    if (dialog == Dialog::delete_all || dialog == Dialog::begin_again) {
        // Its two buttons: Dear ImGui moves between them, and nowhere else while it is open.
        if (press.key == SDLK_TAB && !press.held) return action::KeysToPanels{!state.shell.keys_to_panels};
        return std::nullopt;
    }
    if (press.key == SDLK_F1 && dialog == Dialog::shortcuts && !press.held) return action::ToggleShortcuts{};
    switch (press.key) {
        case SDLK_UP:
            return action::ScrollPage{-1};
        case SDLK_DOWN:
            return action::ScrollPage{1};
        case SDLK_PAGEUP:
            return action::ScrollPage{-kPage};
        case SDLK_PAGEDOWN:
            return action::ScrollPage{kPage};
        case SDLK_HOME:
            return action::ScrollPage{-kWhole};
        case SDLK_END:
            return action::ScrollPage{kWhole};
        default:
            return std::nullopt;
    }
}

// While a question waits in sight digits answer it, X is ten.
std::optional<int> rating_of(SDL_Keycode key) {
    if (key >= SDLK_0 && key <= SDLK_9) return static_cast<int>(key - SDLK_0);
    if (key >= SDLK_KP_1 && key <= SDLK_KP_9) return static_cast<int>(key - SDLK_KP_1) + 1;
    if (key == SDLK_KP_0) return 0;
    if (key == SDLK_x) return 10;
    return std::nullopt;
}

std::optional<Action> in_check_in(const KeyPress& press, const AppState& state) {
    if (!takes_answers(state) || press.held) return std::nullopt;
    if (const auto rating = rating_of(press.key); rating && rates_by_digits(state))
        return action::Answer{*rating};
    if (press.key == SDLK_BACKSPACE) return action::TakeBackAnswer{};
    if (is_return(press.key)) return action::SaveCheckIn{};
    return std::nullopt;
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
        {SDLK_KP_1, ChooseView{View::side}},
        {SDLK_KP_2, ChooseView{View::three_quarter}},
        {SDLK_KP_3, ChooseView{View::floor}},
        {SDLK_KP_4, ChooseView{View::foot}},
        {SDLK_PLUS, ChangeTextSize{.1}, true},
        {SDLK_EQUALS, ChangeTextSize{.1}, true},
        {SDLK_KP_PLUS, ChangeTextSize{.1}, true},
        {SDLK_MINUS, ChangeTextSize{-.1}, true},
        {SDLK_KP_MINUS, ChangeTextSize{-.1}, true},
    };
    return kKeys;
}

}  // namespace

std::optional<Action> action_of(const KeyPress& press, const AppState& state) {
    const SDL_Keycode key = press.key;
    const bool control = (press.modifiers & KMOD_CTRL) != 0, held = press.held;
    // 1. The window's own.
    if (control && key == SDLK_q) return action::Quit{};
    if (press.typing || control || (press.modifiers & KMOD_ALT)) return std::nullopt;
    if (key == SDLK_F11) return held ? std::nullopt : std::optional<Action>(action::ToggleFullscreen{});
    // 2. What lies on top.
    if (open_dialog(state) != Dialog::none) return in_dialog(press, state);
    // 3. Where the keys go, and which panel is open.
    if (key == SDLK_TAB && !held) return action::KeysToPanels{!state.shell.keys_to_panels};
    if (key == SDLK_PAGEUP || key == SDLK_PAGEDOWN)
        return action::ShowPanel{panel_beside(state.shell.panel, key == SDLK_PAGEUP)};
    if (const auto answer = in_check_in(press, state)) return answer;
    if (state.shell.keys_to_panels) {
        // Dear ImGui has them; Esc gives them back.
        if (key == SDLK_ESCAPE) return action::KeysToPanels{false};
        return std::nullopt;
    }
    // 4. Everything else.
    if (key == SDLK_ESCAPE) return action::LeaveFullscreen{};
    if (key == SDLK_F1 && !held) return action::ToggleShortcuts{};
    for (const PlainKey& plain : plain_keys())
        if (plain.key == key && (plain.repeats || !held)) return plain.action;
    return std::nullopt;
}

std::optional<Action> action_of(SDL_GameControllerButton button, const AppState& state) {
    if (is_required_reading(state)) return std::nullopt;
    if (open_dialog(state) != Dialog::none) return action::ClosePage{};
    switch (button) {
        case SDL_CONTROLLER_BUTTON_DPAD_RIGHT:
        case SDL_CONTROLLER_BUTTON_RIGHTSHOULDER:
            return action::SkipForward{};
        case SDL_CONTROLLER_BUTTON_DPAD_LEFT:
        case SDL_CONTROLLER_BUTTON_LEFTSHOULDER:
            return action::SkipBack{};
        case SDL_CONTROLLER_BUTTON_BACK:
            return action::StopAndKeep{};
        default:  // any other one: whoever lies on the floor finds no particular button
            return action::TogglePlay{};
    }
}

std::optional<Action> action_of_drop(const char* file, const AppState& state) {
    if (is_required_reading(state)) return std::nullopt;
    return action::Ask{effect::TakeFile{file}};
}

}  // namespace ninety
