// How finely a body is drawn: by how large it is in the picture.
//
// A software rasteriser pays for every triangle, and most for those smaller than the blocks of pixels that it
// works in; where the whole body is a few hundred pixels long nobody sees half of them.
#pragma once

#include <cmath>
#include <cstdint>

#include "scene/camera.h"

namespace ninety {

enum class DetailLevel : std::uint8_t { fine, coarse };

// Pixels from head to foot. A body that fills a picture of 1280x720 or 1600x900 is shorter.
inline constexpr float kCoarseBelow = 800;
// A body that is drawn finely stays so down to here: a size that hovers about the limit, while a camera
// goes to and fro, does not change the mesh each time. Ours.
inline constexpr float kFineDownTo = 760;

// Of a body of this stature in a picture this high; parts nearer to the eye than what the camera looks at are
// larger by a little, which the limit has room for.
// `was`: how it was drawn in the last picture.
inline DetailLevel detail_level(const OrbitCamera& camera, Metres stature, int picture_height_px,
                                DetailLevel was = DetailLevel::coarse) {
    const float seen = 2 * std::tan(camera.fov_y / 2) * camera.distance;  // metres from below to above
    const float length = static_cast<float>(stature.value) / seen * static_cast<float>(picture_height_px);
    const float limit = was == DetailLevel::fine ? kFineDownTo : kCoarseBelow;
    return length < limit ? DetailLevel::coarse : DetailLevel::fine;
}

}  // namespace ninety
