// What a camera sees of the leg at one moment, and the one thing that would help it to see more: values,
// handed from the camera's thread to everybody else.
#pragma once

#include <array>
#include <cstdint>
#include <glm/vec2.hpp>
#include <memory>
#include <optional>
#include <vector>

#include "core/fixed_text.h"
#include "measure/leg_angle.h"
#include "vision/body_pose.h"

namespace ninety {

// What a person could change, the most useful first. Limits and their sources: CAMERA.md, sections 5 and 6.
enum class CameraHint {
    none,
    too_dark,    // or a shutter is closed
    nobody,      // no body that lies on its back is found
    too_far,     // the trunk is too small in the picture
    too_near,    // head, hip or a foot is outside the picture
    not_square,  // the camera looks along the body, or down on it
    tilted,      // the laptop stands askew, by more than what is taken out
    unsteady,    // it is seen, but slightly different crops do not agree
};

struct CameraSight {
    Seconds at;  // steady clock, when the picture came
    // The leg that is higher against the picture's horizontal, where it is to be trusted; quality_01 by the
    // scatter.
    std::optional<LegReading> reading;
    std::optional<Degrees>
        spread;                   // of the crops' angles about their median, 80 %; empty: no body is followed
    std::optional<Degrees> knee;  // 180: straight; of the higher leg, filtered. Says only "bent or not"
    bool knee_bent = false;       // below kBentKnee: no reading is given
    CameraHint hint = CameraHint::nobody;
    std::optional<Degrees>
        tilt;           // of the laptop, by upright edges: positive where the picture is turned clockwise
    Degrees levelled;   // the tilt that is taken out of the angles (FrameLooker::level)
    bool body = false;  // a body is followed; then where it is:
    bool head_right = true;  // in the picture, which is not mirrored
    std::array<glm::vec2, kBodyPoints>
        points_01{};  // by BodyPoint, of the picture's width and height, y downwards
    std::array<bool, kBodyPoints> point_seen{};  // inside the picture, and believed

    friend bool operator==(const CameraSight&, const CameraSight&) = default;
};

inline constexpr Degrees kBentKnee{135};  // CAMERA.md, section 2: parts 41 of 42
inline constexpr Degrees kTiltTold{3};    // section 5, for two seconds

// What there is to know of the camera itself.
enum class CameraState {
    no_model,  // the file that finds bodies is missing or damaged: nothing to be turned on
    off,
    opening,
    on,
    failed,  // `problem` says why; it looks for the camera again by itself where that can help
};

// One of several cameras.
struct CameraName {
    FixedText<255> id;   // by which the same one is found again (/dev/v4l/by-id)
    FixedText<63> name;  // for a person; no two of a list are alike

    friend bool operator==(const CameraName&, const CameraName&) = default;
};
using CameraNames = std::vector<CameraName>;

struct CameraSeen {
    CameraState state = CameraState::off;
    FixedText<255> problem;  // of no_model and failed: a sentence in the window's language
    FixedText<63> name;      // of the device that is open
    std::shared_ptr<const CameraNames> cameras;  // to choose from; null: nobody has looked
    std::optional<CameraSight> sight;            // the latest; empty until the first
    std::uint64_t picture = 0;                   // counts the pictures that there are to show; 0: none
};

}  // namespace ninety
