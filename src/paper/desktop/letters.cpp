#include "paper/letters.h"

#include <cairo-ft.h>
#include <fontconfig/fontconfig.h>

namespace ninety {

// A font, and which letters it has.
struct Letters::Face {
    Weight weight = Weight::regular;
    FcPattern* pattern = nullptr;
    FcCharSet* has = nullptr;  // the pattern's
    cairo_font_face_t* cairo = nullptr;

    Face() = default;
    Face(const Face&) = delete;
    Face& operator=(const Face&) = delete;
    ~Face() {
        if (cairo) cairo_font_face_destroy(cairo);
        if (pattern) FcPatternDestroy(pattern);
    }
};

namespace {

using CharSet = std::unique_ptr<FcCharSet, void (*)(FcCharSet*)>;

CharSet letters_of(std::string_view text) {
    CharSet letters(FcCharSetCreate(), FcCharSetDestroy);
    while (!text.empty()) {
        FcChar32 letter = 0;
        const int length = FcUtf8ToUcs4(reinterpret_cast<const FcChar8*>(text.data()), &letter,
                                        static_cast<int>(text.size()));
        if (length <= 0) break;
        if (letter > ' ') FcCharSetAddChar(letters.get(), letter);
        text.remove_prefix(static_cast<std::size_t>(length));
    }
    return letters;
}

}  // namespace

Letters::Letters() : config_(FcInitLoadConfigAndFonts()) {
    begin_measuring();
}

Letters::~Letters() {
    faces_.clear();
    end_measuring();
    if (config_) FcConfigDestroy(static_cast<FcConfig*>(config_));
}

Letters::Face& Letters::face_for(std::string_view text, Weight weight) {
    // 1. One that is open already; the first of each weight is Inter.
    const CharSet wanted = letters_of(text);
    Face* first = nullptr;
    for (const auto& face : faces_) {
        if (face->weight != weight) continue;
        if (!first) first = face.get();
        if (face->has && FcCharSetIsSubset(wanted.get(), face->has)) return *face;
    }
    // 2. The closest to Inter; for the second and later, with these letters.
    auto* config = static_cast<FcConfig*>(config_);
    FcPattern* asked = FcNameParse(reinterpret_cast<const FcChar8*>(
        weight == Weight::semibold ? "Inter:weight=180" : "Inter:weight=80"));
    if (first) FcPatternDel(asked, FC_FAMILY);
    if (first) FcPatternAddCharSet(asked, FC_CHARSET, wanted.get());
    FcConfigSubstitute(config, asked, FcMatchPattern);
    FcDefaultSubstitute(asked);
    FcResult result = FcResultNoMatch;
    auto face = std::make_unique<Face>();
    face->weight = weight;
    face->pattern = FcFontMatch(config, asked, &result);
    FcPatternDestroy(asked);
    if (face->pattern) {
        (void)FcPatternGetCharSet(face->pattern, FC_CHARSET, 0, &face->has);
        face->cairo = cairo_ft_font_face_create_for_pattern(face->pattern);
    } else {
        face->cairo = cairo_toy_font_face_create("sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
    }
    const bool has_all = face->has && FcCharSetIsSubset(wanted.get(), face->has);
    if (first && !has_all) return *first;  // nothing has them all
    faces_.push_back(std::move(face));
    // Inter was asked for the first time: it may lack them.
    return first || has_all ? *faces_.back() : face_for(text, weight);
}

_cairo_font_face* Letters::cairo_face(std::string_view text, Weight weight) {
    return face_for(text, weight).cairo;
}

}  // namespace ninety
