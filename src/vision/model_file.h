// The file with the pose model: read whole, known by its SHA-256, made ready.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/result.h"
#include "vision/pose_model.h"

namespace ninety {

struct ModelFault {
    bool missing = false;
    std::string why;  // where it is not missing: brief, in English or the system's words
    // The file is right, and what computes it is not here or not for this processor.
    bool cannot_compute = false;
};

// CAMERA.md, section 1: pose_landmark_lite.tflite of npm's @mediapipe/pose 0.5.1675469404. scripts/setup.sh
// has the same.
inline constexpr std::string_view kPoseModelSha256 =
    "f17bfbecadb61c3be1baa8b8d851cc6619c870a87167b32848ad20db306b9d61";
inline constexpr std::size_t kPoseModelBytes = 2'819'824;

// Some 30 ms. Another file is refused however well it is made: its angles would be nobody's measurement.
Result<PoseModel, ModelFault> read_pose_model(const std::filesystem::path& file);

}  // namespace ninety
