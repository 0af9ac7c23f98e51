// One picture as comparable values: render/ draws it, and draws nothing again while it stays equal.
#pragma once

#include <optional>

#include "body/hamstrings.h"
#include "body/pose.h"
#include "scene/camera.h"
#include "scene/mood.h"
#include "scene/overlay.h"

namespace ninety {

// What lies beneath the skin: the model's view of the raised leg, and how much longer its muscles are.
struct Beneath {
    LegBend bend;
    PerHamstring<double> strain{};

    friend bool operator==(const Beneath&, const Beneath&) = default;
};

struct Scene {
    Proportions body;
    WorldPose pose;
    Side raised = Side::right;
    std::optional<WorldPose> target;  // where the see-through leg is
    std::optional<Beneath> beneath;   // the skin is see-through then
    std::optional<AngleArc> angle;    // drawn over the picture
    OrbitCamera camera;
    Light light;

    friend bool operator==(const Scene&, const Scene&) = default;
};

}  // namespace ninety
