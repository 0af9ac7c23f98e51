// Works out the light on the room's surfaces, by rays: light from windows, lamps and the sun's patch, what
// surfaces throw at each other, and corners that little comes to.
//
// Run by the build, once (tools/make_light.cpp), and nowhere else. The same on every machine: no chance is in
// it. The sun's patch itself is left out, since it wanders.
#pragma once

#include "light/room_rays.h"
#include "scene/light_map.h"

namespace ninety {

// How hard to look; the program has what stands here, tests take less.
struct BakeEffort {
    int rays = 256;  // of a texel
    int coarse = 4;  // what surfaces throw on is known for blocks of so many texels a side
    int bounces = 3;
};

// Asks for 4 rays or more, blocks of 1 or more (asserted).
LightMap bake_room(const BakeEffort& effort = {});

}  // namespace ninety
