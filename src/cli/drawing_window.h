// A window that the renderer can draw into.
#pragma once

#include "platform/gl_window.h"

namespace ninety {

// As GlWindow::open(); the error is also told where its OpenGL is older than ours, or where NINETY_GL_DEBUG
// asks for what the driver cannot give (render/gl_debug.h).
Result<GlWindow> open_drawing_window(GlWindowOptions options);

}  // namespace ninety
