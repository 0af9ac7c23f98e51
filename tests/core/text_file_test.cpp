#include "core/text_file.h"

#include <doctest/doctest.h>

#include "support/temp_dir.h"

using namespace ninety;

namespace {
// The sentence without the folder of the test: "a.txt:2: ...".
std::string why(const test::TempDir& dir, const std::filesystem::path& file) {
    const auto text = read_text_file(file);
    REQUIRE_FALSE(text);
    REQUIRE(text.error().starts_with((dir / "").string()));
    return text.error().substr(dir.path().string().size() + 1);
}
}  // namespace

TEST_CASE("a text file is read whole, without its byte order mark") {
    const test::TempDir dir;
    CHECK(*read_text_file(dir.write("a.txt", "90\xC2\xB0\r\nend")) == "90\xC2\xB0\r\nend");
    CHECK(*read_text_file(dir.write("b.txt", "\xEF\xBB\xBFtext")) == "text");
    CHECK(*read_text_file(dir.write("c.txt", "")) == "");
    CHECK(*read_text_file(dir.write("d.txt", std::string(kMaxTextFileBytes, 'x'))) ==
          std::string(kMaxTextFileBytes, 'x'));
}

TEST_CASE("what cannot be read is said in one sentence") {
    const test::TempDir dir;
    CHECK(why(dir, dir / "none.txt") == "none.txt: there is no such file");
    CHECK(why(dir, dir.write("a.txt", "x") / "b.txt") ==
          std::filesystem::path("a.txt/b.txt").make_preferred().string() + ": there is no such file");
    dir.write("folder/x", "");
    CHECK(why(dir, dir / "folder") == "folder: this is a folder, not a file");
    CHECK(why(dir, dir.write("big", std::string(kMaxTextFileBytes + 1, 'x'))) ==
          "big: the file is larger than 4 MB");
    CHECK(why(dir, dir.write("latin", "one\ntwo\xE9\n")) ==
          "latin:2: this line is not valid UTF-8; save the file as UTF-8");
    CHECK(why(dir, dir.write("zero", std::string("1\n2\n3\0", 6))) ==
          "zero:3: this line holds a zero byte; the file is not text");
}

TEST_CASE("UTF-8 is checked as Unicode defines it") {
    // Source: Unicode 15, table 3-7.
    for (const char* good :
         {"", "a", "\xC2\x80", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"})
        CHECK_FALSE(first_invalid_utf8(good));
    for (const char* bad : {"\x80", "\xC0\x80", "\xC2", "\xE0\x9F\x80", "\xED\xA0\x80", "\xF0\x8F\x80\x80",
                            "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xE2\x82", "\xC2z"})
        CHECK(first_invalid_utf8(bad) == 0);
    CHECK(first_invalid_utf8("ab\xFF") == 2);
}
