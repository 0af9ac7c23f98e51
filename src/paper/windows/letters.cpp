// Inter as it is shipped, through FreeType; Windows' own letters for what Inter lacks.
#include "paper/letters.h"

#include <cairo-ft.h>
#include <windows.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "core/utf8.h"
#include "core/windows/wide_text.h"

namespace ninety {
namespace {

namespace fs = std::filesystem;

// The closest first.
std::vector<fs::path> files_of(Weight weight) {
    wchar_t program[32768], windows[MAX_PATH];
    const fs::path beside =
        fs::path(std::wstring(program, GetModuleFileNameW(nullptr, program, 32768))).parent_path() /
        "share/ninety/fonts";
    const fs::path fonts = fs::path(std::wstring(windows, GetWindowsDirectoryW(windows, MAX_PATH))) / "Fonts";
    return weight == Weight::semibold ? std::vector{beside / "Inter-SemiBold.otf", fonts / "seguisb.ttf",
                                                    fonts / "arialbd.ttf", fonts / "msgothic.ttc"}
                                      : std::vector{beside / "Inter-Regular.otf", fonts / "segoeui.ttf",
                                                    fonts / "arial.ttf", fonts / "msgothic.ttc"};
}

std::vector<char32_t> characters_of(std::string_view text) {
    std::vector<char32_t> all;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = std::max<std::size_t>(1, utf8_length(text, i));
        const auto lead = static_cast<unsigned char>(text[i]);
        char32_t one = length == 1 ? lead : lead & (0xFFu >> (length + 1));
        for (std::size_t k = 1; k < length; ++k)
            one = one << 6 | (static_cast<unsigned char>(text[i + k]) & 0x3Fu);
        if (one > U' ') all.push_back(one);
        i += length;
    }
    return all;
}

// An opened font, with its file's bytes, which FreeType reads as long as it lives.
struct OpenedFont {
    std::string bytes;
    FT_Library library = nullptr;
    FT_Face face = nullptr;

    OpenedFont() = default;
    OpenedFont(const OpenedFont&) = delete;
    OpenedFont& operator=(const OpenedFont&) = delete;
    ~OpenedFont() {
        if (face) FT_Done_Face(face);
        if (library) FT_Done_FreeType(library);
    }
    bool open(const fs::path& file) {
        std::ifstream in(file, std::ios::binary);
        bytes.assign(std::istreambuf_iterator<char>(in), {});
        return !bytes.empty() && FT_Init_FreeType(&library) == 0 &&
               FT_New_Memory_Face(library, reinterpret_cast<const FT_Byte*>(bytes.data()),
                                  static_cast<FT_Long>(bytes.size()), 0, &face) == 0;
    }
};

const cairo_user_data_key_t kFontOf{};

}  // namespace

// A font, and which letters it has. Cairo keeps fonts for the next time: what they read goes when Cairo lets
// go of them.
struct Letters::Face {
    Weight weight = Weight::regular;
    OpenedFont* font = nullptr;  // Cairo's
    cairo_font_face_t* cairo = nullptr;

    Face() = default;
    Face(const Face&) = delete;
    Face& operator=(const Face&) = delete;
    ~Face() {
        if (cairo) cairo_font_face_destroy(cairo);
    }
    bool open(const fs::path& file) {
        auto opened = std::make_unique<OpenedFont>();
        if (!opened->open(file)) return false;
        cairo = cairo_ft_font_face_create_for_ft_face(opened->face, 0);
        const cairo_status_t given = cairo_font_face_set_user_data(
            cairo, &kFontOf, opened.get(), [](void* of) { delete static_cast<OpenedFont*>(of); });
        if (given != CAIRO_STATUS_SUCCESS) return false;
        font = opened.release();
        return true;
    }
    bool has(const std::vector<char32_t>& letters) const {
        return font && std::all_of(letters.begin(), letters.end(), [this](char32_t letter) {
                   return FT_Get_Char_Index(font->face, letter) != 0;
               });
    }
};

Letters::Letters() : config_(nullptr) {
    begin_measuring();
    for (const Weight weight : {Weight::regular, Weight::semibold})
        for (const fs::path& file : files_of(weight)) {
            auto face = std::make_unique<Face>();
            face->weight = weight;
            if (face->open(file)) faces_.push_back(std::move(face));
        }
}

Letters::~Letters() {
    faces_.clear();
    end_measuring();
}

Letters::Face& Letters::face_for(std::string_view text, Weight weight) {
    const std::vector<char32_t> wanted = characters_of(text);
    Face* first = nullptr;
    for (const auto& face : faces_) {
        if (face->weight != weight) continue;
        if (!first) first = face.get();
        if (face->has(wanted)) return *face;
    }
    if (first) return *first;  // nothing has them all
    faces_.push_back(std::make_unique<Face>());
    faces_.back()->weight = weight;
    faces_.back()->cairo =
        cairo_toy_font_face_create("sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
    return *faces_.back();
}

_cairo_font_face* Letters::cairo_face(std::string_view text, Weight weight) {
    return face_for(text, weight).cairo;
}

}  // namespace ninety
