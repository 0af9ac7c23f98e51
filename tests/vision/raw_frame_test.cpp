#include "vision/raw_frame.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>

#include "support/jpeg_writer.h"
#include "support/random.h"

using namespace ninety;

namespace {

struct Colour {
    int y, u, v;
    std::array<int, 3> rgb;
};
// BT.601 with Y 16..235: the colour bars of ITU-R BT.801 at 100 %, rounded.
constexpr Colour kBars[] = {{235, 128, 128, {255, 255, 255}}, {16, 128, 128, {0, 0, 0}},
                            {81, 90, 240, {255, 0, 0}},       {145, 54, 34, {0, 255, 0}},
                            {41, 240, 110, {0, 0, 255}},      {210, 16, 146, {255, 255, 0}}};

std::string yuyv(const Colour& c, int width, int height, int stride) {
    std::string bytes(static_cast<std::size_t>(stride * height), '\x7F');
    for (int row = 0; row < height; ++row)
        for (int x = 0; x < width; x += 2) {
            char* out = &bytes[static_cast<std::size_t>(row * stride + 2 * x)];
            out[0] = out[2] = static_cast<char>(c.y);
            out[1] = static_cast<char>(c.u), out[3] = static_cast<char>(c.v);
        }
    return bytes;
}

std::string nv12(const Colour& c, int height, int stride) {
    std::string bytes(static_cast<std::size_t>(stride * height), static_cast<char>(c.y));
    for (int i = 0; i < stride * height / 4; ++i)
        bytes += {static_cast<char>(c.u), static_cast<char>(c.v)};
    return bytes;
}

RawFrame frame_of(PixelFormat format, glm::ivec2 size, int stride, const std::string& bytes) {
    return {format, size, stride, std::as_bytes(std::span(bytes))};
}

// Both roundings, of the bars' numbers and of the sum, cost up to two levels.
bool is_colour(const Image& picture, const std::array<int, 3>& rgb) {
    for (std::size_t i = 0; i < picture.rgb.size(); ++i)
        if (std::abs(picture.rgb[i] - rgb[i % 3]) > 2) return false;
    return !picture.rgb.empty();
}

}  // namespace

TEST_CASE("Colour bars come out in their colours, whatever the rows' length") {
    for (const Colour& bar : kBars) {
        CAPTURE(bar.y);
        Image picture;
        for (const int more : {0, 6, 64}) {
            REQUIRE(decode(frame_of(PixelFormat::yuyv, {64, 70}, 128 + more, yuyv(bar, 64, 70, 128 + more)),
                           picture));
            CHECK(picture.size == glm::ivec2(64, 70));
            CHECK(is_colour(picture, bar.rgb));
            REQUIRE(
                decode(frame_of(PixelFormat::nv12, {64, 70}, 64 + more, nv12(bar, 70, 64 + more)), picture));
            CHECK(is_colour(picture, bar.rgb));
        }
        // No length of rows: as many bytes as the width takes.
        REQUIRE(decode(frame_of(PixelFormat::yuyv, {64, 70}, 0, yuyv(bar, 64, 70, 128)), picture));
        CHECK(is_colour(picture, bar.rgb));
    }
}

TEST_CASE("Each pixel has its own light and its pair's colour") {
    std::string bytes = yuyv(kBars[0], 64, 64, 128);
    bytes[0] = static_cast<char>(16), bytes[2] = static_cast<char>(235);  // black, white
    bytes[128 + 1] = static_cast<char>(90), bytes[128 + 3] = static_cast<char>(240), bytes[128] = 81;  // red
    Image picture;
    REQUIRE(decode(frame_of(PixelFormat::yuyv, {64, 64}, 0, bytes), picture));
    CHECK(picture.pixel(0, 0)[0] < 3);
    CHECK(picture.pixel(1, 0)[0] > 252);
    CHECK(picture.pixel(0, 1)[0] > 252);
    CHECK(picture.pixel(0, 1)[2] < 3);
    CHECK(picture.pixel(2, 1)[2] > 252);
}

TEST_CASE("NV12 has one colour for four pixels, from its own plane") {
    std::string bytes = nv12(kBars[2], 64, 64);
    const std::size_t colours = 64 * 64;
    bytes[colours + 64 + 2] = static_cast<char>(128), bytes[colours + 64 + 3] = static_cast<char>(128);
    Image picture;
    REQUIRE(decode(frame_of(PixelFormat::nv12, {64, 64}, 0, bytes), picture));
    for (const auto& [x, y] : {std::pair(2, 2), {3, 2}, {2, 3}, {3, 3}}) {
        CHECK(picture.pixel(x, y)[0] == picture.pixel(x, y)[2]);  // grey
    }
    for (const auto& [x, y] : {std::pair(1, 2), {4, 2}, {2, 1}, {2, 4}})
        CHECK(picture.pixel(x, y)[0] > 252);
}

TEST_CASE("A frame that is cut short or of no size that is believed is left out") {
    Image picture;
    const std::string whole = yuyv(kBars[0], 64, 64, 128), planes = nv12(kBars[0], 64, 64);
    const auto good = [&](PixelFormat format, glm::ivec2 size, int stride, const std::string& bytes) {
        return decode(frame_of(format, size, stride, bytes), picture);
    };
    CHECK(good(PixelFormat::yuyv, {64, 64}, 0, whole));
    CHECK_FALSE(good(PixelFormat::yuyv, {64, 64}, 0, whole.substr(1)));
    CHECK_FALSE(good(PixelFormat::yuyv, {64, 64}, 129, whole));
    CHECK_FALSE(good(PixelFormat::yuyv, {64, 64}, 126, whole));
    CHECK_FALSE(good(PixelFormat::yuyv, {64, 64}, -128, whole));
    CHECK_FALSE(good(PixelFormat::yuyv, {62, 64}, 128, whole));
    CHECK_FALSE(good(PixelFormat::yuyv, {0, 64}, 0, whole));
    CHECK_FALSE(good(PixelFormat::yuyv, {-64, -64}, 0, whole));
    CHECK_FALSE(good(PixelFormat::yuyv, {4098, 64}, 0, std::string(4098 * 128, 0)));
    CHECK_FALSE(good(PixelFormat::yuyv, {65, 64}, 0, std::string(65 * 128, 0)));
    CHECK(good(PixelFormat::nv12, {64, 64}, 0, planes));
    CHECK_FALSE(good(PixelFormat::nv12, {64, 64}, 0, planes.substr(1)));
    CHECK_FALSE(good(PixelFormat::nv12, {64, 65}, 0, planes + planes));
    CHECK_FALSE(good(PixelFormat::mjpg, {64, 64}, 0, {}));
}

TEST_CASE("A JPEG frame comes out as it was, with its Huffman tables or without") {
    const Image image = test::sloped({160, 120});
    const std::string jpeg = test::jpeg_of(image), bare = test::without_huffman_tables(jpeg);
    CHECK(bare.size() + 300 < jpeg.size());
    Image picture, other;
    REQUIRE(decode(frame_of(PixelFormat::mjpg, {0, 0}, 0, jpeg), picture));
    CHECK(test::largest_difference(picture, image) <= 4);
    REQUIRE(decode(frame_of(PixelFormat::mjpg, {640, 480}, 0, bare), other));
    CHECK(other.rgb == picture.rgb);
    REQUIRE(decode(frame_of(PixelFormat::mjpg, {0, 0}, 0, test::jpeg_of(image, true)), other));
    CHECK(test::largest_difference(other, image) <= 4);
}

TEST_CASE("Bytes that a webcam leaves over within a JPEG cost nothing; a cut or broken one is left out") {
    const Image image = test::sloped({160, 120});
    const std::string jpeg = test::jpeg_of(image);
    Image picture;
    const auto good = [&](const std::string& bytes) {
        return decode(frame_of(PixelFormat::mjpg, {0, 0}, 0, bytes), picture);
    };
    std::string left_over = jpeg;
    left_over.insert(2, std::string(3, '\0'));  // between two markers
    CHECK(good(left_over));
    CHECK(test::largest_difference(picture, image) <= 4);
    CHECK(good(jpeg + std::string(500, '\0')));  // a driver's buffer is longer than its picture
    for (const double share : {.0, .1, .5, .9, .98})
        CHECK_FALSE(good(jpeg.substr(0, static_cast<std::size_t>(share * static_cast<double>(jpeg.size())))));
    CHECK_FALSE(good(std::string(1000, '\xFF')));
    CHECK_FALSE(good(test::jpeg_of(test::sloped({60, 120}))));
}

TEST_CASE("No damage to a JPEG frame does harm") {
    const std::string jpeg = test::jpeg_of(test::sloped({96, 80})),
                      progressive = test::jpeg_of(test::sloped({96, 80}), true);
    test::Random random(3);
    Image picture;
    for (int i = 0; i < 600; ++i) {
        std::string bytes = i % 2 ? jpeg : progressive;
        for (int changes = 1 + random.choice(4); changes > 0; --changes)
            bytes[static_cast<std::size_t>(random.choice(static_cast<int>(bytes.size())))] =
                static_cast<char>(random.choice(256));
        if (decode(frame_of(PixelFormat::mjpg, {0, 0}, 0, bytes), picture))
            CHECK(picture.rgb.size() == 3u * static_cast<unsigned>(picture.size.x * picture.size.y));
    }
}
