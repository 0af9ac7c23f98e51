// One picture as comparable values: render/ draws it, and draws nothing again while it stays equal.
#pragma once

#include <optional>

#include "body/pose.h"
#include "scene/camera.h"
#include "scene/mood.h"
#include "scene/overlay.h"

namespace ninety {

struct Scene {
    Proportions body;
    WorldPose pose;
    Side raised = Side::right;
    std::optional<WorldPose> target;  // where the see-through leg is
    std::optional<AngleArc> angle;    // drawn over the picture
    OrbitCamera camera;
    Light light;

    friend bool operator==(const Scene&, const Scene&) = default;
};

}  // namespace ninety
