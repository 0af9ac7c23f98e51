#include "scene/sun_patch.h"

#include <cassert>

#include "scene/room.h"

namespace ninety {
namespace {

// window_light() in room.frag: metres.
constexpr float kSoft = .012f, kSofterEachMetre = .018f;

}  // namespace

std::array<SunPatch, 2> sun_patches(const Light& light) {
    assert(light.to_sun.y > 0);
    const RoomSize room;
    std::array<SunPatch, 2> patches;
    for (std::size_t window = 0; window < patches.size(); ++window) {
        std::size_t corner = 0;
        for (const bool above : {false, true})
            for (const bool outer : {false, true}) {
                // Where the pane's soft edge comes from, and how far it is thrown: the farther, the softer.
                const float out = above ? 1.0f : -1.0f, pane = above ? kNearWindow.y1 : kNearWindow.y0;
                const float from_y =
                    (pane + room.mat_thickness + out * kSoft) / (1 - out * kSofterEachMetre / light.to_sun.y);
                const float thrown = from_y / light.to_sun.y, soft = kSoft + kSofterEachMetre * thrown;
                const float from_z = outer ? kNearWindow.z1 + soft : kNearWindow.z0 - soft;
                patches[window][corner++] = {room.back - light.to_sun.x * thrown, -room.mat_thickness,
                                             (window == 0 ? -from_z : from_z) - light.to_sun.z * thrown};
            }
    }
    return patches;
}

}  // namespace ninety
