#include "platform/system_folders.h"

#include <pwd.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "platform/paths.h"

namespace ninety {
namespace fs = std::filesystem;
namespace {

std::optional<fs::path> absolute_from_environment(const char* variable) {
    const char* value = std::getenv(variable);
    if (!value || *value != '/') return std::nullopt;
    return fs::path(value);
}

std::optional<fs::path> below_home(const char* variable, const char* folder) {
    if (const auto set = absolute_from_environment(variable)) return set;
    const auto home = home_folder();
    return home ? std::optional(*home / folder) : std::nullopt;
}

}  // namespace

fs::path program_folder() {
    std::error_code error;
    return fs::read_symlink("/proc/self/exe", error).parent_path();
}

std::optional<fs::path> home_folder() {
    if (const auto set = absolute_from_environment("HOME")) return set;
    passwd entry{}, *found = nullptr;
    std::vector<char> text(16384);
    if (getpwuid_r(getuid(), &entry, text.data(), text.size(), &found) != 0 || !found || !found->pw_dir ||
        *found->pw_dir != '/')
        return std::nullopt;
    return fs::path(found->pw_dir);
}

std::optional<fs::path> config_home() {
    return below_home("XDG_CONFIG_HOME", ".config");
}

std::optional<fs::path> data_home() {
    return below_home("XDG_DATA_HOME", ".local/share");
}

fs::path documents_folder() {
    const fs::path at_home = home_folder().value_or(".");
    std::ifstream list(config_home().value_or(".") / "user-dirs.dirs");
    const std::string key = "XDG_DOCUMENTS_DIR=\"", variable = "$HOME/";
    for (std::string line; std::getline(list, line);) {
        if (!line.starts_with(key) || !line.ends_with('"')) continue;
        const std::string value = line.substr(key.size(), line.size() - key.size() - 1);
        const fs::path folder =
            value.starts_with(variable) ? at_home / value.substr(variable.size()) : fs::path(value);
        std::error_code error;
        if (fs::is_directory(folder, error)) return folder;
    }
    return at_home;
}

}  // namespace ninety
