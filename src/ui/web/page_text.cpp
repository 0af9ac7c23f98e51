#include "ui/page_text.h"

#include <SDL.h>
#include <emscripten.h>
#include <imgui_internal.h>

#include <deque>
#include <string>
#include <utility>

namespace ninety {
namespace {

// clang-format off
EM_JS(void, page_copies, (const char* text), {
    if (Module.ninetyCopied) Module.ninetyCopied(UTF8ToString(text));
});
EM_JS(int, page_wants_controls, (), { return Module.ninetyControl ? 1 : 0; });
EM_JS(void, page_gets_control, (const char* name, float x, float y, float wide, float high, int disabled), {
    Module.ninetyControl(UTF8ToString(name), x, y, wide, high, !!disabled);
});
EM_JS(void, page_types, (int typing), { if (Module.ninetyTyping) Module.ninetyTyping(!!typing); });
// clang-format on

void copy(void*, const char* text) {
    page_copies(text);
}
// What is pasted the page brings, as letters: here there is nothing to paste a second time.
const char* nothing(void*) {
    return "";
}

bool was_typing = false;

// What was typed, in order: letters, or one of these keys. One with each frame: Dear ImGui does not see a key
// that is pressed and released between two.
constexpr char kBackspace[] = "\b", kReturn[] = "\r";
std::deque<std::string> typed;
SDL_Keycode down = SDLK_UNKNOWN;

void push_key(SDL_Keycode key, bool pressed) {
    SDL_Event event{};
    event.type = pressed ? SDL_KEYDOWN : SDL_KEYUP;
    event.key.keysym.sym = key;
    event.key.keysym.scancode = key == SDLK_BACKSPACE ? SDL_SCANCODE_BACKSPACE : SDL_SCANCODE_RETURN;
    event.key.state = pressed ? SDL_PRESSED : SDL_RELEASED;
    SDL_PushEvent(&event);
}

// Something has happened, for the loop.
void wake() {
    SDL_Event event{};
    event.type = SDL_USEREVENT;
    SDL_PushEvent(&event);
}

void type_on() {
    if (down != SDLK_UNKNOWN) return push_key(std::exchange(down, SDLK_UNKNOWN), false);
    if (typed.empty()) return;
    const std::string next = std::move(typed.front());
    typed.pop_front();
    if (next == kBackspace || next == kReturn)
        return push_key(down = next == kBackspace ? SDLK_BACKSPACE : SDLK_RETURN, true);
    ImGui::GetIO().AddInputCharactersUTF8(next.c_str());
    wake();
}

}  // namespace

void use_page_clipboard() {
    ImGui::GetIO().SetClipboardTextFn = copy;
    ImGui::GetIO().GetClipboardTextFn = nothing;
}

void tell_page_of_control(const char* name) {
    if (page_wants_controls() == 0) return;
    const ImVec2 low = ImGui::GetItemRectMin(), size = ImGui::GetItemRectSize();
    const bool disabled = (ImGui::GetCurrentContext()->CurrentItemFlags & ImGuiItemFlags_Disabled) != 0;
    page_gets_control(name, low.x, low.y, size.x, size.y, disabled ? 1 : 0);
}

void tell_page_of_typing(bool typing) {
    if (typing != was_typing) page_types(typing ? 1 : 0);
    was_typing = typing;
    type_on();
}

}  // namespace ninety

extern "C" {

// A letter or more from the keyboard on the screen.
EMSCRIPTEN_KEEPALIVE void ninety_typed(const char* text) {
    ninety::typed.emplace_back(text);
    ninety::wake();
}

// Its backspace (1) or its return key (0), which says of no key which it is.
EMSCRIPTEN_KEEPALIVE void ninety_typed_key(int backspace) {
    ninety::typed.emplace_back(backspace ? ninety::kBackspace : ninety::kReturn);
    ninety::wake();
}

}  // extern "C"
