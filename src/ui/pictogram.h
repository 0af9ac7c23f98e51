// Bodies as signs: a posed body seen from its right, flat, in one colour; and a low back with its discs.
// Drawn with Dear ImGui's lines, sharp at every size, in the theme's colours.
#pragma once

#include <imgui.h>

#include "body/pose.h"
#include "model/layout.h"

namespace ninety {

// Metres of a picture: what is at its lower left corner, and how many fit across and up.
struct PictogramFrame {
    glm::vec2 low, size;
};

class Pictogram {
  public:
    // `frame` fits into `area`, centred, its lower edge on the area's.
    Pictogram(ImDrawList& draw, const Rect& area, const PictogramFrame& frame);

    // The left side's limbs are softer; the right leg has a colour of its own.
    void body(const WorldPose& pose, Proportions body, ImU32 ink, ImU32 soft, ImU32 leg) const;
    void line(glm::vec2 from, glm::vec2 to, ImU32 ink, float width) const;
    // The back of the right thigh, where the hamstrings are.
    void hamstrings(const WorldPose& pose, Proportions body, ImU32 ink) const;
    // A place of the world, x and y.
    ImVec2 at(glm::vec2 world) const;
    float pixels_a_metre() const { return scale_; }

  private:
    void limb(glm::vec2 from, glm::vec2 to, float radius_from, float radius_to, ImU32 ink) const;

    ImDrawList& draw_;
    ImVec2 corner_;  // of the frame's lower left, pixels
    glm::vec2 low_;
    float scale_;
};

// Three vertebrae and the sacrum, seen from the right; the last disc bulges onto a nerve that runs down.
void draw_low_back(ImDrawList& draw, const Rect& area, ImU32 bone, ImU32 disc, ImU32 nucleus, ImU32 nerve);

}  // namespace ninety
