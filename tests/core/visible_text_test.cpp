#include "core/visible_text.h"

#include <doctest/doctest.h>

using namespace ninety;

TEST_CASE("names of files come through as they are, in every alphabet") {
    for (const char* name : {"", "routine.toml", "Übung für heute.md", "90 % ? # \\ \"x\".csv",
                             "ストレッチ.png", "\u00a0\u00ff", "\U0001F9D8.png"}) {
        CAPTURE(name);
        CHECK(is_plain(name));
        CHECK(plain(name) == name);
    }
}

TEST_CASE("what a terminal would obey is written out") {
    CHECK(plain("a\x1b[31mb") == "a\\x1b[31mb");
    CHECK(plain("one\ntwo\r\tthree") == "one\\ntwo\\r\\tthree");
    CHECK(plain("\x7f\x07") == "\\x7f\\x07");
    CHECK(plain("\u009b31m") == "\\u{9b}31m");  // C1: a terminal's other escape
    CHECK(plain("\u009f\u0080") == "\\u{9f}\\u{80}");
    CHECK(plain("\u202egnp.exe") == "\\u{202e}gnp.exe");  // reads backwards
    CHECK(plain("\u2028x\u2069") == "\\u{2028}x\\u{2069}");
    CHECK(plain(std::string_view("\0x", 2)) == "\\x00x");
    CHECK_FALSE(is_plain("\x1b"));
    CHECK_FALSE(is_plain("\u009b"));
}

TEST_CASE("bytes that are no UTF-8 are seen, and do not take what follows with them") {
    CHECK(plain("\xff") == "\\xff");
    CHECK(plain("a\xc3") == "a\\xc3");
    CHECK(plain("\x9b"
                "31m") ==
          "\\x9b"
          "31m");                              // C1 as one byte
    CHECK(plain("\xc0\x9b") == "\\xc0\\x9b");  // overlong
    CHECK(plain("\xe2\x80"
                "ab") ==
          "\\xe2\\x80"
          "ab");
    CHECK_FALSE(is_plain("\xff"));
}

TEST_CASE("written out twice is the same as once") {
    for (const char* name : {"a\x1b\n\xff\u009b", "\\x1b", "plain"})
        CHECK(plain(plain(name)) == plain(name));
}
