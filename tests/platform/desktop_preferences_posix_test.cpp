#include "platform/desktop_preferences.h"

#include <doctest/doctest.h>

#include "support/temp_dir.h"

using namespace ninety;

TEST_CASE("what the desktop wants is read from GTK's and KDE's files") {
    test::TempDir dir;
    CHECK_FALSE(desktop_preferences(dir.path()).reduced_motion);
    dir.write("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations = false\n");
    CHECK(desktop_preferences(dir.path()).reduced_motion);
    CHECK_FALSE(desktop_preferences(dir.path()).high_contrast);
    dir.write("gtk-4.0/settings.ini", "[Settings]\ngtk-theme-name=HighContrastInverse\n");
    CHECK(desktop_preferences(dir.path()).high_contrast);
    test::TempDir kde;
    kde.write("kdeglobals", "[KDE]\nAnimationDurationFactor=0\n");
    CHECK(desktop_preferences(kde.path()).reduced_motion);
    test::TempDir lively;
    lively.write("kdeglobals", "[KDE]\nAnimationDurationFactor=1\n");
    lively.write("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=true\n");
    CHECK_FALSE(desktop_preferences(lively.path()).reduced_motion);
}
