#include "light/room_sources.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include "scene/room.h"

namespace ninety {
namespace {

constexpr glm::vec3 kDaySky{5.6f, 5.8f, 6.0f}, kFarDaySky{7.0f, 7.0f, 6.9f}, kDuskSky{.06f, .08f, .12f};
constexpr glm::vec3 kLampLight{.90f, .64f, .42f}, kFarLampLight{.62f, .46f, .30f};

float smooth(float edge, float width, float x) {
    return glm::smoothstep(edge - width, edge + width, x);
}

}  // namespace

RoomSources room_sources(LightingPreset preset) {
    const bool day = preset == LightingPreset::day;
    const RoomSize size;
    RoomSources s;
    s.light = light_of(preset);
    const WindowArea& n = kNearWindow;
    const glm::vec3 up(0, n.y1 - n.y0, 0), wide(0, 0, n.z1 - n.z0), x1(1, 0, 0);
    const glm::vec3 near = day ? kDaySky : kDuskSky, far = day ? kFarDaySky : kDuskSky;
    s.windows[0] = {{size.back, n.y0, -n.z1}, wide, up, x1, near};
    s.windows[1] = {{size.back, n.y0, n.z0}, wide, up, x1, near};
    const WindowArea& f = kFarWindow;
    s.windows[2] = {{size.beyond, f.y0, f.z0}, {0, 0, f.z1 - f.z0}, {0, f.y1 - f.y0, 0}, -x1, far};
    const glm::vec3 lamp = day ? glm::vec3(0) : kLampLight, far_lamp = day ? glm::vec3(0) : kFarLampLight;
    const glm::vec3 behind = light_of(LightingPreset::evening).beyond_at;
    for (std::size_t i = 0; i < 2; ++i) {
        const float sign = i == 0 ? -1.0f : 1.0f;
        s.lamps[i] = {{kLampX, kLampHeight, sign * kLampZ}, 1.19f, .81f, lamp};
        s.lamps[2 + i] = {{behind.x, behind.y, sign * behind.z}, 1.5f, 1.0f, far_lamp};
    }
    return s;
}

glm::vec3 light_of_lamp(const LampSource& lamp, glm::vec3 point, glm::vec3 normal) {
    constexpr float kBulb = .14f;  // metres squared: no surface is nearer to a lamp than its shade
    constexpr float kThrough = .42f, kOut = 1;  // the share that the shade lets through, and its open ends
    const glm::vec3 to = lamp.at - point;
    const float d2 = glm::dot(to, to), d = std::sqrt(d2);
    const float height = -to.y / d, level = std::sqrt(std::max(1 - height * height, 0.0f));
    const float tangent = level / std::max(std::abs(height), 1e-4f);
    const float edge = height < 0 ? lamp.down_edge : lamp.up_edge;
    const float share = glm::mix(kOut, kThrough, smooth(edge, edge * .22f, tangent));
    return lamp.strength * share * std::max(glm::dot(normal, to) / d, 0.0f) / (kBulb + d2);
}

float sun_on_floor(glm::vec3 p) {
    const float t = (RoomSize{}.back - p.x) / kToSun.x;
    const glm::vec3 at = p + kToSun * t;
    const float soft = .012f + .018f * t, z = std::abs(at.z);
    const WindowArea& w = kNearWindow;
    return smooth(w.z0, soft, z) * smooth(-w.z1, soft, -z) * smooth(w.y0, soft, at.y) *
           smooth(-w.y1, soft, -at.y) * kToSun.y;
}

glm::vec3 fill_light(const Light& light, bool behind, glm::vec3 n) {
    if (behind) return light.beyond * (.92f + .12f * n.y);
    const glm::vec3 ambient = glm::mix(light.ground, light.sky, n.y * .5f + .5f);
    return ambient * .92f + light.key * (.18f + .55f * std::max(glm::dot(n, light.to_key), 0.0f));
}

}  // namespace ninety
