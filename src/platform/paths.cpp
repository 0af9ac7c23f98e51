#include "platform/paths.h"

#include "platform/system_folders.h"

namespace ninety {
namespace fs = std::filesystem;
namespace {

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
    const fs::path folder = program_folder();
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

Result<PersonFolders> person_folders(const std::optional<fs::path>& config,
                                     const std::optional<fs::path>& data) {
    const auto config_folder = folder_of(config, config_home(), "--config-dir");
    if (!config_folder) return Error{config_folder.error()};
    const auto data_folder = folder_of(data, data_home(), "--data-dir");
    if (!data_folder) return Error{data_folder.error()};
    return PersonFolders{*config_folder, *data_folder};
}

fs::path free_name(const fs::path& folder, const std::string& stem, const std::string& ending) {
    std::error_code error;
    for (int i = 1;; ++i) {
        const fs::path file = folder / (stem + (i == 1 ? "" : "-" + std::to_string(i)) + ending);
        if (!fs::exists(fs::symlink_status(file, error))) return file;
    }
}

}  // namespace ninety
