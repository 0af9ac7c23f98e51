#include "platform/gl_window.h"

#include <dlfcn.h>

#include <cstdlib>
#include <cstring>
#include <optional>
#include <string>

#include "platform/desktop_scale.h"
#include "platform/x_window.h"

namespace ninety {
namespace {

// What an environment variable says, or an empty string.
std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

// Where no display answers SDL goes on with a driver that shows nothing, and a person would wait for ever. It
// is right for whoever asked for that driver by name.
bool shows_nothing() {
    const char* driver = SDL_GetCurrentVideoDriver();
    const bool invisible =
        driver && (std::strcmp(driver, "offscreen") == 0 || std::strcmp(driver, "dummy") == 0);
    return invisible && environment("SDL_VIDEODRIVER").empty();
}

Error no_answer() {
    std::string named;
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY"})
        if (const std::string value = environment(name); !value.empty())
            named += (named.empty() ? "" : ", ") + std::string(name) + "=" + value;
    return {"No window can be opened: the display here does not answer (" + named +
            "). `ninety picture --sheet demonstration.png` renders the demonstration to a file instead."};
}

// While this lives an error that the X server reports does not end the program, as Xlib's own handler would:
// a server without a driver for OpenGL reports one when the window's context is made. Xlib is SDL's to load,
// so it is asked for only if it is there.
class ForgiveXErrors {
  public:
    ForgiveXErrors() {
        xlib_ = dlopen("libX11.so.6", RTLD_LAZY | RTLD_NOLOAD);
        if (!xlib_) return;
        set_ = reinterpret_cast<SetHandler>(dlsym(xlib_, "XSetErrorHandler"));
        if (set_) before_ = set_([](void*, void*) { return 0; });
    }
    ~ForgiveXErrors() {
        if (set_) set_(before_);
        if (xlib_) dlclose(xlib_);
    }
    ForgiveXErrors(const ForgiveXErrors&) = delete;
    ForgiveXErrors& operator=(const ForgiveXErrors&) = delete;

  private:
    using Handler = int (*)(void* display, void* event);
    using SetHandler = Handler (*)(Handler);
    void* xlib_ = nullptr;
    SetHandler set_ = nullptr;
    Handler before_ = nullptr;
};

// Where SDL believes that it is.
SDL_Rect place_of(SDL_Window* window) {
    SDL_Rect at{};
    SDL_GetWindowPosition(window, &at.x, &at.y);
    SDL_GetWindowSize(window, &at.w, &at.h);
    return at;
}

}  // namespace

Error no_gl(const std::string& what) {
    const std::string why = SDL_GetError();
    return {what + (why.empty() ? "" : ": " + why) +
            ". Ninety needs OpenGL 3.3; on Debian install libgl1-mesa-dri and libegl1 (software rendering is "
            "enough)"};
}

bool has_display() {
    return !environment("DISPLAY").empty() || !environment("WAYLAND_DISPLAY").empty() ||
           !environment("SDL_VIDEODRIVER").empty();
}

Result<GlWindow> GlWindow::open(const GlWindowOptions& options) {
    SDL_SetHint(SDL_HINT_APP_NAME, "Ninety");
    SDL_SetHint(SDL_HINT_SCREENSAVER_INHIBIT_ACTIVITY_NAME, "Practising the doorway stretch");
    setenv("SDL_VIDEO_X11_WMCLASS", "org.ninety.Trainer", 0);  // SDL 2 takes the application id from here
    setenv("SDL_VIDEO_WAYLAND_WMCLASS", "org.ninety.Trainer", 0);
    // Whatever driver the environment names for windows: this one has none.
    if (!options.visible) SDL_SetHintWithPriority(SDL_HINT_VIDEODRIVER, "offscreen", SDL_HINT_OVERRIDE);
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return no_gl("No window can be opened");
    static int initialised;
    std::optional<ForgiveXErrors> forgive;  // until what was made has been taken down again, too
    GlWindow made;
    made.sdl_.reset(&initialised);
    if (options.visible && shows_nothing()) return no_answer();
    forgive.emplace();

    if (const Status complete = made.make(options); !complete) return Error{complete.error()};
    const char* driver = SDL_GetCurrentVideoDriver();
    made.x11_ = driver && std::strcmp(driver, "x11") == 0;
    if (made.x11_) made.xft_dpi_ = x_resources_dpi();
    if (options.fullscreen) {
        const SDL_Rect screen = place_of(made.window());
        const glm::ivec2 size = options.size;
        made.windowed_ = {screen.x + (screen.w - size.x) / 2, screen.y + (screen.h - size.y) / 2, size.x,
                          size.y};
        place_unmanaged(made.window(), screen);
    }
    return made;
}

void GlWindow::fill_screen(bool on) {
    if (on) windowed_ = place_of(window());
    SDL_SetWindowFullscreen(window(), on ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
    place_unmanaged(window(), on ? place_of(window()) : windowed_);
}

float GlWindow::display_scale() const {
    ScaleSeen seen;
    seen.pixels_each = static_cast<float>(size_px().x) / static_cast<float>(size_logical().x);
    seen.x11 = x11_;
    seen.xft_dpi = xft_dpi_;
    float dots = 0;
    const int display = x11_ && !xft_dpi_ ? SDL_GetWindowDisplayIndex(window_.get()) : -1;
    if (display >= 0 && SDL_GetDisplayDPI(display, nullptr, &dots, nullptr) == 0) seen.inch_dots = dots;
    return desktop_scale(seen);
}

}  // namespace ninety
