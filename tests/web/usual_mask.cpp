// As the page's program begins (src/platform/web/turns.cpp): Emscripten's own mask lets nobody read what is
// written.
#include <sys/stat.h>

namespace {
[[maybe_unused]] const mode_t usual_mask = ::umask(022);
}
