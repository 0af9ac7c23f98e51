#include "core/letter_case.h"

#include <doctest/doctest.h>

using namespace ninety;

TEST_CASE("names that differ in capitals and blanks alone are folded to the same") {
    CHECK(folded("Evening Short") == "evening short");
    CHECK(folded("  Evening\t") == "evening");
    CHECK(folded("\u00c4RGER \u00d6l \u00dcben") == folded("\u00e4rger \u00f6l \u00fcben"));
    CHECK(folded("\u0423\u0422\u0420\u041e \u0401") == "\u0443\u0442\u0440\u043e \u0451");
    CHECK(folded("\u039a\u0391\u039b\u0397") == "\u03ba\u03b1\u03bb\u03b7");
    CHECK(folded("\u017bAGIEW \u0141\u00d3D\u0179") == "\u017cagiew \u0142\u00f3d\u017a");
    CHECK(folded("\u0178") == "\u00ff");
    // Others stay: different letters are different names.
    CHECK(folded("\u00d7") == "\u00d7");
    CHECK(folded("\u65e5\u672c") == "\u65e5\u672c");
    CHECK(folded("a\xFF\xC3") == "a\xFF\xC3");
    CHECK(folded(" \t").empty());
    CHECK_FALSE(folded("mine") == folded("mina"));
}
