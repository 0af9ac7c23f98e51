#include "app/paths.h"

#include <cstdlib>

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
        return ProgramFiles{base / "shaders", base / "assets", content.value_or(base / "content"),
                            base / "figure" / "figure.mesh", base / "figure" / "bones.mesh"};
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

}  // namespace ninety
