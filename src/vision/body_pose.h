// Where a person's joints are in a picture, and which way the body lies: values.
#pragma once

#include <array>
#include <cstddef>
#include <glm/vec2.hpp>

namespace ninety {

// The eight points by which a raised leg is measured, of the person's own sides.
enum class BodyPoint {
    shoulder_left,
    shoulder_right,
    hip_left,
    hip_right,
    knee_left,
    knee_right,
    ankle_left,
    ankle_right
};
inline constexpr std::size_t kBodyPoints = 8;

struct BodyPose {
    double presence_01 = 0;                        // that there is a body at all
    std::array<glm::dvec2, kBodyPoints> points{};  // by BodyPoint, pixels of the frame, y downwards; may be
                                                   // outside it
    std::array<double, kBodyPoints> visibility_01{};
    glm::dvec2 nose{0}, ears{0};  // pixels of the frame; of the ears the middle
    // By the person's side, left first, as in `points`.
    std::array<glm::dvec2, 2> heels{}, toes{};

    glm::dvec2 at(BodyPoint point) const { return points[static_cast<std::size_t>(point)]; }
    glm::dvec2 hips() const { return .5 * (at(BodyPoint::hip_left) + at(BodyPoint::hip_right)); }
    glm::dvec2 shoulders() const {
        return .5 * (at(BodyPoint::shoulder_left) + at(BodyPoint::shoulder_right));
    }
    // From the hips to the shoulders.
    glm::dvec2 trunk() const { return shoulders() - hips(); }
};

}  // namespace ninety
