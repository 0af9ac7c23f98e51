// What rays of light meet in the two rooms: walls, floors, ceilings, and what belongs to the walls.
//
// Furniture and the door's leaf are left out: a picture may leave them out, too (scene/room.h). Both rooms
// are boxes, joined by the doorway. World frame, metres. Knows no light.
#pragma once

#include <glm/vec3.hpp>
#include <vector>

#include "scene/light_map.h"

namespace ninety {

struct RayEnd {
    float distance = 0;
    glm::vec3 point{0};
    Surface surface = Surface::floor;  // that it lies in; of a fixture, the one that it hangs on
    bool pane = false;                 // of a window
    bool fixture = false;
};

class RoomRays {
  public:
    RoomRays();

    // What could stop light near a point: only these are asked for. A point inside one of them sees nothing.
    std::vector<Solid> near(glm::vec3 point) const;
    static bool inside(glm::vec3 point, const std::vector<Solid>& fixtures);

    // From a point of a room, or of its walls, `along` a unit vector that leaves them.
    RayEnd cast(glm::vec3 from, glm::vec3 along, const std::vector<Solid>& fixtures) const;
    // Whether nothing stands between a point and another in either room.
    bool clear(glm::vec3 from, glm::vec3 to, const std::vector<Solid>& fixtures) const;

    // Whether a point of a surface is none that one sees: of the wall, in its opening; of a floor, in the
    // wall.
    bool within_wall(glm::vec3 point, glm::vec3 normal) const;

  private:
    RoomSize size_;
    float half_, height_, thick_, floor_;  // of the doorway; y of the floor
    std::vector<Solid> fixtures_;
};

}  // namespace ninety
