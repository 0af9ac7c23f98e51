// How large a person has asked the desktop to show things: pixels a logical pixel.
//
// Wayland and HiDPI displays say it by a window that has more pixels than it is large. X11 has no logical
// pixels; its desktops (GNOME, KDE, Xfce, and by hand ~/.Xresources) write Xft.dpi, 96 for once as large.
// SDL 2 gives the display's own dots per inch there, which is what a ruler says and nobody's wish: it counts
// only where no desktop has said anything. The text's size of the settings is not part of it.
#pragma once

#include <optional>

namespace ninety {

struct ScaleSeen {
    float pixels_each = 1;             // of the window: drawable by logical
    bool x11 = false;                  // the display is an X server's
    std::optional<double> xft_dpi{};   // from its resources
    std::optional<float> inch_dots{};  // the display's own dots per inch, by its measure
};

// 1 to 3, and beyond only where the window itself has more pixels. A wish below 48 or above 480 dots is none;
// fewer than 96 are a projector's.
float desktop_scale(const ScaleSeen& seen);

// The X server's Xft.dpi as it was when the connection was made; empty where there is none, or no server.
// Takes a millisecond.
std::optional<double> x_resources_dpi();

}  // namespace ninety
