// What desktops write for every program into the X server's resources.
#include "core/number_text.h"
#include "platform/desktop/xlib.h"
#include "platform/desktop_scale.h"

namespace ninety {

std::optional<double> x_resources_dpi() {
    const Xlib xlib;
    const auto open = xlib.take<void*(const char*)>("XOpenDisplay");
    const auto ask = xlib.take<char*(void*, const char*, const char*)>("XGetDefault");
    const auto close = xlib.take<int(void*)>("XCloseDisplay");
    if (!open || !ask || !close) return std::nullopt;
    void* const display = open(nullptr);
    if (!display) return std::nullopt;
    std::optional<double> dots;
    if (const char* said = ask(display, "Xft", "dpi")) dots = number_in(said);
    close(display);
    return dots;
}

}  // namespace ninety
