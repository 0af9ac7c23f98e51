#include "platform/system_cameras.h"

#include "platform/v4l2_camera.h"

namespace ninety {

CameraSystem system_cameras() {
    return v4l2_cameras();
}

}  // namespace ninety
