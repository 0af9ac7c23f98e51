#include "cli/drawing_window.h"

#include "render/gl_debug.h"
#include "render/surface.h"

namespace ninety {

Result<GlWindow> open_drawing_window(GlWindowOptions options) {
    options.debug = gl_debug_wanted();
    auto window = GlWindow::open(options);
    if (!window) return window;
    if (!gl_is_new_enough()) return no_gl("The OpenGL here is older than 3.3");
    if (options.debug)
        if (Status listening = start_gl_debug(); !listening) return Error{listening.error()};
    return window;
}

RenderFiles render_files(const ProgramFiles& files) {
    return {files.shaders, files.assets, files.figure_mesh, files.bones_mesh, files.light_map};
}

}  // namespace ninety
