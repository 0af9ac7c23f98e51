// What a camera costs the frame: a session's hold drawn without one and then with one, in one run.
#pragma once

#include <filesystem>
#include <vector>

#include "cli/main_window.h"
#include "core/result.h"

namespace ninety {

struct CameraCost {
    std::vector<double> without_ms, with_ms;  // whole frames, each ended with glFinish
    double memory_mb = 0;                     // by which the process's peak has grown with the camera
    std::uint64_t pictures = 0;               // that were looked at meanwhile
    double seconds = 0;                       // that took
    double thread_s = 0;                      // processor time of the camera's thread in these
    double read_01 = 0;                       // share of the frames that had a leg's angle of it
};

// Half of `length` each or a little more, every frame drawn, in simulated time: as many frames, and as many
// steps of the sun, without the camera as with it. `film` plays the camera (platform/
// played_camera.h); `model` is the file that finds bodies. What cannot be opened is a sentence.
Result<CameraCost> measure_camera(MainWindow& window, AppState& state, Seconds length,
                                  const std::filesystem::path& film, const std::filesystem::path& model);

}  // namespace ninety
