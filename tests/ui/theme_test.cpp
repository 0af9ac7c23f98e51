// The letters at every scale that a window or a picture can have: baked within what Dear ImGui's builder and
// a texture take, and as large as they should be.
#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "support/panel_letters.h"
#include "ui/theme.h"

using namespace ninety;

namespace {

// In the builder one glyph may have this many pixels; it does not look.
constexpr double kMostGlyphPixels = 256 * 1024 / 4;

double largest_glyph(const ImFontAtlas& atlas) {
    double largest = 0;
    for (const ImFont* font : atlas.Fonts)
        for (const ImFontGlyph& glyph : font->Glyphs)
            largest = std::max(largest, double((glyph.U1 - glyph.U0) * float(atlas.TexWidth)) *
                                            double((glyph.V1 - glyph.V0) * float(atlas.TexHeight)));
    return largest;
}

void check_size(const ImFont* font, float design, float scale) {
    const float pixels = std::round(design * scale);
    CAPTURE(scale);
    CAPTURE(pixels);
    CHECK(font->FontSize == doctest::Approx(pixels));
    // Lining figures of Inter, laid out by the whole font's height: a digit is .6 of it high, .5 wide.
    // Another font's are not far from that.
    const ImFontGlyph* zero = font->FindGlyph('0');
    REQUIRE(zero);
    CHECK((zero->Y1 - zero->Y0) / pixels == doctest::Approx(.61).epsilon(.1));
    CHECK(font->CalcTextSizeA(font->FontSize, 1e6f, 0, "000").x ==
          doctest::Approx(3 * zero->AdvanceX).epsilon(.01));
    CHECK(zero->AdvanceX / pixels == doctest::Approx(.55).epsilon(.12));
    CHECK(font->Ascent - font->Descent == doctest::Approx(pixels).epsilon(.1));
}

}  // namespace

TEST_CASE("the fonts of every window and picture fit the builder's buffer and a texture") {
    const test::ImGuiUnseen context;
    const test::ShippedLetters letters;
    std::vector<std::string> notices;
    // Text .8 to 2, display 1 to 3, window .82 to 2; pictures up to 8192 square at four samples a pixel.
    for (const float scale : {.625f, 1.f, 1.5f, 2.f, 2.4375f, 3.f, 4.f, 6.f, 9.f, 12.f}) {
        Theme theme;
        theme.set_scale(scale, notices);
        const ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
        CAPTURE(scale);
        CHECK(largest_glyph(atlas) < kMostGlyphPixels);
        CHECK(atlas.TexWidth <= 4096);
        CHECK(atlas.TexHeight <= 4096);
        const Fonts& fonts = theme.fonts();
        check_size(fonts.body, 17, scale);
        check_size(fonts.heading, 23, scale);
        check_size(fonts.number, 64, scale);
        check_size(fonts.far_words(), 52, scale);
        check_size(fonts.giant(), 200, scale);
    }
}

TEST_CASE("a window's letters for across the room are made when they are asked for") {
    const test::ImGuiUnseen context;
    const test::ShippedLetters letters;
    std::vector<std::string> notices;
    Theme theme(FarLetters::when_asked);
    CHECK(theme.set_scale(1, notices));
    CHECK_FALSE(theme.set_scale(1, notices));
    CHECK_FALSE(theme.misses_letters());
    const ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    const int area_before = atlas.TexWidth * atlas.TexHeight;
    // Something to lay out with until then, with the same words in it.
    CHECK(theme.fonts().far_words() == theme.fonts().heading);
    CHECK(theme.misses_letters());
    CHECK(theme.set_scale(1, notices));
    CHECK_FALSE(theme.misses_letters());
    check_size(theme.fonts().far_words(), 52, 1);
    check_size(theme.fonts().giant(), 200, 1);
    CHECK(atlas.TexWidth * atlas.TexHeight > 1.8 * area_before);
    // They stay: at another scale, too.
    CHECK_FALSE(theme.set_scale(1, notices));
    CHECK(theme.set_scale(1.5f, notices));
    check_size(theme.fonts().giant(), 200, 1.5f);
    // Asked for through a copy, as a panel may have one.
    Theme other(FarLetters::when_asked);
    other.set_scale(1, notices);
    const Fonts copy = other.fonts();
    CHECK(copy.giant() == copy.number);
    CHECK(other.misses_letters());
}

TEST_CASE("at the scales of ordinary screens every letter is baked as large as it is shown") {
    const test::ImGuiUnseen context;
    const test::ShippedLetters letters;
    std::vector<std::string> notices;
    for (const float scale : {1.f, 1.5f, 1.875f}) {
        Theme theme;
        theme.set_scale(scale, notices);
        const ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
        for (const ImFont* font : atlas.Fonts) {
            const ImFontGlyph* glyph = font->FindGlyph('5');
            CHECK((glyph->U1 - glyph->U0) * float(atlas.TexWidth) ==
                  doctest::Approx(glyph->X1 - glyph->X0).epsilon(.02));
        }
    }
}
