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

// The sidebar on the right, the transport bar below the picture, the picture in all that is left.
// `far_words`: how much of the width the across-the-room display has, 0 where it is not shown.
inline constexpr float kFarWords = .36f, kFarQuestions = 1;
inline Layout layout_of(glm::ivec2 window_px, float scale, float far_words = 0) {
    const glm::vec2 window(window_px);
    const float sidebar = std::min(std::round(372 * scale), window.x * .48f);
    const float transport = std::min(std::round(86 * scale), window.y * .3f);
    Layout layout;
    if (far_words > 0) {
        // For reading from the mat: the number on the left, the figure in the rest, nothing else; or
        // questions alone.
        const float words = std::round(window.x * kFarWords);
        layout.far = {{0, 0}, {std::round(window.x * far_words), window.y}};
        layout.picture = {{words, 0}, {window.x - words, window.y}};
        return layout;
    }
    layout.picture = {{0, 0}, glm::max(glm::vec2(1), glm::vec2(window.x - sidebar, window.y - transport))};
    layout.sidebar = {{window.x - sidebar, 0}, {sidebar, window.y}};
    layout.transport = {{0, window.y - transport}, {window.x - sidebar, transport}};
    const glm::vec2 inset = glm::floor(glm::min(layout.picture.size * .27f, glm::vec2(226, 150) * scale));
    layout.inset = {glm::floor(glm::vec2(16, 64) * scale), inset};
    return layout;
}

struct AppState;
// Of the window that was seen last.
Layout layout_of(const AppState& state);

}  // namespace ninety
