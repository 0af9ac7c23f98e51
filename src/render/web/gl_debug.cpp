// WebGL tells its faults to the browser's console, and nobody else.
#include "render/gl_debug.h"

namespace ninety {

bool gl_debug_wanted() {
    return false;
}
Status start_gl_debug() {
    return Error{"NINETY_GL_DEBUG is set, but WebGL has no debug output"};
}
void set_gl_fault_listener(std::function<void(const std::string&)>) {}
int gl_faults() {
    return 0;
}

}  // namespace ninety
