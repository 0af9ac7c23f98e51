// Lines, rings, arrows and labels over a picture, given by where they are in the world.
//
// What lies behind the eye is left out. Labels never lie over each other (model/label_room.h).
#pragma once

#include <imgui.h>

#include <optional>

#include "model/label_room.h"
#include "scene/camera.h"
#include "scene/overlay.h"
#include "ui/theme.h"

namespace ninety {

class PictureInk {
  public:
    // `picture`: where the picture is, in pixels of the draw list. All outlive this.
    PictureInk(ImDrawList& list, const OrbitCamera& seen_from, const Rect& picture, const Fonts& letters)
        : draw(list), camera(seen_from), area(picture), fonts(letters), room(picture) {}

    std::optional<ImVec2> at(glm::vec3 point) const;
    // Of a length at a place, seen squarely; 0 behind the eye.
    float pixels(glm::vec3 where, float length) const;
    // With a light edge, so that it is seen on any ground.
    void line(glm::vec3 from, glm::vec3 to, ImU32 colour);
    void stroke(const PointList<glm::vec3>& points, ImU32 colour, float thick);
    void dotted(const PointList<glm::vec3>& points, ImU32 colour);
    PointList<ImVec2> projected(const PointList<glm::vec3>& points) const;
    // A stout arrow with its head at `to`; one that points at the eye, or away from it, is a ring with a dot.
    void arrow(glm::vec3 from, glm::vec3 to, ImU32 colour);
    // The words on a light ground, as near to `centre` as there is room.
    void label(ImVec2 centre, const char* words, ImFont* font, float size, ImU32 colour);
    // No label goes round this.
    void keep_clear(ImVec2 middle, float half_width, float half_height);

    ImDrawList& draw;
    const OrbitCamera& camera;
    const Rect& area;
    const Fonts& fonts;
    LabelRoom room;
};

}  // namespace ninety
