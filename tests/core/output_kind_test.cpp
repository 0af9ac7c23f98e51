#include "core/output_kind.h"

#include <doctest/doctest.h>

#include "core/image.h"
#include "support/temp_dir.h"

using namespace ninety;

TEST_CASE("a name's ending says what it is, in capitals or not; another one is refused with what would do") {
    for (const char* good : {"a.png", "a.PNG", "x/b.Jpg", "c.JPEG", "two.pdf.png"})
        CHECK(why_not_ending(good, endings::picture).empty());
    for (const char* bad : {"a.pdf", "a", "", ".png", "a.png ", "a.png.txt", "a.pngx", "apng", "a.csv"})
        CHECK(why_not_ending(bad, endings::picture) ==
              "\"" + std::string(bad) + "\": the name must end in .png or .jpg or .jpeg");
    CHECK(why_not_ending("a.PDF", endings::report).empty());
    CHECK(why_not_ending("a.json", endings::history).empty());
    CHECK(why_not_ending("a.jso", endings::history) == "\"a.jso\": the name must end in .csv or .json");
    CHECK(why_not_ending("a.json", endings::table) == "\"a.json\": the name must end in .csv");
    CHECK(why_not_ending("a.png", endings::handout) == "\"a.png\": the name must end in .pdf");
}

TEST_CASE("a film is an MP4 or a folder; another kind of film is no folder") {
    const test::TempDir folder;
    std::filesystem::create_directory(folder / "there.avi");
    for (const std::string& good : {std::string("a.mp4"), std::string("a.MP4"), std::string("frames"),
                                    std::string("a.avi/"), (folder / "there.avi").string()})
        CHECK(why_not_film(good).empty());
    CHECK(why_not_film("") == "the name is empty");
    CHECK(why_not_film("a.avi") ==
          "\"a.avi\": the name must end in .mp4; for pictures in a folder of this name write \"a.avi/\"");
}

TEST_CASE("a picture is written as what its name says: PNG or JPEG") {
    const test::TempDir folder;
    Image image = make_image({40, 30});
    for (const char* name : {"a.png", "a.JPG", "a.jpeg"})
        REQUIRE(write_picture(image, folder / name));
    CHECK(test::bytes_of(folder / "a.png").starts_with("\x89PNG"));
    for (const char* name : {"a.JPG", "a.jpeg"}) {
        const std::string bytes = test::bytes_of(folder / name);
        CHECK(bytes.starts_with("\xff\xd8\xff"));
        CHECK(bytes.ends_with("\xff\xd9"));
    }
    CHECK(jpeg_bytes({}).empty());
    CHECK_FALSE(write_picture({}, folder / "none.jpg"));
}
