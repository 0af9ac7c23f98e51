// A page of text and charts as an image: drawn with Dear ImGui, without a window around it.
#pragma once

#include <functional>

#include "render/capture.h"
#include "ui/imgui_session.h"
#include "ui/theme.h"

namespace ninety {

// `draw` finds a frame of `size` pixels begun and the theme's fonts at the scale that was set.
Image render_page(ImGuiSession& imgui, const Theme& theme, glm::ivec2 size,
                  const std::function<void(const Fonts&)>& draw);

}  // namespace ninety
