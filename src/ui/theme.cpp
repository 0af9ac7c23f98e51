#include "ui/theme.h"

#include <imgui_freetype.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <list>

#include "core/system.h"
#include "i18n/sentence.h"
#include "i18n/translate.h"
#include "ui/font_files.h"
#include "ui/letter_fonts.h"

namespace ninety {
namespace {

bool high_contrast = false;  // set by Theme between frames; every palette() of a frame agrees

// The height in pixels up to which letters are baked as they are shown; larger ones are enlarged from it.
// Dear ImGui's FreeType builder writes past its buffer with a glyph of more than 65536 pixels, whatever the
// atlas has room for, and several alphabets at the size of a giant digit would fill no texture. The glyphs of
// any font stay below at these sizes: letters with accents are up to 1.4 times as wide as high.
constexpr float kMostText = 128, kMostFarWords = 200, kMostDigits = 384;

// A font that is shown at `pixels`, with the letters of a smaller one.
void enlarge(ImFont& font, float pixels) {
    const float factor = pixels / font.FontSize;
    for (ImFontGlyph& glyph : font.Glyphs) {
        for (float* place : {&glyph.X0, &glyph.Y0, &glyph.X1, &glyph.Y1, &glyph.AdvanceX})
            *place *= factor;
    }
    for (float& advance : font.IndexAdvanceX)
        advance *= factor;
    for (float* height : {&font.FallbackAdvanceX, &font.Ascent, &font.Descent})
        *height *= factor;
    font.FontSize = pixels;
}

// As many letters at these sizes as an atlas has room for: some four million pixels.
std::size_t most_letters(float scale) {
    float pixels = 0;
    for (const float design : {17.f, 14.5f, 17.f, 23.f})
        pixels += std::pow(std::min(design * scale, kMostText), 2.f);
    return static_cast<std::size_t>(4e6f / pixels);
}

// The letters of a person's own words, behind those of the font that was added last. The files are read once
// and are gone when the atlas has been built.
class OwnFonts {
  public:
    OwnFonts(const LetterSet& letters, float scale) {
        if (letters.empty()) return;
        const std::size_t most = most_letters(scale);
        LetterSet wanted = with_alphabets(letters);
        if (wanted.size() > most) wanted = letters.substr(0, most);
        regular_ = find_letter_fonts(wanted, false);
        bold_ = find_letter_fonts(wanted, true);
        for (const char16_t c : letters)
            if (regular_.nowhere.find(c) != LetterSet::npos || wanted.find(c) == LetterSet::npos)
                nowhere_ += c;
    }
    const LetterSet& nowhere() const { return nowhere_; }

    void merge(bool bold, float pixels) {
        for (const LetterFont& font : (bold ? bold_ : regular_).fonts) {
            const std::string* bytes = read(font.file);
            if (!bytes) continue;
            ImFontConfig config;
            config.OversampleH = config.OversampleV = 1;
            config.MergeMode = true;
            config.FontNo = font.face;
            // Called the atlas's, so that it makes no copy: let_go() takes it back.
            config.FontDataOwnedByAtlas = true;
            config.FontData = const_cast<char*>(bytes->data());  // read only
            config.FontDataSize = static_cast<int>(bytes->size());
            config.SizePixels = pixels;
            config.GlyphRanges = ranges_of(font.letters);
            ImGui::GetIO().Fonts->AddFont(&config);
        }
    }

    void let_go() {
        for (ImFontConfig& config : ImGui::GetIO().Fonts->ConfigData)
            for (const auto& [name, bytes] : files_)
                if (config.FontData == bytes.data()) config.FontDataOwnedByAtlas = false;
    }

  private:
    const std::string* read(const std::string& file) {
        for (const auto& [name, bytes] : files_)
            if (name == file) return bytes.empty() ? nullptr : &bytes;
        std::ifstream in(file, std::ios::binary);
        files_.emplace_back(file, std::string(std::istreambuf_iterator<char>(in), {}));
        return files_.back().second.empty() ? nullptr : &files_.back().second;
    }
    const ImWchar* ranges_of(const LetterSet& letters) {
        std::vector<ImWchar> ranges;
        for (const char16_t c : letters) {
            if (!ranges.empty() && ranges.back() + 1 == c)
                ranges.back() = c;
            else
                ranges.insert(ranges.end(), {c, c});
        }
        ranges.push_back(0);
        ranges_.push_back(std::move(ranges));
        return ranges_.back().data();
    }

    LetterFonts regular_, bold_;
    LetterSet nowhere_;
    std::list<std::pair<std::string, std::string>> files_;  // a name, its bytes: where they are they stay
    std::list<std::vector<ImWchar>> ranges_;
};

ImFont* add_font(const std::string& file, float pixels, const ImWchar* ranges) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    ImFontConfig config;
    config.OversampleH = config.OversampleV = 1;
    std::error_code unread;
    if (!file.empty() && std::filesystem::exists(file, unread))
        if (ImFont* font = atlas.AddFontFromFileTTF(file.c_str(), pixels, &config, ranges)) return font;
    config.SizePixels = pixels;
    return atlas.AddFontDefault(&config);
}

void set_style(float scale) {
    ImGuiStyle style;
    style.WindowPadding = {20, 16};
    style.FramePadding = {12, 8};
    style.ItemSpacing = {10, 9};
    style.ItemInnerSpacing = {8, 6};
    style.WindowRounding = 0;
    style.ChildRounding = style.PopupRounding = 12;
    style.FrameRounding = style.GrabRounding = 9;
    style.ScrollbarRounding = 6;
    style.ScrollbarSize = 11;
    style.GrabMinSize = 18;
    style.WindowBorderSize = style.ChildBorderSize = style.FrameBorderSize = 0;
    style.PopupBorderSize = 1;
    style.ScaleAllSizes(scale);

    const Palette& p = palette();
    const auto set = [&](ImGuiCol which, ImU32 colour) {
        style.Colors[which] = ImGui::ColorConvertU32ToFloat4(colour);
    };
    set(ImGuiCol_Text, p.ink);
    set(ImGuiCol_Border, p.line);
    set(ImGuiCol_TextDisabled, p.ink_soft);
    set(ImGuiCol_WindowBg, p.paper);
    set(ImGuiCol_ChildBg, IM_COL32(0, 0, 0, 0));
    set(ImGuiCol_PopupBg, p.paper);
    set(ImGuiCol_Border, p.line);
    set(ImGuiCol_FrameBg, p.paper_raised);
    set(ImGuiCol_FrameBgHovered, p.accent_soft);
    set(ImGuiCol_FrameBgActive, p.accent_soft);
    set(ImGuiCol_Button, p.paper_raised);
    set(ImGuiCol_ButtonHovered, p.accent_soft);
    set(ImGuiCol_ButtonActive, p.accent_soft);
    set(ImGuiCol_Header, p.accent_soft);
    set(ImGuiCol_HeaderHovered, p.accent_soft);
    set(ImGuiCol_HeaderActive, p.accent_soft);
    set(ImGuiCol_CheckMark, p.accent);
    set(ImGuiCol_SliderGrab, p.accent);
    set(ImGuiCol_SliderGrabActive, p.accent);
    set(ImGuiCol_Separator, p.line);
    set(ImGuiCol_TableHeaderBg, p.paper_raised);
    set(ImGuiCol_TableBorderStrong, p.line);
    set(ImGuiCol_TableBorderLight, p.line);
    set(ImGuiCol_ScrollbarBg, IM_COL32(0, 0, 0, 0));
    set(ImGuiCol_ScrollbarGrab, p.line);
    set(ImGuiCol_ScrollbarGrabHovered, p.ink_soft);
    set(ImGuiCol_ScrollbarGrabActive, p.ink_soft);
    set(ImGuiCol_NavHighlight, p.accent);
    set(ImGuiCol_ModalWindowDimBg, IM_COL32(30, 28, 24, 140));
    ImGui::GetStyle() = style;
}

}  // namespace

const Palette& palette() {
    static constexpr Palette kDay{
        IM_COL32(250, 247, 241, 255), IM_COL32(238, 233, 223, 255), IM_COL32(216, 209, 196, 255),
        IM_COL32(35, 42, 43, 255),    IM_COL32(94, 98, 95, 255),    IM_COL32(23, 104, 99, 255),
        IM_COL32(208, 228, 223, 255), IM_COL32(255, 255, 255, 255), IM_COL32(203, 78, 32, 255),
        IM_COL32(23, 104, 99, 255),   IM_COL32(158, 43, 37, 255),   IM_COL32(250, 226, 216, 255),
        IM_COL32(146, 46, 10, 255),   IM_COL32(12, 80, 76, 255),    IM_COL32(0, 104, 168, 255),
        IM_COL32(203, 78, 32, 255),   IM_COL32(250, 247, 241, 226), IM_COL32(236, 150, 12, 255),
    };
    // Black on white, and colours that hold seven to one against it.
    static constexpr Palette kContrast{
        IM_COL32(255, 255, 255, 255), IM_COL32(232, 232, 232, 255), IM_COL32(90, 90, 90, 255),
        IM_COL32(0, 0, 0, 255),       IM_COL32(40, 40, 40, 255),    IM_COL32(0, 72, 68, 255),
        IM_COL32(184, 224, 220, 255), IM_COL32(255, 255, 255, 255), IM_COL32(138, 40, 4, 255),
        IM_COL32(0, 72, 68, 255),     IM_COL32(122, 10, 6, 255),    IM_COL32(255, 232, 226, 255),
        IM_COL32(120, 34, 2, 255),    IM_COL32(0, 60, 56, 255),     IM_COL32(0, 62, 120, 255),
        IM_COL32(138, 40, 4, 255),    IM_COL32(255, 255, 255, 250), IM_COL32(150, 84, 0, 255),
    };
    return high_contrast ? kContrast : kDay;
}

void Theme::set_contrast(bool high) {
    if (high_contrast == high) return;
    high_contrast = high;
    if (fonts_.scale > 0) set_style(fonts_.scale);
}

void Theme::set_letters(const LetterSet& letters) {
    if (letters_ == letters) return;
    letters_ = letters;
    more_letters_ = true;
}

bool Theme::set_scale(float scale, std::vector<std::string>& notices) {
    const float rounded = std::round(scale * 16) / 16;
    if (rounded == fonts_.scale && !misses_letters()) return false;
    more_letters_ = false;
    far_ = far_ || *fonts_.asked_;

    const FontFile regular_file = font_file(FontWeight::regular),
                   semibold_file = font_file(FontWeight::semibold);
    const std::string &regular = regular_file.file, &semibold = semibold_file.file;
    if (!(regular_file.inter || semibold_file.inter) && !told_) {
        notices.push_back(with_help(translate("problem.picture.no_inter"), {.debian = "fonts-inter"}));
        told_ = true;
    }
    static constexpr ImWchar kText[] = {0x20,   0x7e,   0xa0,   0x17f,  0x2010, 0x2026,
                                        0x2190, 0x2193, 0x2212, 0x2212, 0};
    static constexpr ImWchar kFarLetters[] = {0x20, 0x7e, 0xa0, 0xff, 0x2013, 0x2019, 0};
    static constexpr ImWchar kGiant[] = {0x30, 0x3a, 0xb0, 0xb0, 0};
    static constexpr ImWchar kDigits[] = {0x20, 0x3a, 0xb0, 0xb0, 0};
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.Clear();
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    atlas.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
    atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight;
    struct Wanted {
        ImFont*& font;
        float pixels;
    };
    std::vector<Wanted> wanted;
    OwnFonts own(letters_, rounded);
    const auto add = [&](ImFont*& font, const std::string& file, float design, float most,
                         const ImWchar* ranges) {
        const float pixels = std::round(design * rounded);
        font = add_font(file, std::min(pixels, most), ranges);
        if (ranges == kText) own.merge(&file == &semibold, std::min(pixels, most));
        wanted.push_back({font, pixels});
    };
    add(fonts_.body, regular, 17, kMostText, kText);
    add(fonts_.small, regular, 14.5f, kMostText, kText);
    add(fonts_.strong, semibold, 17, kMostText, kText);
    add(fonts_.heading, semibold, 23, kMostText, kText);
    add(fonts_.number, semibold, 64, kMostDigits, kDigits);
    fonts_.far_words_ = fonts_.heading;
    fonts_.giant_ = fonts_.number;
    if (far_) {
        add(fonts_.far_words_, semibold, 52, kMostFarWords, kFarLetters);
        add(fonts_.giant_, semibold, 200, kMostDigits, kGiant);
    }
    atlas.Build();
    // What was read from files goes, the own fonts' with them.
    own.let_go();
    atlas.ClearInputData();
    if (own.nowhere() != told_nowhere_) {
        told_nowhere_ = own.nowhere();
        if (!told_nowhere_.empty())
            notices.push_back(kInBrowser ? sentence("web.no_letters", some_of(told_nowhere_))
                                         : with_help(sentence("letters.none", some_of(told_nowhere_)),
                                                     {.debian = "fonts-noto-core / fonts-noto-cjk"}));
    }
    for (const Wanted& one : wanted)
        if (one.pixels > one.font->FontSize) enlarge(*one.font, one.pixels);
    fonts_.scale = rounded;
    set_style(rounded);
    return true;
}

glm::vec3 paper_colour() {
    const ImVec4 paper = ImGui::ColorConvertU32ToFloat4(palette().paper);
    return {paper.x, paper.y, paper.z};
}

float panel_scale(int width_logical, int height_logical, float display_scale, double text_scale) {
    const float fits =
        std::min(static_cast<float>(width_logical) / 1280, static_cast<float>(height_logical) / 720);
    return std::clamp(fits, .82f, 2.0f) * display_scale * static_cast<float>(text_scale);
}

}  // namespace ninety
