// Where the built program's files are, for tests that draw.
#pragma once

#include "platform/paths.h"

namespace ninety::test {

inline ProgramFiles program_files() {
    const std::filesystem::path share = NINETY_SHARE;
    return {share / "shaders",
            share / "assets",
            share / "content",
            share / "figure" / "figure.mesh",
            share / "figure" / "bones.mesh",
            share / "voice",
            share / "fonts",
            share / "vision" / "pose_landmark_lite.tflite",
            share / "light" / "room.light"};
}

}  // namespace ninety::test
