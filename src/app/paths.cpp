#include "app/paths.h"

#include <cstdlib>
#include <fstream>

namespace ninety {
namespace fs = std::filesystem;
namespace {

fs::path from_environment(const char* variable, const char* below_home) {
    // The specification asks for absolute paths; a relative one is ignored.
    if (const char* value = std::getenv(variable); value && fs::path(value).is_absolute())
        return fs::path(value) / "ninety";
    const char* home = std::getenv("HOME");
    return fs::path(home ? home : ".") / below_home / "ninety";
}

}  // namespace

Result<ProgramFiles> find_program_files(const std::optional<fs::path>& content) {
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    const fs::path folder = program.parent_path();
    const fs::path candidates[] = {folder / "share/ninety", folder.parent_path() / "share/ninety"};
    for (const fs::path& base : candidates) {
        if (!fs::is_directory(base / "shaders", error)) continue;
        return ProgramFiles{base / "shaders",
                            base / "assets",
                            content.value_or(base / "content"),
                            base / "figure" / "figure.mesh",
                            base / "figure" / "bones.mesh",
                            base / "voice"};
    }
    return Error{"The trainer's files (shaders, assets, content) are neither in " + candidates[0].string() +
                 " nor in " + candidates[1].string() + "; build or install the program again."};
}

fs::path config_folder(const std::optional<fs::path>& given) {
    return given.value_or(from_environment("XDG_CONFIG_HOME", ".config"));
}

fs::path data_folder(const std::optional<fs::path>& given) {
    return given.value_or(from_environment("XDG_DATA_HOME", ".local/share"));
}

fs::path documents_folder() {
    const char* home = std::getenv("HOME");
    const fs::path at_home = home ? home : ".";
    const char* config = std::getenv("XDG_CONFIG_HOME");
    std::ifstream list((config && *config == '/' ? fs::path(config) : at_home / ".config") /
                       "user-dirs.dirs");
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

fs::path free_name(const fs::path& folder, const std::string& stem, const std::string& ending) {
    std::error_code error;
    for (int i = 1;; ++i) {
        const fs::path file = folder / (stem + (i == 1 ? "" : "-" + std::to_string(i)) + ending);
        if (!fs::exists(fs::symlink_status(file, error))) return file;
    }
}

}  // namespace ninety
