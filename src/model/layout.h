// Where the picture and the panels are in a window, in pixels.
#pragma once

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/vec2.hpp>

namespace ninety {

struct Rect {
    glm::vec2 at{0}, size{0};
    glm::vec2 end() const { return at + size; }
};

struct Layout {
    Rect picture, sidebar, transport;
    Rect far;    // the across-the-room display, in place of sidebar and transport
    Rect inset;  // in the picture's upper left corner, below the views, for the second view
};

// What has the full screen while practising: nothing of the kind, words beside the figure, or one page alone:
// the summary with the questions, or "Measure me".
enum class FarPage { none, words, questions };

// For reading from the mat: words on the left, the figure in the rest, nothing else. As wide as twelve to
// sixteen of the letters that one reads from there; below the figure where the screen is higher than wide.
inline Layout far_layout_of(glm::vec2 window, FarPage page) {
    Layout layout;
    const bool tall = window.x < window.y;
    const float wide = std::round(std::clamp(.72f * window.y, .36f * window.x, .54f * window.x));
    const float high = std::round(.46f * window.y);
    layout.far = {{0, 0}, {wide, window.y}};
    layout.picture = {{wide, 0}, {window.x - wide, window.y}};
    if (tall) {
        layout.picture = {{0, 0}, {window.x, high}};
        layout.far = {{0, high}, {window.x, window.y - high}};
    }
    if (page == FarPage::questions) layout.far = {{0, 0}, window};
    return layout;
}

// The picture with the transport bar below it, and the sidebar: on the right, or below both where the window
// is much higher than wide.
inline Layout layout_of(glm::ivec2 window_px, float scale, FarPage far = FarPage::none) {
    const glm::vec2 window(window_px);
    if (far != FarPage::none) return far_layout_of(window, far);
    const float sidebar = std::min(std::round(372 * scale), window.x * .48f);
    const float transport = std::min(std::round(86 * scale), window.y * .3f);
    Layout layout;
    if (window.y > 1.25f * window.x) {
        const float picture = std::round(std::min(.72f * window.x, .42f * window.y));
        layout.picture = {{0, 0}, glm::max(glm::vec2(1), glm::vec2(window.x, picture))};
        layout.transport = {{0, picture}, {window.x, transport}};
        layout.sidebar = {{0, picture + transport}, {window.x, window.y - picture - transport}};
    } else {
        layout.picture = {{0, 0},
                          glm::max(glm::vec2(1), glm::vec2(window.x - sidebar, window.y - transport))};
        layout.sidebar = {{window.x - sidebar, 0}, {sidebar, window.y}};
        layout.transport = {{0, window.y - transport}, {window.x - sidebar, transport}};
    }
    const glm::vec2 inset = glm::floor(glm::min(layout.picture.size * .27f, glm::vec2(226, 150) * scale));
    layout.inset = {glm::floor(glm::vec2(16, 64) * scale), inset};
    return layout;
}

struct AppState;
// Of the window that was seen last.
Layout layout_of(const AppState& state);

}  // namespace ninety
