// The picture: where it is looked at from, and with how much care it is drawn. One of the state's five parts.
#pragma once

#include <glm/vec2.hpp>
#include <optional>

#include "core/fixed_text.h"
#include "model/pose_move.h"
#include "scene/camera.h"
#include "settings/settings.h"

namespace ninety {

// A camera on its way to a named view.
struct CameraMove {
    OrbitCamera from;
    Seconds began;
    Seconds length = kTurn;

    std::optional<OrbitCamera> to{};  // where it goes; empty until it has set out

    // To another view; closer or farther in the same one; round to the head's end and on to the other side.
    static constexpr Seconds kTurn{.7}, kGentle{1.8}, kAround{1.2};
};

struct Picture {
    View view = View::side;
    bool own_camera = false;  // turned by hand: no longer the named view
    OrbitCamera camera;
    std::optional<CameraMove> camera_move;
    std::optional<PoseMove> pose_move;
    glm::ivec2 size_px{920, 636};
    glm::ivec2 window_px{1280, 720};
    float panel_scale = 1;
    std::optional<Quality> quality_given;  // from the command line: instead of the settings', not remembered
    FixedText<127> quality_reason;         // what is drawn with, and why
};

}  // namespace ninety
