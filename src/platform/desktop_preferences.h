// What the desktop says of motion and contrast, as far as it can be read from its files: GTK's and KDE's.
//
// Asked at the first start only; afterwards the person's own settings count.
#pragma once

#include <filesystem>

namespace ninety {

struct DesktopPreferences {
    bool reduced_motion = false, high_contrast = false;
};

// `config`: the folder of the person's configuration, usually ~/.config.
DesktopPreferences desktop_preferences(const std::filesystem::path& config);
// With GNOME's own store, asked through its gsettings program where there is one.
DesktopPreferences desktop_preferences();

}  // namespace ninety
