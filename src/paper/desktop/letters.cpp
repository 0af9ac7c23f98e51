#include "paper/letters.h"

#include <cairo-ft.h>
#include <fontconfig/fontconfig.h>

#include <algorithm>

#include "core/utf8.h"

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

Letters::Letters()
    : config_(FcInitLoadConfigAndFonts()),
      surface_(cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, nullptr)),
      measuring_(cairo_create(surface_)) {
    // As on paper: no letter is moved to a pixel.
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_set_font_options(measuring_, options);
    cairo_font_options_destroy(options);
}

Letters::~Letters() {
    faces_.clear();
    cairo_destroy(measuring_);
    cairo_surface_destroy(surface_);
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

void Letters::use(cairo_t* cairo, std::string_view text, TextStyle style) {
    cairo_set_font_face(cairo, face_for(text, style.weight).cairo);
    cairo_set_font_size(cairo, style.size);
}

double Letters::width(std::string_view text, TextStyle style) {
    use(measuring_, text, style);
    cairo_text_extents_t extents;
    cairo_text_extents(measuring_, std::string(text).c_str(), &extents);
    return extents.x_advance;
}

std::vector<std::string> Letters::lines(std::string_view text, TextStyle style, double most) {
    std::vector<std::string> lines;
    std::string line;
    while (!text.empty()) {
        // 1. The next word.
        const std::size_t begin = text.find_first_not_of(' ');
        if (begin == std::string_view::npos) break;
        text.remove_prefix(begin);
        std::string_view word = text.substr(0, text.find(' '));
        // 2. Onto this line, or the next.
        const std::string longer = line.empty() ? std::string(word) : line + ' ' + std::string(word);
        if (width(longer, style) <= most) {
            line = longer;
        } else if (!line.empty()) {
            lines.push_back(std::move(line));
            line.clear();
            continue;
        } else {
            // 3. It alone is too long: as many letters as fit, at least one.
            std::size_t fits = 0;
            while (fits < word.size()) {
                const std::size_t length = std::max<std::size_t>(1, utf8_length(word, fits));
                if (fits > 0 && width(word.substr(0, fits + length), style) > most) break;
                fits += length;
            }
            word = word.substr(0, fits);
            lines.emplace_back(word);
        }
        text.remove_prefix(word.size());
    }
    if (!line.empty()) lines.push_back(std::move(line));
    return lines;
}

}  // namespace ninety
