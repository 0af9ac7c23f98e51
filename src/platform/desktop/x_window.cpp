#include "platform/x_window.h"

#include "platform/desktop/xlib.h"

// The last, and in no file together with others: Xlib's header defines words like None and Status.
#include <SDL_syswm.h>
#include <X11/Xatom.h>

namespace ninety {
namespace {

// Whether somebody says at the root window, as every window manager of the last twenty years does, that
// windows are looked after.
bool managed(const Xlib& xlib, Display* display) {
    const auto name = xlib.take<decltype(XInternAtom)>("XInternAtom");
    const auto ask = xlib.take<decltype(XGetWindowProperty)>("XGetWindowProperty");
    const auto free = xlib.take<decltype(XFree)>("XFree");
    if (!name || !ask || !free) return true;
    const Atom manager = name(display, "_NET_SUPPORTING_WM_CHECK", True);
    if (manager == 0) return false;
    Atom type = 0;
    int format = 0;
    unsigned long count = 0, left = 0;
    unsigned char* value = nullptr;
    ask(display, DefaultRootWindow(display), manager, 0, 1, False, XA_WINDOW, &type, &format, &count, &left,
        &value);
    if (value) free(value);
    return count > 0;
}

}  // namespace

void place_unmanaged(SDL_Window* window, const SDL_Rect& at) {
    SDL_SysWMinfo of{};
    SDL_VERSION(&of.version);
    if (!SDL_GetWindowWMInfo(window, &of) || of.subsystem != SDL_SYSWM_X11) return;
    const Xlib xlib;
    const auto place = xlib.take<decltype(XMoveResizeWindow)>("XMoveResizeWindow");
    const auto flush = xlib.take<decltype(XFlush)>("XFlush");
    Display* const display = of.info.x11.display;
    if (!place || !flush || at.w <= 0 || at.h <= 0 || managed(xlib, display)) return;
    place(display, of.info.x11.window, at.x, at.y, static_cast<unsigned>(at.w), static_cast<unsigned>(at.h));
    flush(display);
}

}  // namespace ninety
