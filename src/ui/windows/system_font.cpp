// Inter is shipped; where somebody has taken it away, Windows' own letters stand in.
#include <filesystem>

#include "core/windows/wide_text.h"
#include "ui/font_files.h"

#include <windows.h>

namespace ninety {

FontFile system_font(FontWeight weight) {
    wchar_t folder[MAX_PATH];
    const UINT length = GetWindowsDirectoryW(folder, MAX_PATH);
    const std::filesystem::path fonts = std::filesystem::path(std::wstring(folder, length)) / "Fonts";
    for (const char* name : {weight == FontWeight::semibold ? "seguisb.ttf" : "segoeui.ttf",
                             weight == FontWeight::semibold ? "arialbd.ttf" : "arial.ttf"}) {
        std::error_code unread;
        if (std::filesystem::is_regular_file(fonts / name, unread)) return {(fonts / name).string(), false};
    }
    return {};
}

}  // namespace ninety
