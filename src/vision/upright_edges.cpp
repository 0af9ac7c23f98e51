#include "vision/upright_edges.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/geometric.hpp>
#include <vector>

namespace ninety {
namespace {

// CAMERA.md, section 5.
constexpr double kWithin = 15;        // degrees of upright
constexpr int kWidth = 480;           // pixels that the picture is looked at with, about
constexpr float kLeastGradient = 60;  // levels over two pixels
constexpr double kSmooth = .75;       // degrees
// Ours: in each half edges as long, together, as a third of the picture is high, and twice as many as in the
// mean direction. A camera that looks up or down sees upright edges lean, to the other side in the other
// half: the middle is its roll. What leans in one half alone is a thing that leans.
constexpr double kLeastLength = .33, kStandsOut = 2;
constexpr Degrees kHalvesAgree{4};
constexpr double kBin = .25;  // degrees
constexpr int kBins = static_cast<int>(2 * kWithin / kBin) + 1;
constexpr double kBesideLeg = .3;  // of the trunk's length

float light(const std::uint8_t* rgb) {
    return .299f * rgb[0] + .587f * rgb[1] + .114f * rgb[2];
}

// The picture in grey, about kWidth wide: every n-th pixel, averaged over n x n.
struct Grey {
    int width = 0, height = 0, step = 1;
    std::vector<float> levels;
    float at(int x, int y) const {
        return levels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                      static_cast<std::size_t>(x)];
    }
};

// One, two, one, both ways: what was averaged in squares has steps, whose direction is no edge's.
void soften(Grey& grey) {
    const Grey from = grey;
    for (int y = 1; y + 1 < grey.height; ++y)
        for (int x = 1; x + 1 < grey.width; ++x) {
            const auto row = [&](int r) { return from.at(x - 1, r) + 2 * from.at(x, r) + from.at(x + 1, r); };
            grey.levels[static_cast<std::size_t>(y) * static_cast<std::size_t>(grey.width) +
                        static_cast<std::size_t>(x)] = (row(y - 1) + 2 * row(y) + row(y + 1)) / 16;
        }
}

Grey grey_of(const Image& frame) {
    Grey grey;
    grey.step = std::max(1, (frame.size.x + kWidth / 2) / kWidth);
    grey.width = frame.size.x / grey.step;
    grey.height = frame.size.y / grey.step;
    grey.levels.reserve(static_cast<std::size_t>(grey.width) * static_cast<std::size_t>(grey.height));
    if (grey.step == 1) {
        for (std::size_t i = 0; i < frame.rgb.size(); i += 3)
            grey.levels.push_back(light(&frame.rgb[i]));
        return grey;
    }
    const float share = 1.f / static_cast<float>(grey.step * grey.step);
    for (int y = 0; y < grey.height; ++y)
        for (int x = 0; x < grey.width; ++x) {
            float sum = 0;
            for (int dy = 0; dy < grey.step; ++dy)
                for (int dx = 0; dx < grey.step; ++dx)
                    sum += light(frame.pixel(x * grey.step + dx, y * grey.step + dy));
            grey.levels.push_back(sum * share);
        }
    soften(grey);
    return grey;
}

// Levels over two pixels, to the right, and down. Scharr's weights: a direction comes out truer than by
// Sobel's.
float slope_right(const Grey& grey, int x, int y) {
    const auto right = [&](int row) { return grey.at(x + 1, row) - grey.at(x - 1, row); };
    return (3 * right(y - 1) + 10 * right(y) + 3 * right(y + 1)) / 16;
}
float slope_down(const Grey& grey, int x, int y) {
    const auto down = [&](int column) { return grey.at(column, y + 1) - grey.at(column, y - 1); };
    return (3 * down(x - 1) + 10 * down(x) + 3 * down(x + 1)) / 16;
}

double distance_to(glm::dvec2 p, glm::dvec2 a, glm::dvec2 b) {
    const glm::dvec2 along = b - a;
    const double length2 = glm::dot(along, along);
    const double t = length2 > 0 ? std::clamp(glm::dot(p - a, along) / length2, 0.0, 1.0) : 0;
    return glm::distance(p, a + t * along);
}

bool beside_a_leg(glm::dvec2 p, const BodyPose& body, double within) {
    const auto near = [&](BodyPoint a, BodyPoint b) {
        return distance_to(p, body.at(a), body.at(b)) < within;
    };
    return near(BodyPoint::hip_left, BodyPoint::knee_left) ||
           near(BodyPoint::knee_left, BodyPoint::ankle_left) ||
           near(BodyPoint::hip_right, BodyPoint::knee_right) ||
           near(BodyPoint::knee_right, BodyPoint::ankle_right);
}

using Histogram = std::array<double, kBins>;

Histogram smoothed(const Histogram& raw) {
    Histogram out{};
    const int reach = static_cast<int>(3 * kSmooth / kBin);
    for (int i = 0; i < kBins; ++i)
        for (int d = -reach; d <= reach; ++d)
            if (i + d >= 0 && i + d < kBins) {
                const double x = d * kBin / kSmooth;
                out[static_cast<std::size_t>(i)] +=
                    raw[static_cast<std::size_t>(i + d)] * std::exp(-.5 * x * x);
            }
    return out;
}

// Of one half of the picture.
class Edges {
  public:
    void add(Degrees lean) {
        ++raw_[static_cast<std::size_t>(std::lround((lean.value + kWithin) / kBin))];
        ++count_;
    }
    // In which most of them stand, where there are `least` and one direction stands out.
    std::optional<Degrees> direction(double least) const {
        if (count_ < least) return std::nullopt;
        const Histogram smooth = smoothed(raw_);
        const auto best = std::max_element(smooth.begin(), smooth.end());
        double mean = 0;
        for (const double value : smooth)
            mean += value / kBins;
        if (*best < kStandsOut * mean) return std::nullopt;
        return Degrees(static_cast<double>(best - smooth.begin()) * kBin - kWithin);
    }

  private:
    Histogram raw_{};
    double count_ = 0;
};

}  // namespace

double brightness_of(const Image& frame) {
    double sum = 0;
    int count = 0;
    for (int y = 0; y < frame.size.y; y += 8)
        for (int x = 0; x < frame.size.x; x += 8, ++count)
            sum += light(frame.pixel(x, y));
    return count > 0 ? sum / count : 0;
}

std::optional<Degrees> tilt_of(const Image& frame, const std::optional<BodyPose>& body) {
    const Grey grey = grey_of(frame);
    const double legs = body ? kBesideLeg * glm::length(body->trunk()) : 0;
    const float steepest = static_cast<float>(std::tan(to_radians(Degrees(kWithin)).value));
    // What is upright and steep enough has at least so much of it to the right.
    const float least_right2 = .999f * kLeastGradient * kLeastGradient / (1 + steepest * steepest);
    Edges left, right;
    for (int y = 1; y + 1 < grey.height; ++y)
        for (int x = 1; x + 1 < grey.width; ++x) {
            // Most pixels are of no edge, which half of the work says.
            glm::vec2 slope(slope_right(grey, x, y), 0);
            if (slope.x * slope.x < least_right2) continue;
            slope.y = slope_down(grey, x, y);
            if (glm::dot(slope, slope) < kLeastGradient * kLeastGradient ||
                std::abs(slope.y) > steepest * std::abs(slope.x))
                continue;
            if (body && beside_a_leg((glm::dvec2(x, y) + .5) * double(grey.step), *body, legs)) continue;
            // An edge that leans to the right at its top is the picture's clockwise turn.
            const Degrees lean = to_degrees(Radians(std::atan2(slope.y / slope.x, 1.f)));
            (2 * x < grey.width ? left : right).add(lean);
        }
    const double least = 2 * kLeastLength * grey.height;  // an edge is two pixels wide
    const auto from_left = left.direction(least), from_right = right.direction(least);
    if (!from_left || !from_right || std::abs(from_left->value - from_right->value) > kHalvesAgree.value)
        return std::nullopt;
    return .5 * (*from_left + *from_right);
}

}  // namespace ninety
