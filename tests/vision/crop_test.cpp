#include "vision/crop.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <glm/geometric.hpp>
#include <numbers>
#include <vector>

#include "support/jpeg_writer.h"

using namespace ninety;

namespace {

constexpr double kRight = .5 * std::numbers::pi;

std::vector<float> sampled(const Image& frame, const Crop& crop) {
    std::vector<float> rgb(3 * kCropSide * kCropSide);
    FrameScales scales;
    scales.show(frame);
    scales.sample_at(crop, rgb);
    return rgb;
}
const float* at(const std::vector<float>& rgb, int x, int y) {
    return &rgb[static_cast<std::size_t>(3 * (y * kCropSide + x))];
}

bool close(glm::dvec2 a, glm::dvec2 b) {
    return glm::distance(a, b) < 1e-9;
}

}  // namespace

TEST_CASE("A crop as large as the model's picture, upright, is the frame itself") {
    const Image frame = test::sloped({256, 256});
    const auto rgb = sampled(frame, {{128, 128}, 256, Radians(0)});
    for (const auto& [x, y] : {std::pair(0, 0), {255, 0}, {3, 200}, {255, 255}})
        for (int c = 0; c < 3; ++c)
            CHECK(at(rgb, x, y)[c] == doctest::Approx(frame.pixel(x, y)[c] / 255.0));
}

TEST_CASE("A head on the right of the frame is up in its crop, one on the left too") {
    // Red grows to the right: where the head lies. The crop's upper rows must be that side.
    const Image frame = test::sloped({400, 300});
    const auto right = sampled(frame, {{200, 150}, 250, Radians(kRight)});
    CHECK(at(right, 128, 5)[0] > at(right, 128, 250)[0] + .5f);
    const auto left = sampled(frame, {{200, 150}, 250, Radians(-kRight)});
    CHECK(at(left, 128, 5)[0] < at(left, 128, 250)[0] - .5f);
    // Turned, not mirrored: with the head right, what is above in the frame is on the crop's left.
    CHECK(at(right, 5, 128)[1] < at(right, 250, 128)[1] - .5f);
}

TEST_CASE("Between four pixels each counts by how near it is") {
    // One pixel that is not black; the crop reads a quarter of a pixel to its right and three quarters down.
    Image frame = make_image({256, 256});
    std::fill(frame.rgb.begin(), frame.rgb.end(), std::uint8_t{0});
    const std::array<std::uint8_t, 3> lit{200, 100, 40};
    std::copy(lit.begin(), lit.end(), frame.pixel(128, 128));
    const auto rgb = sampled(frame, {{128.25, 128.75}, 256, Radians(0)});
    for (std::size_t c = 0; c < 3; ++c) {
        CHECK(at(rgb, 127, 127)[c] == doctest::Approx(.25 * .75 * lit[c] / 255));
        CHECK(at(rgb, 128, 127)[c] == doctest::Approx(.75 * .75 * lit[c] / 255));
        CHECK(at(rgb, 127, 128)[c] == doctest::Approx(.25 * .25 * lit[c] / 255));
        CHECK(at(rgb, 128, 128)[c] == doctest::Approx(.75 * .25 * lit[c] / 255));
        CHECK(at(rgb, 129, 128)[c] == 0);
    }
}

TEST_CASE("Outside the frame it is black, and nothing is read there") {
    const Image frame = make_image({64, 64});
    const auto rgb = sampled(frame, {{32, 32}, 256, Radians(0)});
    CHECK(at(rgb, 128, 128)[0] == doctest::Approx(1));
    CHECK(at(rgb, 90, 128)[0] == 0);
    CHECK(at(rgb, 0, 0)[2] == 0);
    for (const glm::dvec2 far : {glm::dvec2(1e6, 0), glm::dvec2(-1e6, 1e6), glm::dvec2(0, -4e9)})
        CHECK(at(sampled(frame, {far, 300, Radians(1)}), 100, 100)[1] == 0);
}

TEST_CASE("A point of the crop comes back to where it was taken from") {
    const Crop crop{{100, 60}, 512, Radians(kRight)};
    // The middle, and a step of one model pixel to the right: two frame pixels down.
    CHECK(close(crop.to_frame({128, 128}), {99.5, 59.5}));
    CHECK(close(crop.to_frame({129, 128}), {99.5, 61.5}));
    CHECK(close(crop.to_frame({128, 129}), {97.5, 59.5}));
}

TEST_CASE("A large frame is averaged, not stepped over") {
    Image frame = make_image({1024, 1024});
    for (int y = 0; y < 1024; ++y)
        for (int x = 0; x < 1024; ++x)
            for (int c = 0; c < 3; ++c)
                frame.pixel(x, y)[c] = (x + y) % 2 ? 255 : 0;
    const auto rgb = sampled(frame, {{512, 512}, 1024, Radians(.3)});
    for (const auto& [x, y] : {std::pair(100, 100), {128, 60}, {200, 131}})
        CHECK(at(rgb, x, y)[0] == doctest::Approx(.5).epsilon(.02));
}

TEST_CASE("The trunk's crop has the hips in its middle and the shoulders above them") {
    BodyPose pose;
    pose.points[0] = pose.points[1] = {300, 200};  // shoulders
    pose.points[2] = pose.points[3] = {200, 200};  // hips: the head is right
    Crop crop = trunk_crop(pose);
    CHECK(crop.side == doctest::Approx(420));
    CHECK(crop.turn.value == doctest::Approx(kRight));
    CHECK(close(crop.to_frame({128, 128}), {200, 200}));
    // A trunk's length above the middle.
    CHECK(close(crop.to_frame({128, 128 - 256 / 4.2}), {300, 200}));
    pose.points[0] = pose.points[1] = {100, 200};
    CHECK(trunk_crop(pose).turn.value == doctest::Approx(-kRight));
    pose.points[0] = pose.points[1] = {200, 100};
    CHECK(trunk_crop(pose).turn.value == doctest::Approx(0));
    // No trunk at all is no crop without pixels.
    pose.points[0] = pose.points[1] = {200, 200};
    CHECK(trunk_crop(pose).side >= 1);
}
