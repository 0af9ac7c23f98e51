#include "vision/crop.h"

#include <algorithm>
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

// Where all four neighbours are in the frame.
void blend(const Image& frame, int x, int y, float right, float below, float* out) {
    const std::uint8_t* upper = frame.pixel(x, y);
    const std::uint8_t* lower = frame.pixel(x, y + 1);
    for (int c = 0; c < 3; ++c) {
        const float a = upper[c], b = upper[c + 3], d = lower[c], e = lower[c + 3];
        const float high = a + right * (b - a), low = d + right * (e - d);
        out[c] = (high + below * (low - high)) * (1 / 255.f);
    }
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
    // What is far outside is black however far: it is kept where whole numbers can say where it is.
    const glm::dvec2 least(-2), most = glm::dvec2(frame.size) + 2.0;
    for (int j = 0; j < kCropSide; ++j) {
        for (int i = 0; i < kCropSide; ++i, out += 3) {
            const glm::dvec2 at = glm::clamp(first + double(i) * right + double(j) * down, least, most);
            const int x = static_cast<int>(at.x + 4) - 4, y = static_cast<int>(at.y + 4) - 4;
            const float fx = static_cast<float>(at.x - x), fy = static_cast<float>(at.y - y);
            if (x >= 0 && y >= 0 && x + 1 < frame.size.x && y + 1 < frame.size.y)
                blend(frame, x, y, fx, fy, out);
            else
                blend_at_edge(frame, x, y, fx, fy, out);
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
