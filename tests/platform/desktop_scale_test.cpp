#include "platform/desktop_scale.h"

#include <doctest/doctest.h>

using namespace ninety;

TEST_CASE("a desktop's own scale is kept: by the window's pixels, or by Xft.dpi on X11") {
    CHECK(desktop_scale({}) == 1);
    CHECK(desktop_scale({.pixels_each = 2}) == 2);
    CHECK(desktop_scale({.pixels_each = 1.25f}) == 1.25f);
    // Xft.dpi is 96 times what was chosen: 120 is 125 %, 144 is 150 %, 192 is 200 %.
    CHECK(desktop_scale({.x11 = true, .xft_dpi = 96}) == 1);
    CHECK(desktop_scale({.x11 = true, .xft_dpi = 120}) == 1.25f);
    CHECK(desktop_scale({.x11 = true, .xft_dpi = 144}) == 1.5f);
    CHECK(desktop_scale({.x11 = true, .xft_dpi = 192}) == 2);
    CHECK(desktop_scale({.x11 = true, .xft_dpi = 400}) == 3);
    CHECK(desktop_scale({.x11 = true, .xft_dpi = 72}) == 1);
}

TEST_CASE("what was chosen goes before what a ruler says, and Wayland's once is once") {
    // A laptop of 144 dots an inch whose owner wants things as they are.
    CHECK(desktop_scale({.x11 = true, .xft_dpi = 96, .inch_dots = 144.f}) == 1);
    CHECK(desktop_scale({.x11 = false, .inch_dots = 144.f}) == 1);
    // Nobody has chosen: in quarters, and a projector's few dots are none.
    CHECK(desktop_scale({.x11 = true, .inch_dots = 141.f}) == 1.5f);
    CHECK(desktop_scale({.x11 = true, .inch_dots = 157.f}) == 1.75f);
    CHECK(desktop_scale({.x11 = true, .inch_dots = 40.f}) == 1);
    // What cannot be meant.
    CHECK(desktop_scale({.x11 = true, .xft_dpi = 0, .inch_dots = 192.f}) == 2);
    CHECK(desktop_scale({.x11 = true, .xft_dpi = 1e6}) == 1);
}
