// How finely a body is drawn: by how large it is in the picture.
//
// A software rasteriser pays for every triangle, and most for those smaller than the blocks of pixels that it
// works in; where the whole body is a few hundred pixels long nobody sees half of them.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>

#include "scene/camera.h"

namespace ninety {

enum class DetailLevel : std::uint8_t { fine, coarse, coarsest };
inline constexpr std::size_t kDetailLevels = 3;
inline constexpr std::size_t kBoneLevels = 2;  // of bones: what shines through is not looked at as closely

// Pixels from head to foot below which the next coarser mesh is drawn. A body that fills a picture of
// 1280x720 or 1600x900 is shorter than the first, one that fills half of it or a camera's turn than the
// second.
inline constexpr float kCoarseBelow = 800, kCoarsestBelow = 450;
// A body that is drawn finely stays so down to this share of the limit: a size that hovers about it, while a
// camera goes to and fro, does not change the mesh each time. Ours.
inline constexpr float kStaysDownTo = .95f;

// Of a body of this stature in a picture this high; parts nearer to the eye than what the camera looks at are
// larger by a little, which the limits have room for.
// `was`: how it was drawn in the last picture.
inline DetailLevel detail_level(const OrbitCamera& camera, Metres stature, int picture_height_px,
                                DetailLevel was = DetailLevel::coarsest) {
    const float seen = 2 * std::tan(camera.fov_y / 2) * camera.distance;  // metres from below to above
    const float length = static_cast<float>(stature.value) / seen * static_cast<float>(picture_height_px);
    const auto reaches = [&](float limit, DetailLevel finer) {
        return length >= (was <= finer ? kStaysDownTo * limit : limit);
    };
    if (reaches(kCoarseBelow, DetailLevel::fine)) return DetailLevel::fine;
    return reaches(kCoarsestBelow, DetailLevel::coarse) ? DetailLevel::coarse : DetailLevel::coarsest;
}

}  // namespace ninety
