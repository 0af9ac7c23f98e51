// A head of hair as a distance field: short at neck and ears, fuller on top, parted on the left.
//
// Frame: the head's, stature 1, both sides: a parting has only one.
#pragma once

#include <glm/vec3.hpp>

namespace ninety::hair {

// How far the hair stands off the head at p; below 0 where there is none.
double thickness(glm::dvec3 p);

// Where the hair's colour begins to take over from the skin's, is half there, and is all: thicknesses. Some
// 6 mm of hair line lie between the first and the last.
inline constexpr double kFeatherFrom = -.0003, kFeatherHalf = .0003, kFeatherTo = .0013;

}  // namespace ninety::hair
