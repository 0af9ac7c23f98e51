// What a moment is about, marked in the picture so that nobody has to read for it: where an error is and
// which way it is put right, how far a knee is bent on purpose, and the push into the wall.
//
// Values in world space, metres; ui/marks_painter draws them, from every side.
#pragma once

#include <glm/vec3.hpp>
#include <optional>

#include "body/hamstrings.h"
#include "body/pose.h"
#include "body/stretch_pose.h"

namespace ninety {

// Round the place of an error, with an arrow that presses it right.
struct FaultMark {
    Fault fault = Fault::none;
    Variant variant = Variant::wall;  // what to do instead depends on it
    glm::vec3 middle{0};
    // A ring that faces the eye; lower than wide where it is a gap that it is round.
    float half_width = 0, half_height = 0;
    // How far the place is wide across the body: what looks from the side looks at its near end.
    float aside = 0;
    glm::vec3 arrow_from{0}, arrow_to{0};

    friend bool operator==(const FaultMark&, const FaultMark&) = default;
};

// Of a pose that holds with this error; none for Fault::none.
std::optional<FaultMark> fault_mark(const WorldPose& pose, Proportions body, const StretchMoment& moment);

// How far the knee is bent where a way to stretch asks for it.
struct KneeMark {
    glm::vec3 knee{0};
    glm::vec3 straight{0}, shank{0};  // unit: where the shank would point, where it does
    float radius = 0;
    Degrees bend;

    glm::vec3 at(double part_01) const;  // on the arc, from straight to the shank
    friend bool operator==(const KneeMark&, const KneeMark&) = default;
};
KneeMark knee_mark(const WorldPose& pose, Proportions body, Side raised);

// Contract-relax: whether the heel pushes, and how tense the hamstrings are, 0..1.
struct PushNow {
    enum class Phase { before, push, let_go } phase = Phase::before;
    double tone_01 = 0;
    friend bool operator==(const PushNow&, const PushNow&) = default;
};

struct PushMark {
    PushNow now;
    LegBend bend;                          // of the leg whose muscles are tense
    glm::vec3 arrow_from{0}, arrow_to{0};  // into the wall, or with the leg that comes closer
    friend bool operator==(const PushMark&, const PushMark&) = default;
};
PushMark push_mark(const WorldPose& pose, Proportions body, Side raised, PushNow now);

}  // namespace ninety
