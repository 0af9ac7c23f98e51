// A window that the renderer can draw into.
#pragma once

#include "platform/gl_window.h"
#include "platform/paths.h"
#include "render/render_files.h"

namespace ninety {

// As GlWindow::open(); the error is also told where its OpenGL is older than ours, or where NINETY_GL_DEBUG
// asks for what the driver cannot give (render/gl_debug.h).
Result<GlWindow> open_drawing_window(GlWindowOptions options);

// Those of the program's files that a Renderer takes.
RenderFiles render_files(const ProgramFiles& files);

}  // namespace ninety
