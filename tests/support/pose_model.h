// The pose model's file, for tests that need it: it is others' work, brought by scripts/setup.sh where there
// is a network.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>

namespace ninety::test {

inline std::filesystem::path pose_model_file() {
    return std::filesystem::path(NINETY_SHARE) / "vision" / "pose_landmark_lite.tflite";
}

// False, and one plain line, where it is not there: the test is skipped then.
inline bool has_pose_model() {
    std::error_code ignored;
    const bool there = std::filesystem::exists(pose_model_file(), ignored);
    if (!there) MESSAGE("skipped: the pose model is not here (scripts/setup.sh brings it)");
    return there;
}

}  // namespace ninety::test
