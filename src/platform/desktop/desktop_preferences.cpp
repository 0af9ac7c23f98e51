#include "platform/desktop_preferences.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <string>

#include "platform/paths.h"

namespace ninety {
namespace fs = std::filesystem;
namespace {

bool has_line(const fs::path& file, const std::string& key, const std::string& value) {
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        std::erase(line, ' ');
        if (line.starts_with(key + "=") && line.find(value, key.size()) != std::string::npos) return true;
    }
    return false;
}

std::string answer_of(const char* command) {
    struct Close {
        void operator()(std::FILE* pipe) const { pclose(pipe); }
    };
    const std::unique_ptr<std::FILE, Close> pipe(popen(command, "r"));
    std::array<char, 128> line{};
    return pipe && std::fgets(line.data(), line.size(), pipe.get()) ? line.data() : "";
}

}  // namespace

DesktopPreferences desktop_preferences(const fs::path& config) {
    DesktopPreferences wants;
    for (const char* gtk : {"gtk-4.0/settings.ini", "gtk-3.0/settings.ini"}) {
        wants.reduced_motion |= has_line(config / gtk, "gtk-enable-animations", "false") ||
                                has_line(config / gtk, "gtk-enable-animations", "0");
        wants.high_contrast |= has_line(config / gtk, "gtk-theme-name", "HighContrast");
    }
    wants.reduced_motion |= has_line(config / "kdeglobals", "AnimationDurationFactor", "=0");
    wants.high_contrast |= has_line(config / "kdeglobals", "ColorScheme", "HighContrast");
    return wants;
}

DesktopPreferences desktop_preferences() {
    const auto config = config_home();
    DesktopPreferences wants = config ? desktop_preferences(*config) : DesktopPreferences{};
    const char* desktop = std::getenv("XDG_CURRENT_DESKTOP");
    if (!desktop || std::string(desktop).find("GNOME") == std::string::npos) return wants;
    wants.reduced_motion |=
        answer_of("gsettings get org.gnome.desktop.interface enable-animations 2>/dev/null")
            .starts_with("false");
    wants.high_contrast |=
        answer_of("gsettings get org.gnome.desktop.a11y.interface high-contrast 2>/dev/null")
            .starts_with("true");
    return wants;
}

}  // namespace ninety
