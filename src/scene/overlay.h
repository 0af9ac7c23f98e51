// What is drawn over the picture to teach: the angle at the hip, its target and mark. Values in world space;
// ui/ draws them with lines and text.
#pragma once

#include <array>
#include <cstddef>
#include <glm/vec3.hpp>

#include "body/pose.h"
#include "core/units.h"

namespace ninety {

// The arc at the raised leg's hip, in the vertical plane through the hip and along x, from the floor to the
// leg.
struct AngleArc {
    glm::vec3 hip_world{0};
    float radius = .4f;  // metres
    Degrees leg;         // shown number and end of the arc
    Degrees target{90};

    // A point at this angle and this many radii from the hip.
    glm::vec3 at(Degrees angle, float radii = 1) const;
    friend bool operator==(const AngleArc&, const AngleArc&) = default;
};

AngleArc angle_arc(const WorldPose& pose, Proportions body, Side raised, Degrees leg, Degrees target);

// Up to 64 points; on the stack, since every frame makes some.
template <class Point>
class PointList {
  public:
    void push_back(Point point) {
        if (size_ < points_.size()) points_[size_++] = point;
    }
    std::size_t size() const { return size_; }
    const Point* data() const { return points_.data(); }
    const Point* begin() const { return points_.data(); }
    const Point* end() const { return points_.data() + size_; }
    const Point& operator[](std::size_t i) const { return points_[i]; }
    const Point& front() const { return points_[0]; }
    const Point& back() const { return points_[size_ - 1]; }

  private:
    std::array<Point, 64> points_;
    std::size_t size_ = 0;
};

// The arc as a polyline from one angle to another (at most 180 degrees apart), ends included, at most 3
// degrees a piece.
PointList<glm::vec3> polyline(const AngleArc& arc, Degrees from, Degrees to);

// The pose with the raised leg as it is to be: straight, the foot relaxed, at `target` about the hip that it
// has, its heel in the lane that it is in. What the see-through leg is drawn from; whatever the leg does now.
WorldPose target_leg(const WorldPose& pose, Proportions body, Side raised, Degrees target);

// How squarely the arc's plane faces the eye: 0 edge-on .. 1.
float facing(const AngleArc& arc, glm::vec3 eye_world);

}  // namespace ninety
