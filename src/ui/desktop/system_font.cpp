#include <fontconfig/fontconfig.h>

#include "ui/font_files.h"

namespace ninety {

FontFile system_font(FontWeight weight) {
    const char* wanted = weight == FontWeight::semibold ? "Inter:weight=180" : "Inter:weight=80";
    FcConfig* config = FcInitLoadConfigAndFonts();
    FcPattern* pattern = FcNameParse(reinterpret_cast<const FcChar8*>(wanted));
    FcConfigSubstitute(config, pattern, FcMatchPattern);
    FcDefaultSubstitute(pattern);
    FcResult result = FcResultNoMatch;
    FcPattern* match = FcFontMatch(config, pattern, &result);
    FontFile found;
    FcChar8* text = nullptr;
    if (match && FcPatternGetString(match, FC_FILE, 0, &text) == FcResultMatch)
        found.file = reinterpret_cast<char*>(text);
    if (match && FcPatternGetString(match, FC_FAMILY, 0, &text) == FcResultMatch)
        found.inter = std::string(reinterpret_cast<char*>(text)).starts_with("Inter");
    if (match) FcPatternDestroy(match);
    FcPatternDestroy(pattern);
    if (config) FcConfigDestroy(config);
    return found;
}

}  // namespace ninety
