#include "core/fixed_text.h"

#include <doctest/doctest.h>

using namespace ninety;

TEST_CASE("a text that fits is kept, one that does not is cut between characters") {
    CHECK(FixedText<8>("12345678") == "12345678");
    CHECK(FixedText<8>("123456789") == "12345678");
    CHECK(FixedText<8>("1234567\u00e9") == "1234567");  // e acute takes two bytes
    CHECK(FixedText<3>("\u20ac\u20ac") == "\u20ac");
    CHECK(FixedText<2>("\u20ac").empty());
}

TEST_CASE("printed and added text is cut the same way") {
    CHECK(FixedText<16>::printed("%d of %s", 3, "four") == "3 of four");
    CHECK(FixedText<5>::printed("%d", 1234567) == "12345");
    CHECK(FixedText<5>::printed("abcd\u00e9") == "abcd");
    FixedText<6> text("ab");
    text += "cd";
    CHECK(text == "abcd");
    text += "e\u20ac";
    CHECK(text == "abcde");
    CHECK(FixedText<6>("ab") == FixedText<6>(std::string("ab")));
}
