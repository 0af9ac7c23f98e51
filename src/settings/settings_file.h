// The settings as a TOML file: loaded with every value checked, saved whole or not at all.
//
// A person may write in it: what this version does not know is kept. A file that is not TOML is left
// untouched until the person changes a setting; then it is kept beside the new one under another name.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/result.h"
#include "settings/settings.h"

namespace ninety {

inline constexpr int kSettingsVersion = 2;  // 1 had no sound, practice, contrast or mirror

// The file that was loaded, as far as saving needs to know it.
struct SettingsFile {
    std::filesystem::path path;
    std::string text = {};  // what it held; keys that are not ours are taken over from it
    bool broken = false;    // it is no TOML, or could not be read: keep it when saving
    Settings known = {};    // what the program and the file agreed on last
};

struct LoadedSettings {
    Settings settings;
    std::vector<std::string> notices;  // one sentence for each value that could not be used
    SettingsFile file;
    bool first_start = false;  // there is no file yet
};

// A missing file is no problem: the defaults. Never fails; what cannot be used is replaced by its default and
// named.
LoadedSettings load_settings(const std::filesystem::path& path);

// The same from a text that was read from `path`.
LoadedSettings settings_from(const std::string& text, const std::filesystem::path& path);

// Replaces the file. Whoever has edited it meanwhile keeps what they wrote: only settings that have changed
// in the program since the last load or save are put over it. The error names it and why; the old one is
// still there then. Where a broken file was kept, `file` says under which name in `kept_as`.
struct SavedSettings {
    std::filesystem::path kept_as;  // empty: nothing had to be kept
};
Result<SavedSettings> save_settings(SettingsFile& file, const Settings& settings);

}  // namespace ninety
