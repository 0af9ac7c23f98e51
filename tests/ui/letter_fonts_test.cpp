// Fonts for a person's own letters. What is installed differs: what is checked is that each letter is either
// in a font or named.
#include "ui/letter_fonts.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "support/imgui_unseen.h"
#include "ui/theme.h"

using namespace ninety;

TEST_CASE("letters are shared out in order, and what nobody has is left over") {
    const LetterFonts out = shared_out(u"abcd", {{"empty.ttf", 0, u""},
                                                 {"one.ttf", 0, u"b"},
                                                 {"again.ttf", 0, u"b"},
                                                 {"two.ttc", 3, u"abx"},
                                                 {"three.ttf", 0, u"d"}});
    REQUIRE(out.fonts.size() == 3);
    CHECK(out.fonts[0].file == "one.ttf");
    CHECK(out.fonts[0].letters == u"b");
    CHECK(out.fonts[1].face == 3);
    CHECK(out.fonts[1].letters == u"a");
    CHECK(out.fonts[2].letters == u"d");
    CHECK(out.nowhere == u"c");
    CHECK(some_of(u"\u3042\u6f22") == "U+3042 U+6F22");
    CHECK(some_of(u"abcdefgh") == "U+0061 U+0062 U+0063 U+0064 U+0065 U+0066 \u2026");
}

TEST_CASE("every letter is in a font that is there, or said to be in none") {
    const LetterSet letters = u"\u03b1\u0434\u05d0\u0627\u3042\u6f22\ue000";
    for (const bool bold : {false, true}) {
        const LetterFonts found = find_letter_fonts(letters, bold);
        LetterSet all = found.nowhere;
        for (const LetterFont& font : found.fonts) {
            CHECK(std::filesystem::exists(font.file));
            CHECK_FALSE(font.letters.empty());
            all += font.letters;
        }
        std::sort(all.begin(), all.end());
        CHECK(all == letters);
        // A letter of private use: fontconfig knows better than we where it might be.
    }
}

TEST_CASE("a window without such letters has none of their glyphs; with them each is drawn or told of") {
    const test::ImGuiUnseen context;
    std::vector<std::string> notices;
    Theme theme;
    theme.set_scale(1, notices);
    const ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    const int wide = atlas.TexWidth, high = atlas.TexHeight;
    CHECK(theme.fonts().body->FindGlyphNoFallback(0x434) == nullptr);
    notices.clear();
    theme.set_letters(u"\u0434\u6f22");
    REQUIRE(theme.set_scale(1, notices));  // made anew
    const auto nowhere = find_letter_fonts(u"\u0434\u6f22", false).nowhere;
    for (const char16_t c : {u'\u0434', u'\u6f22'})
        for (const ImFont* font :
             {theme.fonts().body, theme.fonts().small, theme.fonts().strong, theme.fonts().heading})
            CHECK((font->FindGlyphNoFallback(c) != nullptr) == (nowhere.find(c) == nowhere.npos));
    CHECK(notices.size() == (nowhere.empty() ? 0u : 1u));
    // The whole of the alphabet, so that what is typed next is there.
    if (nowhere.find(u'\u0434') == nowhere.npos)
        CHECK(theme.fonts().body->FindGlyphNoFallback(0x44f) != nullptr);
    CHECK(atlas.TexWidth * atlas.TexHeight <= 4 * wide * high);
    // The same letters: nothing to do.
    theme.set_letters(u"\u0434\u6f22");
    CHECK_FALSE(theme.set_scale(1, notices));
}
