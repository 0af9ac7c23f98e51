// Where the light of the two rooms comes from, by day and in the evening: windows, lamps, the sun on the
// floor.
//
// Strengths are ours, by eye, beside scene/lighting.h: linear, what a white surface would shine with. Knows
// no walls. World frame, metres.
#pragma once

#include <array>
#include <glm/vec3.hpp>

#include "scene/lighting.h"

namespace ninety {

// Sky behind a pane.
struct WindowSource {
    glm::vec3 corner, across, up, inwards;
    glm::vec3 shines{0};
};
// A bulb in a shade that is open above and below.
struct LampSource {
    glm::vec3 at;
    float down_edge, up_edge;  // how wide the open ends are, as the tangent of the angle from the vertical
    glm::vec3 strength{0};     // per square metre
};

struct RoomSources {
    std::array<WindowSource, 3> windows;  // z < 0, z > 0, the one in the room behind
    std::array<LampSource, 4> lamps;
    Light light;
};
RoomSources room_sources(LightingPreset preset);

// Of a lamp, on a surface that it sees.
glm::vec3 light_of_lamp(const LampSource& lamp, glm::vec3 point, glm::vec3 normal);

// 0..1: how much of the sun lies on the floor there, through the windows behind the head; as
// shaders/room.frag has it, without their bars.
float sun_on_floor(glm::vec3 point);

// What fills every corner alike, before corners are darkened: light that has gone round for long.
glm::vec3 fill_light(const Light& light, bool behind, glm::vec3 normal);

}  // namespace ninety
