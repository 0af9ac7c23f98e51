#include "vision/crop.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <glm/geometric.hpp>

namespace ninety {
namespace {

constexpr double kTrunks = 4.2;  // CAMERA.md, section 2: the best of 3.6, 4.2 and 4.8

// Rows and columns that are left over at the right and the bottom are left out.
void halve(const Image& from, Image& to) {
    to.size = from.size / 2;
    to.rgb.resize(3 * static_cast<std::size_t>(to.size.x) * static_cast<std::size_t>(to.size.y));
    for (int y = 0; y < to.size.y; ++y) {
        const std::uint8_t* upper = from.pixel(0, 2 * y);
        const std::uint8_t* lower = from.pixel(0, 2 * y + 1);
        std::uint8_t* out = to.pixel(0, y);
        for (int x = 0; x < 3 * to.size.x; ++x) {
            const int i = x / 3 * 6 + x % 3;
            out[x] = static_cast<std::uint8_t>((upper[i] + upper[i + 3] + lower[i] + lower[i + 3] + 2) / 4);
        }
    }
}

// A level's share of white. Looked up: to make numbers with a point of twelve bytes a pixel took half of the
// time.
constexpr auto kLevels = [] {
    std::array<float, 256> levels{};
    for (std::size_t i = 0; i < levels.size(); ++i)
        levels[i] = static_cast<float>(i) / 255;
    return levels;
}();

// Where all four neighbours are in the frame: two of them at `upper`, two a row below.
void blend(const std::uint8_t* upper, const std::uint8_t* lower, float right, float below, float* out) {
    const float both = right * below, only_right = right - both, only_below = below - both,
                neither = 1 - right - only_below;
    for (int c = 0; c < 3; ++c)
        out[c] = neither * kLevels[upper[c]] + only_right * kLevels[upper[c + 3]] +
                 only_below * kLevels[lower[c]] + both * kLevels[lower[c + 3]];
}

// At the frame's edge: what is outside is black.
void blend_at_edge(const Image& frame, int x, int y, float right, float below, float* out) {
    out[0] = out[1] = out[2] = 0;
    for (int dy = 0; dy < 2; ++dy)
        for (int dx = 0; dx < 2; ++dx) {
            const int px = x + dx, py = y + dy;
            if (px < 0 || py < 0 || px >= frame.size.x || py >= frame.size.y) continue;
            const float weight = (dx ? right : 1 - right) * (dy ? below : 1 - below) / 255.f;
            for (int c = 0; c < 3; ++c)
                out[c] += weight * frame.pixel(px, py)[c];
        }
}

// Where a row of the crop reads: the upper left one of four pixels, and how far on from it.
struct RowOfPlaces {
    std::array<int, kCropSide> x, y;
    std::array<float, kCropSide> right, below;

    // All at once, which a processor does four at a time. A float says where in a camera's picture to a
    // two-thousandth of a pixel.
    void set(glm::vec2 begin, glm::vec2 step, glm::ivec2 frame_size) {
        // What is far outside is black however far: it is kept where whole numbers can say where it is.
        constexpr float kLeast = -2;
        const glm::vec2 most = glm::vec2(frame_size) + 2.0f;
        for (std::size_t i = 0; i < kCropSide; ++i) {
            const float n = static_cast<float>(i),
                        at_x = std::min(std::max(begin.x + n * step.x, kLeast), most.x),
                        at_y = std::min(std::max(begin.y + n * step.y, kLeast), most.y);
            x[i] = static_cast<int>(at_x + 4) - 4;
            y[i] = static_cast<int>(at_y + 4) - 4;
            right[i] = at_x - static_cast<float>(x[i]);
            below[i] = at_y - static_cast<float>(y[i]);
        }
    }
};

}  // namespace

glm::dvec2 Crop::to_frame(glm::dvec2 crop_px) const {
    const glm::dvec2 from_middle = (crop_px - .5 * kCropSide) * (side / kCropSide);
    const double c = cos(turn), s = sin(turn);
    return centre + glm::dvec2(c * from_middle.x - s * from_middle.y, s * from_middle.x + c * from_middle.y) -
           .5;
}

Crop trunk_crop(const BodyPose& pose) {
    const glm::dvec2 trunk = pose.trunk();
    return {pose.hips() + .5, std::max(kTrunks * glm::length(trunk), 1.0),
            Radians(std::atan2(trunk.x, -trunk.y))};
}

void sample(const Image& frame, const Crop& crop, std::span<float> rgb) {
    assert(rgb.size() == 3 * kCropSide * kCropSide && crop.side > 0);
    const glm::dvec2 first = crop.to_frame(glm::dvec2(.5)), right = crop.to_frame({1.5, .5}) - first,
                     down = crop.to_frame({.5, 1.5}) - first;
    float* out = rgb.data();
    RowOfPlaces places;
    for (int j = 0; j < kCropSide; ++j) {
        places.set(first + double(j) * down, right, frame.size);
        for (std::size_t i = 0; i < kCropSide; ++i, out += 3) {
            const int x = places.x[i], y = places.y[i];
            if (x >= 0 && y >= 0 && x + 1 < frame.size.x && y + 1 < frame.size.y)
                blend(frame.pixel(x, y), frame.pixel(x, y + 1), places.right[i], places.below[i], out);
            else
                blend_at_edge(frame, x, y, places.right[i], places.below[i], out);
        }
    }
}

void FrameScales::show(const Image& frame) {
    frame_ = &frame;
    made_ = 0;
}

void FrameScales::sample_at(const Crop& crop, std::span<float> rgb) {
    assert(frame_);
    int wanted = 0;
    for (double step = crop.side / kCropSide; step > 2 && wanted < kHalvings; step /= 2)
        ++wanted;
    for (; made_ < wanted; ++made_) {
        const Image& from = made_ == 0 ? *frame_ : halves_[made_ - 1];
        if (std::min(from.size.x, from.size.y) < 4) break;
        halve(from, halves_[made_]);
    }
    wanted = std::min(wanted, made_);
    const double factor = std::exp2(-wanted);
    sample(wanted == 0 ? *frame_ : halves_[wanted - 1], {crop.centre * factor, crop.side * factor, crop.turn},
           rgb);
}

}  // namespace ninety
