// What the browser knows of the desktop: media queries.
#include "platform/desktop_preferences.h"

#include <emscripten.h>

namespace ninety {
namespace {

// clang-format off
EM_JS(int, media_matches, (const char* query), {
    return typeof matchMedia === "function" && matchMedia(UTF8ToString(query)).matches ? 1 : 0;
});
// clang-format on

}  // namespace

DesktopPreferences desktop_preferences(const std::filesystem::path&) {
    return {};
}

DesktopPreferences desktop_preferences() {
    DesktopPreferences wants;
    wants.reduced_motion = media_matches("(prefers-reduced-motion: reduce)") != 0;
    wants.high_contrast = media_matches("(prefers-contrast: more)") != 0;
    return wants;
}

}  // namespace ninety
