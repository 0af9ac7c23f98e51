// A real window that is not on any screen, and Dear ImGui in it, for tests that draw.
#pragma once

#include <doctest/doctest.h>

#include "cli/drawing_window.h"
#include "model/layout.h"
#include "ui/imgui_session.h"

namespace ninety::test {

inline GlWindow unseen_window(glm::ivec2 size) {
    GlWindowOptions options;
    options.visible = options.vsync = false;
    options.size = size;
    auto window = open_drawing_window(options);
    REQUIRE(window);
    return std::move(*window);
}

// For what measures and lays out words, and shows no frame.
class UnseenPanels {
  private:
    GlWindow window_ = unseen_window({640, 400});
    ImGuiSession imgui_{window_.window(), window_.context(), false};
};

// Whether two places lie over each other, by more than the half pixel that rounding takes.
inline bool overlap(const Rect& a, const Rect& b) {
    return a.at.y < b.end().y - .5f && b.at.y < a.end().y - .5f && a.at.x < b.end().x && b.at.x < a.end().x;
}

}  // namespace ninety::test
