#include "platform/keys.h"

#include <algorithm>
#include <vector>

namespace ninety {
namespace {

bool is_return(SDL_Keycode key) {
    return key == SDLK_RETURN || key == SDLK_KP_ENTER;
}

// While a question waits in sight digits answer it, X is ten.
std::optional<int> rating_of(SDL_Keycode key) {
    if (key >= SDLK_0 && key <= SDLK_9) return static_cast<int>(key - SDLK_0);
    if (key >= SDLK_KP_1 && key <= SDLK_KP_9) return static_cast<int>(key - SDLK_KP_1) + 1;
    if (key == SDLK_KP_0) return 0;
    if (key == SDLK_x) return 10;
    return std::nullopt;
}

// Before a session: yes and no in every language there is, and by their digits.
std::optional<Action> in_before(const KeyPress& press, const AppState& state) {
    if (press.held) return std::nullopt;
    if (press.key == SDLK_BACKSPACE) return action::TakeBackBefore{};
    if (is_return(press.key) || press.key == SDLK_SPACE || press.key == SDLK_AUDIOPLAY)
        return action::PassBefore{};
    const auto rating = rating_of(press.key);
    switch (question_of(state.practice.before)) {
        case BeforeQuestion::pain:
            return rating ? std::optional<Action>(action::AnswerBefore{*rating}) : std::nullopt;
        case BeforeQuestion::leg:
            if (press.key == SDLK_y || press.key == SDLK_j || press.key == SDLK_s || rating == 1)
                return action::AnswerBefore{1};
            if (press.key == SDLK_n || rating == 0) return action::AnswerBefore{0};
            return std::nullopt;
        case BeforeQuestion::gentler:
            if (press.key == SDLK_g || rating == 1) return action::TakeGentler{true};
            if (press.key == SDLK_p || rating == 2) return action::TakeGentler{false};
            return std::nullopt;
    }
    return std::nullopt;
}

// The page on top has the keys. Here and not in its panel: a press and its release between two slow frames
// would be lost on Dear ImGui.
std::optional<Action> in_dialog(const KeyPress& press, const AppState& state) {
    constexpr int kPage = 12, kWhole = 100'000;  // lines
    const Dialog dialog = open_dialog(state);
    if (is_return(press.key) && dialog == Dialog::begin_again)
        return press.held || state.shell.keys_to_panels ? std::nullopt
                                                        : std::optional<Action>(action::BeginAgain{});
    if (dialog == Dialog::import_file && press.key != SDLK_ESCAPE) {
        // Its choices and buttons are Dear ImGui's, as in the panels.
        if (press.key == SDLK_TAB && !press.held) return action::KeysToPanels{!state.shell.keys_to_panels};
        if (is_return(press.key) && !press.held && !state.shell.keys_to_panels)
            return action::Ask{effect::AnswerImport{true}};
        return std::nullopt;
    }
    if (is_return(press.key) && dialog != Dialog::before)
        return press.held ? std::nullopt : std::optional<Action>(action::ClosePage{});
    if (press.key == SDLK_ESCAPE && !is_required_reading(state)) return action::ClosePage{};
    if (dialog == Dialog::delete_all || dialog == Dialog::begin_again) {
        // Its two buttons: Dear ImGui moves between them, and nowhere else while it is open.
        if (press.key == SDLK_TAB && !press.held) return action::KeysToPanels{!state.shell.keys_to_panels};
        return std::nullopt;
    }
    if (press.key == SDLK_F1 && dialog == Dialog::shortcuts && !press.held) return action::ToggleShortcuts{};
    if (dialog == Dialog::before) return in_before(press, state);
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

std::optional<Action> in_check_in(const KeyPress& press, const AppState& state) {
    if (!takes_answers(state) || press.held) return std::nullopt;
    if (const auto rating = rating_of(press.key); rating && rates_by_digits(state))
        return action::Answer{*rating};
    if (press.key == SDLK_BACKSPACE) return action::TakeBackAnswer{};
    if (is_return(press.key)) return action::SaveCheckIn{};
    return std::nullopt;
}

// Whoever lies on the floor finds a large key: it goes on, or ends it where there is nothing to go on with.
std::optional<Action> in_measure_me(const KeyPress& press, const AppState& state) {
    if (press.held) return std::nullopt;
    if (press.key == SDLK_ESCAPE) return action::LeaveMeasureMe{};
    const MeasureMe::Stage stage = state.practice.measure_me.stage;
    const bool over = stage == MeasureMe::Stage::done || stage == MeasureMe::Stage::unsure;
    if (over && press.key == SDLK_r) return action::BeginMeasureMe{};
    if (press.key == SDLK_h) return action::LevelCamera{};
    if (!is_return(press.key) && press.key != SDLK_SPACE) return std::nullopt;
    if (stage == MeasureMe::Stage::unsure) return action::BeginMeasureMe{};
    if (stage == MeasureMe::Stage::done) return action::LeaveMeasureMe{};
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
        {SDLK_e, BackOff{}},
        {SDLK_w, MoreTime{}},
        {SDLK_a, Again{}},
        {SDLK_g, StartGuided{}},
        {SDLK_k, ToggleCamera{}},
        {SDLK_h, LevelCamera{}},
        {SDLK_c, GoOnWithUnfinished{}},
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

bool is_plain(SDL_Keycode key) {
    for (const PlainKey& plain : plain_keys())
        if (plain.key == key) return true;
    return false;
}

// Whoever lies on the floor finds no particular key: where a step waits, every key that does nothing else
// says "ready". Modifiers and keys of the system do not.
bool is_any_key(SDL_Keycode key) {
    return !(key & SDLK_SCANCODE_MASK) && key != SDLK_ESCAPE && key != SDLK_UNKNOWN && !is_plain(key);
}

std::optional<Action> in_session(const KeyPress& press, const AppState& state) {
    if (press.held || state.shell.mode != Mode::practise) return std::nullopt;
    const bool play = press.key == SDLK_SPACE || press.key == SDLK_AUDIOPLAY;
    if (play && state.settings.one_button) return action::PressButton{};
    if (takes_ready(state) && is_return(press.key)) return action::Ready{};
    if (any_key_is_ready(state) && (play || is_any_key(press.key))) return action::Ready{};
    return std::nullopt;
}

}  // namespace

std::optional<Action> action_of(const KeyPress& press, const AppState& state) {
    const SDL_Keycode key = press.key;
    const bool control = (press.modifiers & KMOD_CTRL) != 0, held = press.held;
    // 1. The window's own.
    if (control && key == SDLK_q) return action::Quit{};
    if (press.typing || control || (press.modifiers & KMOD_ALT)) return std::nullopt;
    if (key == SDLK_F11) return held ? std::nullopt : std::optional<Action>(action::ToggleFullscreen{});
    // Whoever does not see the panels finds it wherever one is.
    if (key == SDLK_F2)
        return held ? std::nullopt : std::optional<Action>(action::ToggleSetting{&Settings::speak_panels});
    // 2. The camera goes off wherever one is.
    if (key == SDLK_k && camera_is_on(state))
        return held ? std::nullopt : std::optional<Action>(action::ToggleCamera{});
    // 3. What lies on top.
    if (open_dialog(state) != Dialog::none) return in_dialog(press, state);
    if (shows_measure_me(state)) return in_measure_me(press, state);
    // 4. Where the keys go, and which panel is open.
    if (key == SDLK_TAB && !held) return action::KeysToPanels{!state.shell.keys_to_panels};
    if (key == SDLK_PAGEUP || key == SDLK_PAGEDOWN)
        return action::ShowPanel{panel_beside(state.shell.panel, key == SDLK_PAGEUP)};
    if (const auto answer = in_check_in(press, state)) return answer;
    if (state.shell.keys_to_panels) {
        // Dear ImGui has them; Esc gives them back.
        if (key == SDLK_ESCAPE) return action::KeysToPanels{false};
        return std::nullopt;
    }
    // 5. In a session: the only button there is, and "I am ready".
    if (const auto said = in_session(press, state)) return said;
    // 6. Everything else.
    if (key == SDLK_ESCAPE) return action::LeaveFullscreen{};
    if (key == SDLK_F1 && !held) return action::ToggleShortcuts{};
    for (const PlainKey& plain : plain_keys())
        if (plain.key == key && (plain.repeats || !held)) return plain.action;
    return std::nullopt;
}

namespace {

// Left and right go along the numbers, from none; any other button takes the one that is shown.
std::optional<Action> in_before(SDL_GameControllerButton button, const AppState& state) {
    const BeforeEntry& entry = state.practice.before;
    const BeforeQuestion question = question_of(entry);
    const int most = question == BeforeQuestion::pain ? 10 : 1;
    switch (button) {
        case SDL_CONTROLLER_BUTTON_DPAD_RIGHT:
        case SDL_CONTROLLER_BUTTON_RIGHTSHOULDER:
            return action::PointBefore{std::min(most, entry.pointed.value_or(-1) + 1)};
        case SDL_CONTROLLER_BUTTON_DPAD_LEFT:
        case SDL_CONTROLLER_BUTTON_LEFTSHOULDER:
            return action::PointBefore{std::max(0, entry.pointed.value_or(1) - 1)};
        case SDL_CONTROLLER_BUTTON_BACK:
            return action::LeaveBefore{};
        default:
            break;
    }
    if (!entry.pointed) return action::PassBefore{};
    if (question == BeforeQuestion::gentler) return action::TakeGentler{*entry.pointed == 0};
    return action::AnswerBefore{*entry.pointed};
}

// On the page of the three links a door is where its direction is, and the stretch is in the middle.
const char* door_of(SDL_GameControllerButton button) {
    switch (button) {
        case SDL_CONTROLLER_BUTTON_DPAD_LEFT:
        case SDL_CONTROLLER_BUTTON_LEFTSHOULDER:
            return "stoop";
        case SDL_CONTROLLER_BUTTON_DPAD_DOWN:
            return "disc";
        case SDL_CONTROLLER_BUTTON_DPAD_RIGHT:
        case SDL_CONTROLLER_BUTTON_RIGHTSHOULDER:
            return "lift";
        default:
            return "stretch";
    }
}

}  // namespace

std::optional<Action> action_of(SDL_GameControllerButton button, const AppState& state) {
    if (is_required_reading(state)) return std::nullopt;
    if (open_dialog(state) == Dialog::before) return in_before(button, state);
    if (open_dialog(state) != Dialog::none) return action::ClosePage{};
    if (shows_measure_me(state)) {
        const bool back = button == SDL_CONTROLLER_BUTTON_BACK;
        return in_measure_me({back ? SDLK_ESCAPE : SDLK_SPACE}, state);
    }
    const bool practises = state.shell.mode == Mode::practise;
    if (shows_links(state)) return action::ShowPage{door_of(button)};
    if (button == SDL_CONTROLLER_BUTTON_BACK && lesson_shown(state)) return action::ShowPage{"links"};
    switch (button) {
        case SDL_CONTROLLER_BUTTON_DPAD_UP:
            if (practises) return action::MoreTime{};
            break;
        case SDL_CONTROLLER_BUTTON_DPAD_DOWN:
            if (practises) return action::BackOff{};
            break;
        case SDL_CONTROLLER_BUTTON_DPAD_RIGHT:
        case SDL_CONTROLLER_BUTTON_RIGHTSHOULDER:
            return action::SkipForward{};
        case SDL_CONTROLLER_BUTTON_DPAD_LEFT:
        case SDL_CONTROLLER_BUTTON_LEFTSHOULDER:
            return action::SkipBack{};
        case SDL_CONTROLLER_BUTTON_BACK:
            return action::StopAndKeep{};
        default:
            break;
    }
    // Any other one: whoever lies on the floor finds no particular button.
    if (practises && state.settings.one_button) return action::PressButton{};
    if (any_key_is_ready(state)) return action::Ready{};
    return action::TogglePlay{};
}

std::optional<Action> action_of_drop(const char* file, const AppState& state) {
    if (is_required_reading(state)) return std::nullopt;
    return action::Ask{effect::TakeFile{file}};
}

std::optional<Action> action_of_paste(const char* text, const AppState& state) {
    if (is_required_reading(state) || !*text) return std::nullopt;
    return action::Ask{effect::TakeText{text}};
}

}  // namespace ninety
