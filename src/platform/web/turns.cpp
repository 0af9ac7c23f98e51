// The browser turns the program: at every frame that it shows, and about ten times a second while the page is
// hidden, as often as it lets one. A round is taken only where something is due.
#include "platform/turns.h"

#include <SDL.h>
#include <emscripten.h>
#include <sys/stat.h>

#include "platform/steady_clock.h"

extern "C" void ninety_sdl_audio(void);  // packaging/web/sdl_audio.js

namespace ninety {
namespace {

// Emscripten begins with a mask that lets nobody read what is written, us included.
[[maybe_unused]] const mode_t usual_mask = ::umask(022);

std::unique_ptr<Turns> the_program;
Seconds last_turn{-1e9};

// clang-format off
EM_JS(void, page_is_ready, (), { if (Module.ninetyReady) Module.ninetyReady(); });
EM_JS(void, page_is_over, (), { if (Module.ninetyOver) Module.ninetyOver(); });
EM_JS(void, call_while_hidden, (), {
    setInterval(() => { if (document.hidden && !Module.ninetyFailed) _ninety_turn(); }, 100);
});
// clang-format on

void one_turn() {
    if (!the_program) return;
    const Seconds now = steady_now();
    if (!SDL_HasEvents(SDL_FIRSTEVENT, SDL_LASTEVENT) && now - last_turn < the_program->rest()) return;
    last_turn = now;
    if (the_program->turn(false)) return;
    the_program->end();
    the_program.reset();
    emscripten_cancel_main_loop();
    page_is_over();
}

}  // namespace

int take_turns(std::unique_ptr<Turns> program) {
    the_program = std::move(program);
    ninety_sdl_audio();
    call_while_hidden();
    emscripten_set_main_loop(one_turn, 0, false);
    page_is_ready();
    return 0;
}

}  // namespace ninety

extern "C" {

EMSCRIPTEN_KEEPALIVE void ninety_turn() {
    ninety::one_turn();
}

// A file that the person has chosen, or dropped on the page: a copy of it at this path.
EMSCRIPTEN_KEEPALIVE void ninety_open_file(const char* path) {
    SDL_Event event{};
    event.type = SDL_DROPFILE;
    event.drop.file = SDL_strdup(path);
    SDL_PushEvent(&event);
}

// Whether a routine runs, and the screen is to stay on.
EMSCRIPTEN_KEEPALIVE int ninety_runs() {
    return SDL_IsScreenSaverEnabled() ? 0 : 1;
}

}  // extern "C"
