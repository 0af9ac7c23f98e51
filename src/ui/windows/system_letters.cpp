// Which of the fonts that Windows comes with have a letter.
#include <ft2build.h>
#include FT_FREETYPE_H

#include <windows.h>

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "ui/letter_fonts.h"

namespace ninety {
namespace {

LetterSource source_in(FT_Library library, const std::filesystem::path& file, const LetterSet& letters) {
    LetterSource source{file.string(), 0, {}};
    FT_Face face = nullptr;
    if (FT_New_Face(library, source.file.c_str(), 0, &face) != 0) return source;
    std::copy_if(letters.begin(), letters.end(), std::back_inserter(source.has),
                 [&](char16_t c) { return FT_Get_Char_Index(face, c) != 0; });
    FT_Done_Face(face);
    return source;
}

}  // namespace

LetterFonts find_letter_fonts(const LetterSet& letters, bool bold) {
    wchar_t windows[MAX_PATH];
    const std::filesystem::path fonts =
        std::filesystem::path(std::wstring(windows, GetWindowsDirectoryW(windows, MAX_PATH))) / "Fonts";
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0) return {{}, letters};
    std::vector<LetterSource> sources;
    for (const char* name :
         {bold ? "seguisb.ttf" : "segoeui.ttf", bold ? "arialbd.ttf" : "arial.ttf", "YuGothM.ttc",
          "msgothic.ttc", "msyh.ttc", "malgun.ttf", "Nirmala.ttf", "seguisym.ttf"})
        sources.push_back(source_in(library, fonts / name, letters));
    FT_Done_FreeType(library);
    return shared_out(letters, sources);
}

}  // namespace ninety
