// Which way up a photograph is: telephones store the picture as the sensor lay, and say so beside it.
//
// Reads one tag of a JPEG's Exif part, and nothing else of it: neither places nor names.
#pragma once

#include <cstddef>
#include <span>

#include "core/image.h"

namespace ninety {

// The tag "Orientation" as Exif 2.3, section 4.6.4, numbers it: 1..8. 1, as it stands, for a picture that has
// none, and for any Exif part that is cut, damaged or says something else.
int exif_orientation(std::span<const std::byte> jpeg);

// The picture the right way up; `orientation` that is none of 2..8 changes nothing. Its memory is another one
// then.
void turn_upright(Image& picture, int orientation);

}  // namespace ninety
