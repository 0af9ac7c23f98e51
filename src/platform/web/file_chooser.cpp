// The page's own chooser. A browser opens it only shortly after the person has touched something, which is
// when we ask.
#include "platform/file_chooser.h"

#include <emscripten.h>

namespace ninety {
namespace {

// clang-format off
EM_JS(void, page_chooses_file, (), { if (Module.ninetyChooseFile) Module.ninetyChooseFile(); });
// clang-format on

}  // namespace

void choose_file() {
    page_chooses_file();
}

}  // namespace ninety
