// One picture as comparable values: render/ draws it, and draws nothing again while it stays equal.
#pragma once

#include <optional>

#include "body/hamstrings.h"
#include "body/pose.h"
#include "scene/camera.h"
#include "scene/measures.h"
#include "scene/mood.h"
#include "scene/overlay.h"

namespace ninety {

// What lies beneath the skin: the model's view of the raised leg, and how much longer its muscles are.
struct Beneath {
    LegBend bend;
    PerHamstring<double> strain{};

    friend bool operator==(const Beneath&, const Beneath&) = default;
};

// A towel round the foot: its ends in the hands, its middle on the sole.
struct Towel {
    glm::vec3 left_hand{0}, right_hand{0}, sole{0};
    friend bool operator==(const Towel&, const Towel&) = default;
};

struct Scene {
    Proportions body;
    float build = 0;      // -1 slim .. 1 stocky
    float breath_01 = 0;  // how far the chest is raised
    WorldPose pose;
    Side raised = Side::right;
    std::optional<WorldPose> target;   // where the see-through leg is
    std::optional<Beneath> beneath;    // the skin is see-through then
    std::optional<Towel> towel;        // drawn over the picture
    std::optional<Measures> measures;  // drawn over the picture, too
    std::optional<AngleArc> angle;     // drawn over the picture
    OrbitCamera camera;
    Light light;

    friend bool operator==(const Scene&, const Scene&) = default;
};

}  // namespace ninety
