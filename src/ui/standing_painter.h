// What the overlays of bodies that stand have in common: their names below the soles, the curve of the spine,
// the dial at the hips, and the card beside them.
#pragma once

#include "model/lesson_layout.h"
#include "scene/bend_marks.h"
#include "ui/lesson_card.h"
#include "ui/lesson_painter.h"

namespace ninety {

class StandingPainter : public LessonPainter {
  public:
    // `controls`: see paint_lesson().
    StandingPainter(ImDrawList& draw, const LessonFigures& figures, const Scene& scene, const Rect& area,
                    const Fonts& fonts, bool controls);

  protected:
    // In the order of the bodies: the scene's, the one beside it.
    void names(const char* first, const char* second);
    void spine(const SpineCurve& curve);
    void dial(const HipDial& dial);
    // The low discs from the side, their bending at twice the angle; `stretch_01` colours the discs' back.
    void discs(const Rect& place, const SpineCurve& curve, double stretch_01);
    // The ramp, with its ends named.
    void legend(LessonCard& card);

    const Scene& scene_;
    LessonLayout layout_;

  private:
    // Below the lowest of a body's feet and box, in the middle of the feet; pixels.
    glm::vec2 below_feet(const WorldPose& pose, const std::optional<glm::vec3>& box) const;
    void stop(const HipDial& dial);
    void number(const HipDial& dial, ImVec2 hip);
};

ImU32 bend_ink(double share_01);
// What discs and ligaments are bent to, of what they bear elastically, to 5 %.
LessonCard::Value bending_value(const LowBackLoad& load);

}  // namespace ninety
