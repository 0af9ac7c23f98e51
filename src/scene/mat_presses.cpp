#include "scene/mat_presses.h"

#include <algorithm>
#include <cmath>

#include "scene/occluders.h"
#include "scene/room.h"

namespace ninety {
namespace {

constexpr float kNearMat = .05f;  // the rounded segments leave out the back of the head and the buttocks
constexpr float kDeep = .007f;    // a soft mat under hips or shoulders: ours, after ART's 6 to 8 mm
constexpr float kHeavy = .085f;   // what is as thick as this presses all the way

bool on_mat(glm::vec3 p) {
    return p.x > kMat.x0 && p.x < kMat.x1 && std::abs(p.z) < kMat.half_z;
}

float press_of(glm::vec3 p, float radius) {
    const float near = std::clamp((kNearMat - (p.y - radius)) / kNearMat, 0.0f, 1.0f);
    return on_mat(p) ? near * std::clamp(radius / kHeavy, .25f, 1.0f) : 0;
}

// Half as wide as the circle that a plane kDeep above its lowest point cuts out of a ball.
float width_of(float radius) {
    return std::sqrt(2 * radius * kDeep);
}

}  // namespace

MatPresses mat_presses(const Scene& scene) {
    MatPresses presses;
    for_each_occluder(scene, [&](const WorldSegment& s) {
        const float from = press_of(s.from, s.from_radius), to = press_of(s.to, s.to_radius);
        if (std::max(from, to) <= 0 || presses.count == kMostPresses) return;
        presses.axis[presses.count] = {s.from.x, s.from.z, s.to.x, s.to.z};
        presses.size[presses.count++] = {width_of(s.from_radius), width_of(s.to_radius), from, to};
    });
    return presses;
}

}  // namespace ninety
