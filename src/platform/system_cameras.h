// The cameras of this computer, by whatever way its system has to them; none that the program may use in a
// browser.
#pragma once

#include "measure/camera_device.h"

namespace ninety {

CameraSystem system_cameras();

}  // namespace ninety
