#include "vision/frame_files.h"

#include <doctest/doctest.h>

#include "core/image.h"
#include "support/jpeg_writer.h"
#include "support/temp_dir.h"

using namespace ninety;

namespace {

std::span<const std::byte> bytes(const std::string& text) {
    return std::as_bytes(std::span(text));
}

// A picture of one level of grey, to be told from others.
Image grey(int level, glm::ivec2 size = {64, 64}) {
    Image image = make_image(size);
    std::fill(image.rgb.begin(), image.rgb.end(), static_cast<std::uint8_t>(level));
    return image;
}

int level_of(const FrameFiles& files, std::size_t number) {
    Image picture;
    return files.read(number, picture) ? picture.rgb[0] : -1;
}

}  // namespace

TEST_CASE("A folder's pictures come by name, PNG and JPEG, and nothing else of it") {
    const test::TempDir folder;
    folder.write("b.jpg", test::jpeg_of(grey(100)));
    folder.write("c.JPEG", test::jpeg_of(grey(150)));
    REQUIRE(write_png(grey(50), folder / "a.png"));
    folder.write("notes.txt", "nothing");
    folder.write("z.png", test::jpeg_of(grey(200)));  // many a photograph is called what it is not
    const auto files = FrameFiles::open(folder.path());
    REQUIRE(files);
    REQUIRE(files->size() == 4);
    CHECK(level_of(*files, 0) == 50);
    CHECK(level_of(*files, 1) == 100);
    CHECK(level_of(*files, 2) == 150);
    CHECK(level_of(*files, 3) == 200);
    CHECK(files->name(1) == folder / "b.jpg");
}

TEST_CASE("A damaged picture costs itself, an empty folder is said") {
    const test::TempDir folder;
    const std::string jpeg = test::jpeg_of(grey(100));
    folder.write("a.jpg", jpeg.substr(0, jpeg.size() / 2));
    folder.write("b.jpg", jpeg);
    folder.write("c.png", "\x89PNG\r\n\x1A\n and no more");
    folder.write("d.png", "");
    REQUIRE(write_png(grey(10, {63, 80}), folder / "e.png"));  // smaller than any camera's
    const auto files = FrameFiles::open(folder.path());
    REQUIRE(files);
    for (const std::size_t bad : {0u, 2u, 3u, 4u})
        CHECK(level_of(*files, bad) == -1);
    CHECK(level_of(*files, 1) == 100);

    const test::TempDir empty;
    const auto none = FrameFiles::open(empty.path());
    REQUIRE_FALSE(none);
    CHECK(none.error().empty());
    CHECK_FALSE(FrameFiles::open(empty / "nowhere").error().empty());
    CHECK_FALSE(FrameFiles::open(empty / "nowhere.png").error().empty());
    folder.write("text.mjpg", "no picture at all");
    CHECK(FrameFiles::open(folder / "text.mjpg").error().empty());
}

TEST_CASE("An MJPG file is its pictures one after the other, whatever stands between them") {
    const test::TempDir folder;
    const std::string one = test::jpeg_of(test::sloped({96, 64})), two = test::without_huffman_tables(one),
                      three = test::jpeg_of(grey(77));
    folder.write("x.mjpg", "--boundary\r\n" + one + std::string(20, '\0') + two + three + "end\xFF");
    const auto files = FrameFiles::open(folder / "x.mjpg");
    REQUIRE(files);
    REQUIRE(files->size() == 3);
    Image first, second;
    REQUIRE(files->read(0, first));
    REQUIRE(files->read(1, second));
    CHECK(first.rgb == second.rgb);
    CHECK(level_of(*files, 2) == 77);
    CHECK(files->name(2) == folder / "x.mjpg");
}

TEST_CASE("A picture that is cut short in an MJPG file costs itself, not the next") {
    const test::TempDir folder;
    const std::string one = test::jpeg_of(test::sloped({96, 64})), two = test::jpeg_of(grey(60));
    folder.write("x.mjpg", one.substr(0, one.size() - 400) + two + two.substr(0, two.size() - 60));
    const auto files = FrameFiles::open(folder / "x.mjpg");
    REQUIRE(files);
    REQUIRE(files->size() == 3);
    CHECK(level_of(*files, 0) == -1);
    CHECK(level_of(*files, 1) == 60);
    CHECK(level_of(*files, 2) == -1);
}

TEST_CASE("A thumbnail within a picture's tables ends nothing") {
    const std::string thumbnail = test::jpeg_of(grey(20)), jpeg = test::jpeg_of(test::sloped({96, 64}));
    std::string with = jpeg.substr(0, 2);
    const std::size_t length = thumbnail.size() + 2;
    with += {'\xFF', '\xE1', static_cast<char>(length >> 8), static_cast<char>(length & 255)};
    with += thumbnail + jpeg.substr(2);
    const auto [start, size] = next_jpeg(bytes(with), 0);
    CHECK(start == 0);
    CHECK(size == with.size());
    CHECK(next_jpeg(bytes(with), size).second == 0);
}

TEST_CASE("A photograph that is larger than any camera's comes smaller, whole") {
    const test::TempDir folder;
    folder.write("large.jpg", test::jpeg_of(test::sloped({5000, 400})));
    REQUIRE(write_png(test::sloped({5000, 400}), folder / "large.png"));
    for (const char* name : {"large.jpg", "large.png"}) {
        const auto files = FrameFiles::open(folder / name);
        REQUIRE(files);
        Image picture;
        REQUIRE(files->read(0, picture));
        CHECK(picture.size == glm::ivec2(2500, 200));
        CHECK(picture.pixel(0, 100)[0] < 3);
        CHECK(picture.pixel(2499, 100)[0] > 252);
        CHECK(picture.pixel(1200, 199)[1] > 252);
    }
    folder.write("narrow.jpg", test::jpeg_of(test::sloped({17000, 64})));
    CHECK(level_of(*FrameFiles::open(folder / "narrow.jpg"), 0) == -1);
}
