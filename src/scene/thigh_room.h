// How much room there is for muscles inside a thigh, at every build.
//
// In the frame of the thigh (x anterior, y up from the knee to the hip, z away from the other leg), fractions
// of stature. Read off the figure's distance field (figure/), which this layer does not know; its test does,
// and holds the two together.
#pragma once

#include <glm/vec3.hpp>

namespace ninety {

// What the muscles keep from the skin of the slimmest body: 3 mm at a stature of 1.72 m.
inline constexpr double kMuscleUnderSkin = .003 / 1.72;

// Half-axes of the oval that is free behind, towards the other leg and away from it, around the thigh's axis
// at a height (0 at the hip, -.245 at the knee). Beyond the thigh's ends it opens: buttock and knee are no
// thigh.
struct ThighRoom {
    double back, inner, outer;
};
ThighRoom thigh_room(double y);

// The same for what crosses the hollow of the knee, which is `bend` radians bent: a ball's centre seen from
// the knee, in the frame of the thigh.
glm::dvec3 within_knee(glm::dvec3 centre, double bend, double radius);

// A ball's centre, moved towards the thigh's axis until the ball lies in the room; where it does already, as
// it is. Radius >= 0.
glm::dvec3 within_thigh(glm::dvec3 centre, double radius);

}  // namespace ninety
