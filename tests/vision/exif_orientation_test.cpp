// Photographs that lie on their side in the file. Which corner is where for each of the eight numbers is
// worked out here from what Exif says of each: which edges of the scene the stored row 0 and column 0 are.
#include "vision/exif_orientation.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "support/jpeg_writer.h"
#include "support/temp_dir.h"
#include "vision/frame_files.h"

using namespace ninety;

namespace {

std::string big_end(unsigned value, int bytes) {
    std::string out;
    for (int i = bytes; i-- > 0;)
        out += static_cast<char>(value >> (8 * i) & 255);
    return out;
}
std::string little_end(unsigned value, int bytes) {
    std::string out = big_end(value, bytes);
    return {out.rbegin(), out.rend()};
}

// An Exif part: before the orientation a tag that is not meant, after it another one.
std::string exif(unsigned orientation, bool is_little = false, unsigned type = 3, unsigned count = 1) {
    const auto n = [&](unsigned value, int bytes) {
        return is_little ? little_end(value, bytes) : big_end(value, bytes);
    };
    const auto entry = [&](unsigned tag, unsigned of_type, unsigned how_many, unsigned value) {
        return n(tag, 2) + n(of_type, 2) + n(how_many, 4) + n(value, 2) + n(0, 2);
    };
    std::string tiff = (is_little ? "II" : "MM") + n(42, 2) + n(8, 4);
    tiff +=
        n(3, 2) + entry(0x0100, 3, 1, 7) + entry(0x0112, type, count, orientation) + entry(0x0128, 3, 1, 2);
    return std::string("Exif\0\0", 6) + tiff + n(0, 4);
}

std::string with_table(const std::string& jpeg, const std::string& table, char marker = '\xE1') {
    return jpeg.substr(0, 2) + '\xFF' + marker + big_end(static_cast<unsigned>(table.size()) + 2, 2) + table +
           jpeg.substr(2);
}

int orientation_of(const std::string& jpeg) {
    return exif_orientation(std::as_bytes(std::span(jpeg)));
}

// A scene of 120 x 80 whose corners differ: upper left red, upper right green, lower left blue, lower right
// white.
using Corners = std::array<int, 4>;  // what is at the upper left, upper right, lower left, lower right
enum CornerColour { red, green, blue, white };
constexpr std::array<std::array<std::uint8_t, 3>, 4> kCornerColours{
    {{250, 10, 10}, {10, 250, 10}, {10, 10, 250}, {250, 250, 250}}};

Image cornered(glm::ivec2 size, const Corners& corners) {
    Image image = make_image(size);
    for (int y = 0; y < size.y; ++y)
        for (int x = 0; x < size.x; ++x) {
            const auto corner =
                static_cast<std::size_t>((2 * x >= size.x ? 1 : 0) + (2 * y >= size.y ? 2 : 0));
            std::copy_n(kCornerColours[static_cast<std::size_t>(corners[corner])].data(), 3,
                        image.pixel(x, y));
        }
    return image;
}
bool is_scene(const Image& image) {
    return image.size == glm::ivec2(120, 80) &&
           test::largest_difference(image, cornered({120, 80}, {red, green, blue, white})) < 60;
}

// By Exif: 1 row 0 is the scene's top and column 0 its left; 2 top, right; 3 bottom, right; 4 bottom, left;
// 5 left, top; 6 right, top; 7 right, bottom; 8 left, bottom.
constexpr std::array<Corners, 8> kStored{{{red, green, blue, white},
                                          {green, red, white, blue},
                                          {white, blue, green, red},
                                          {blue, white, red, green},
                                          {red, blue, green, white},
                                          {green, white, red, blue},
                                          {white, green, blue, red},
                                          {blue, red, white, green}}};

}  // namespace

TEST_CASE("A photograph of any of the eight orientations comes the right way up") {
    const test::TempDir folder;
    for (unsigned orientation = 1; orientation <= 8; ++orientation)
        for (const bool is_little : {false, true}) {
            CAPTURE(orientation);
            const glm::ivec2 size = orientation < 5 ? glm::ivec2(120, 80) : glm::ivec2(80, 120);
            const std::string jpeg = test::jpeg_of(cornered(size, kStored[orientation - 1]));
            folder.write("x.jpg", with_table(jpeg, exif(orientation, is_little)));
            Image picture;
            const auto files = FrameFiles::open(folder / "x.jpg");
            REQUIRE(files);
            REQUIRE(files->read(0, picture));
            CHECK(is_scene(picture));
        }
}

TEST_CASE("The tag is found behind other tables, and in the Exif part alone") {
    const std::string jpeg = test::jpeg_of(test::sloped({96, 64}));
    CHECK(orientation_of(jpeg) == 1);
    CHECK(orientation_of(with_table(jpeg, exif(6))) == 6);
    CHECK(orientation_of(with_table(with_table(jpeg, exif(8)), "http://ns.adobe.com/xap/1.0/")) == 8);
    CHECK(orientation_of(with_table(jpeg, exif(6), '\xE2')) == 1);
    CHECK(orientation_of(jpeg + with_table(jpeg, exif(6))) == 1);  // a second picture's
}

TEST_CASE("An Exif part that is damaged or says nonsense is as none") {
    const std::string jpeg = test::jpeg_of(test::sloped({96, 64}));
    for (const unsigned orientation : {0u, 9u, 6u * 256, 65535u})
        CHECK(orientation_of(with_table(jpeg, exif(orientation))) == 1);
    CHECK(orientation_of(with_table(jpeg, exif(6, false, 4))) == 1);
    CHECK(orientation_of(with_table(jpeg, exif(6, false, 3, 2))) == 1);
    std::string other = exif(6);
    other[6] = 'X';
    CHECK(orientation_of(with_table(jpeg, other)) == 1);
    // Cut anywhere, and with a directory that lies behind the end or in itself.
    const std::string whole = exif(6);
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const int found = orientation_of(with_table(jpeg, whole.substr(0, length)));
        CHECK((found == 1 || (found == 6 && length >= 6 + 8 + 2 + 24)));
    }
    for (const unsigned directory : {0u, 1u, 60u, 0xFFFFFFF0u, 0xFFFFFFFFu}) {
        std::string lost = exif(6);
        lost.replace(10, 4, big_end(directory, 4));
        CHECK(orientation_of(with_table(jpeg, lost)) == 1);
    }
    // The table says that it is longer than the file.
    CHECK(orientation_of(with_table(jpeg, whole).substr(0, 30)) == 1);
    CHECK(orientation_of("") == 1);
    CHECK(orientation_of("\xFF\xD8\xFF") == 1);
    CHECK(orientation_of("\xFF\xD8\xFF\xE1\xFF\xFF") == 1);
    // The picture itself is read nevertheless.
    const test::TempDir folder;
    folder.write("x.jpg", with_table(jpeg, whole.substr(0, 20)));
    Image picture;
    CHECK(FrameFiles::open(folder / "x.jpg")->read(0, picture));
    CHECK(picture.size == glm::ivec2(96, 64));
}
