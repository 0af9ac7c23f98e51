// Takes pictures without a display: an off-screen context, the renderer, and the letters of the overlays.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "model/layout.h"
#include "platform/gl_window.h"
#include "platform/paths.h"
#include "render/capture.h"
#include "render/renderer.h"
#include "ui/imgui_session.h"
#include "ui/theme.h"

namespace ninety {

// A picture is looked at as a whole: its labels grow with it, unlike a window's, which leave room for more.
// Pixels a design pixel, of a picture of this size.
float picture_scale(glm::ivec2 size);
// A still may take its time: so many pixels across and up are drawn for each of its own, letters among them.
int supersampling(glm::ivec2 size);

class OffscreenRenderer {
  public:
    // The error says what to install. Files that could not be used are named on stderr.
    static Result<OffscreenRenderer> open(const ProgramFiles& files);

    // `caption`, if any, is written on a label in the lower left corner.
    // `over` draws more over the picture, in an area of the picture's own pixels.
    using Over = std::function<void(ImDrawList&, const Rect& area, const Fonts&)>;
    Image render(const Scene& scene, glm::ivec2 size, const std::string& caption = {}, const Over& over = {});

  private:
    OffscreenRenderer(GlWindow window, const ProgramFiles& files);

    // In this order: GL's objects go before the context.
    std::unique_ptr<GlWindow> window_;
    std::unique_ptr<ImGuiSession> imgui_;
    void tell_notices();

    std::unique_ptr<Renderer> renderer_;
    RenderTarget page_;  // the picture with letters on it
    Theme theme_;
};

}  // namespace ninety
