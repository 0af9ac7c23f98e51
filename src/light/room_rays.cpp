#include "light/room_rays.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <limits>

namespace ninety {
namespace {

enum class Place { here, opening, behind };

float metres_of(Metres m) {
    return static_cast<float>(m.value);
}

float inverse_of(float x) {
    return 1 / (std::abs(x) < 1e-7f ? std::copysign(1e-7f, x) : x);
}

// How far off a box is along a ray; infinite where it is missed. The slab method.
float entered_at(const Solid& s, glm::vec3 from, glm::vec3 inverse) {
    const glm::vec3 a = (s.low - from) * inverse, b = (s.high - from) * inverse;
    const glm::vec3 first = glm::min(a, b), last = glm::max(a, b);
    const float enter = std::max({first.x, first.y, first.z}), leave = std::min({last.x, last.y, last.z});
    return enter < leave && enter > 0 ? enter : std::numeric_limits<float>::infinity();
}

bool in_pane(const WindowArea& w, float y, float z) {
    return y > w.y0 && y < w.y1 && z > w.z0 && z < w.z1;
}

}  // namespace

RoomRays::RoomRays()
    : half_(metres_of(Doorway{}.half_width)),
      height_(metres_of(Doorway{}.height)),
      thick_(metres_of(Doorway{}.wall_thickness)),
      floor_(-size_.mat_thickness),
      fixtures_(make_room().fixtures) {}

std::vector<Solid> RoomRays::near(glm::vec3 point) const {
    constexpr float kThinReach = .5f,  // farther off, a moulding's shade is less than one can see
        kWide = .25f;
    std::vector<Solid> near;
    for (const Solid& s : fixtures_) {
        if ((point.x < thick_ * .5f) != (s.low.x + s.high.x < thick_)) continue;
        const glm::vec3 d = s.high - s.low;
        const float second = d.x + d.y + d.z - std::max({d.x, d.y, d.z}) - std::min({d.x, d.y, d.z});
        if (second > kWide || glm::distance(point, glm::clamp(point, s.low, s.high)) < kThinReach)
            near.push_back(s);
    }
    return near;
}

bool RoomRays::inside(glm::vec3 p, const std::vector<Solid>& fixtures) {
    return std::any_of(fixtures.begin(), fixtures.end(),
                       [&](const Solid& s) { return glm::clamp(p, s.low, s.high) == p; });
}

bool RoomRays::within_wall(glm::vec3 p, glm::vec3 normal) const {
    const bool opening = std::abs(p.z) < half_ && p.y < height_;
    if (normal.y == 0) return opening && std::abs(normal.x) > .5f && p.x > -.001f && p.x < thick_ + .001f;
    return !opening && p.x > 0 && p.x < thick_;
}

RayEnd RoomRays::cast(glm::vec3 from, glm::vec3 along, const std::vector<Solid>& fixtures) const {
    const glm::vec3 inverse(inverse_of(along.x), inverse_of(along.y), inverse_of(along.z));
    Place place = from.x <= 0 ? Place::here : from.x < thick_ ? Place::opening : Place::behind;
    RayEnd end;
    // 1. Out of the room, through the doorway perhaps, to the first wall.
    for (int rooms = 0; rooms < 3; ++rooms) {
        const bool here = place == Place::here, opening = place == Place::opening;
        const float side = here ? size_.side : opening ? half_ : size_.beyond_side;
        const glm::vec3 low(here      ? size_.back
                            : opening ? 0.0f
                                      : thick_,
                            floor_, -side),
            high(here      ? 0.0f
                 : opening ? thick_
                           : size_.beyond,
                 opening ? height_ : size_.ceiling, side);
        const glm::vec3 t = glm::max((low - from) * inverse, (high - from) * inverse);
        end.distance = std::max(std::min({t.x, t.y, t.z}), 0.0f);
        end.point = from + along * end.distance;
        if (t.y <= t.x && t.y <= t.z) {
            const bool front = end.point.x < thick_ * .5f, down = along.y < 0;
            if (opening && !down)
                end.surface = front ? Surface::door_wall : Surface::behind_door_wall;
            else
                end.surface = front ? (down ? Surface::floor : Surface::ceiling)
                                    : (down ? Surface::behind_floor : Surface::behind_ceiling);
            break;
        }
        if (t.z <= t.x) {
            end.surface = here ? Surface::side
                          : opening
                              ? (end.point.x < thick_ * .5f ? Surface::door_wall : Surface::behind_door_wall)
                              : Surface::behind_side;
            break;
        }
        const bool ahead = along.x > 0;
        if (here && !ahead) {
            end.surface = Surface::back;
            end.pane = in_pane(kNearWindow, end.point.y, std::abs(end.point.z));
            break;
        }
        if (place == Place::behind && ahead) {
            end.surface = Surface::behind_far;
            end.pane = in_pane(kFarWindow, end.point.y, end.point.z);
            break;
        }
        end.surface = here ? Surface::door_wall : Surface::behind_door_wall;
        if (!opening && (std::abs(end.point.z) >= half_ || end.point.y >= height_)) break;
        place = opening ? (ahead ? Place::behind : Place::here) : Place::opening;
    }
    // 2. What hangs on the walls, before that.
    const float x0 = std::min(from.x, end.point.x), x1 = std::max(from.x, end.point.x);
    for (const Solid& s : fixtures) {
        if (s.high.x < x0 || s.low.x > x1) continue;  // most hang on a wall that the ray does not go to
        const float t = entered_at(s, from, inverse);
        if (t >= end.distance) continue;
        end.distance = t;
        end.point = from + along * t;
        end.pane = false;
        end.fixture = true;
        const float x = (s.low.x + s.high.x) * .5f;
        end.surface = x < size_.back * .5f                ? Surface::back
                      : x < thick_ * .5f                  ? Surface::door_wall
                      : x < (size_.beyond + thick_) * .5f ? Surface::behind_door_wall
                                                          : Surface::behind_far;
    }
    return end;
}

bool RoomRays::clear(glm::vec3 from, glm::vec3 to, const std::vector<Solid>& fixtures) const {
    const float distance = glm::distance(from, to);
    return cast(from, (to - from) / distance, fixtures).distance >= distance - .003f;
}

}  // namespace ninety
