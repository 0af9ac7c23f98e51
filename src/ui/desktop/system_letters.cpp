// Which of the system's fonts have a letter: fontconfig knows.
#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <iterator>
#include <memory>

#include "ui/letter_fonts.h"

namespace ninety {
namespace {

struct ForgetFonts {
    void operator()(FcConfig* config) const { FcConfigDestroy(config); }
    void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
    void operator()(FcFontSet* set) const { FcFontSetDestroy(set); }
    void operator()(FcCharSet* set) const { FcCharSetDestroy(set); }
};
template <class T>
using Fc = std::unique_ptr<T, ForgetFonts>;

// What Dear ImGui's builder can draw: outlines, and no colours.
bool can_be_drawn(FcPattern* font) {
    FcBool scalable = FcFalse, colour = FcFalse;
    FcPatternGetBool(font, FC_SCALABLE, 0, &scalable);
    FcPatternGetBool(font, FC_COLOR, 0, &colour);
    return scalable && !colour;
}

LetterSource source_of(FcPattern* font, const LetterSet& letters) {
    LetterSource source;
    FcChar8* file = nullptr;
    FcCharSet* has = nullptr;
    if (!can_be_drawn(font) || FcPatternGetString(font, FC_FILE, 0, &file) != FcResultMatch ||
        FcPatternGetCharSet(font, FC_CHARSET, 0, &has) != FcResultMatch)
        return source;
    source.file = reinterpret_cast<const char*>(file);
    FcPatternGetInteger(font, FC_INDEX, 0, &source.face);
    source.face &= 0xffff;  // above: an instance of a variable font
    std::copy_if(letters.begin(), letters.end(), std::back_inserter(source.has),
                 [&](char16_t c) { return FcCharSetHasChar(has, c); });
    return source;
}

}  // namespace

LetterFonts find_letter_fonts(const LetterSet& letters, bool bold) {
    const Fc<FcConfig> config(FcInitLoadConfigAndFonts());
    const char* like = bold ? "Inter:weight=180" : "Inter:weight=80";
    const Fc<FcPattern> pattern(FcNameParse(reinterpret_cast<const FcChar8*>(like)));
    const Fc<FcCharSet> wanted(FcCharSetCreate());
    if (!config || !pattern || !wanted) return {{}, letters};
    for (const char16_t c : letters)
        FcCharSetAddChar(wanted.get(), c);
    FcPatternAddCharSet(pattern.get(), FC_CHARSET, wanted.get());
    FcConfigSubstitute(config.get(), pattern.get(), FcMatchPattern);
    FcDefaultSubstitute(pattern.get());
    FcResult result = FcResultNoMatch;
    const Fc<FcFontSet> sorted(FcFontSort(config.get(), pattern.get(), FcTrue, nullptr, &result));
    std::vector<LetterSource> sources;
    for (int i = 0; sorted && i < sorted->nfont; ++i)
        sources.push_back(source_of(sorted->fonts[i], letters));
    return shared_out(letters, sources);
}

}  // namespace ninety
