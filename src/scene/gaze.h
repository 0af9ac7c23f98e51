// Where the figure's eyes look, and how far its lids are down: a function of time and pose alone, so that a
// picture comes out the same each time.
//
// Angles of the eyeballs in the head, radians. No geometry of the eyes: that is figure/face.h.
#pragma once

#include <glm/vec3.hpp>

#include "body/pose.h"
#include "scene/figure_mesh.h"

namespace ninety {

// The middle of the right eyeball in the head's frame, fractions of stature; the left one's is its mirror.
inline constexpr glm::vec3 kEyeballInHead{.0463f, .0440f, .0180f};
// How far the lids turn up about that middle from shut to open.
inline constexpr float kLidTravel = .84f;

struct Gaze {
    float right = 0;    // towards the person's own right
    float up = 0;       // towards the crown
    float shut_01 = 0;  // 0 open, 1 shut
    friend bool operator==(const Gaze&, const Gaze&) = default;
};

// At a time of what plays, for a head in the world: the eyes rest on `foot_world` (the raised one's toes), on
// the ceiling, and for a moment on the person, whose eye is the camera's, as far as eyes turn; every 4 to 7 s
// they blink. How long each lasts is ours.
Gaze gaze_at(Seconds t, const BoneFrame& head, Proportions body, glm::vec3 foot_world,
             glm::vec3 person_world);

// That middle in the space the mesh is stored in.
glm::vec3 eyeball_in_bind_pose();

// A vertex of an eyeball or a lid where this gaze has it, still in the bind pose; any other as it is. What
// shaders/figure.vert does.
FigureVertex turned(FigureVertex v, const Gaze& gaze);

}  // namespace ninety
