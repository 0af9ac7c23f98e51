// Windows' known folders: what it has of a person's under %APPDATA%, and the documents wherever they have
// been moved to.
#include "platform/system_folders.h"

#include <shlobj.h>
#include <windows.h>

#include "platform/paths.h"

namespace ninety {
namespace fs = std::filesystem;
namespace {

std::optional<fs::path> from_environment(const wchar_t* variable) {
    wchar_t value[32768];
    const DWORD length = GetEnvironmentVariableW(variable, value, 32768);
    if (length == 0 || length >= 32768) return std::nullopt;
    fs::path folder(std::wstring(value, length));
    return folder.is_absolute() ? std::optional(std::move(folder)) : std::nullopt;
}

std::optional<fs::path> known_folder(const KNOWNFOLDERID& id) {
    wchar_t* text = nullptr;
    std::optional<fs::path> folder;
    if (SHGetKnownFolderPath(id, KF_FLAG_DONT_VERIFY, nullptr, &text) == S_OK) folder = fs::path(text);
    CoTaskMemFree(text);
    return folder;
}

}  // namespace

fs::path program_folder() {
    wchar_t file[32768];
    const DWORD length = GetModuleFileNameW(nullptr, file, 32768);
    return length > 0 && length < 32768 ? fs::path(std::wstring(file, length)).parent_path() : fs::path();
}

std::optional<fs::path> home_folder() {
    if (const auto set = from_environment(L"USERPROFILE")) return set;
    return known_folder(FOLDERID_Profile);
}

std::optional<fs::path> config_home() {
    if (const auto set = from_environment(L"APPDATA")) return set;
    return known_folder(FOLDERID_RoamingAppData);
}

std::optional<fs::path> data_home() {
    return config_home();
}

fs::path documents_folder() {
    std::error_code error;
    const auto folder = known_folder(FOLDERID_Documents);
    return folder && fs::is_directory(*folder, error) ? *folder : home_folder().value_or(".");
}

}  // namespace ninety
