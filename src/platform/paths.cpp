#include "platform/paths.h"

#include <pwd.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <vector>

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

// The given folder as an absolute one, or the one of the desktop's rules.
Result<fs::path> folder_of(const std::optional<fs::path>& given, const std::optional<fs::path>& usual,
                           const char* option) {
    if (!given) {
        if (usual) return *usual / "ninety";
        return Error{std::string("There is no home folder here (HOME is not set); say ") + option +
                     " where your files are to be kept."};
    }
    std::error_code error;
    fs::path absolute = fs::absolute(*given, error);
    if (error) return Error{given->string() + ": the folder cannot be found (" + error.message() + ")"};
    return absolute;
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
                            base / "voice",
                            base / "fonts",
                            base / "vision" / "pose_landmark_lite.tflite",
                            base / "light" / "room.light"};
    }
    return Error{"The trainer's files (shaders, assets, content) are neither in " + candidates[0].string() +
                 " nor in " + candidates[1].string() + "; build or install the program again."};
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

Result<PersonFolders> person_folders(const std::optional<fs::path>& config,
                                     const std::optional<fs::path>& data) {
    const auto config_folder = folder_of(config, config_home(), "--config-dir");
    if (!config_folder) return Error{config_folder.error()};
    const auto data_folder = folder_of(data, below_home("XDG_DATA_HOME", ".local/share"), "--data-dir");
    if (!data_folder) return Error{data_folder.error()};
    return PersonFolders{*config_folder, *data_folder};
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

fs::path free_name(const fs::path& folder, const std::string& stem, const std::string& ending) {
    std::error_code error;
    for (int i = 1;; ++i) {
        const fs::path file = folder / (stem + (i == 1 ? "" : "-" + std::to_string(i)) + ending);
        if (!fs::exists(fs::symlink_status(file, error))) return file;
    }
}

}  // namespace ninety
