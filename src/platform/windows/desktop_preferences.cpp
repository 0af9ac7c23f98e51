// Windows' own settings for people who want less motion or more contrast.
#include "platform/desktop_preferences.h"

#include <windows.h>

namespace ninety {

DesktopPreferences desktop_preferences(const std::filesystem::path&) {
    return desktop_preferences();
}

DesktopPreferences desktop_preferences() {
    DesktopPreferences wants;
    BOOL animations = TRUE;
    if (SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, &animations, 0))
        wants.reduced_motion = !animations;
    HIGHCONTRASTW contrast{};
    contrast.cbSize = sizeof contrast;
    if (SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof contrast, &contrast, 0))
        wants.high_contrast = (contrast.dwFlags & HCF_HIGHCONTRASTON) != 0;
    return wants;
}

}  // namespace ninety
