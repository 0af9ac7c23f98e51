// Pictures from files in a camera's place, for work on the program where there is none: as a camera gives
// them, one after the other in their own time, from the beginning again after the last.
#pragma once

#include <filesystem>
#include <vector>

#include "measure/camera_device.h"

namespace ninety {

// A computer whose one camera shows a folder of PNG and JPEG pictures or an MJPG file, fifteen a second.
// While nothing is at `path` it is unplugged.
CameraSystem played_camera(std::filesystem::path path);
// The same with several: those of `paths` that are there, the first one serving best.
CameraSystem played_cameras(std::vector<std::filesystem::path> paths);

}  // namespace ninety
