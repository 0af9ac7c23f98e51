// Cameras of Windows are not driven yet; films of pictures (NINETY_CAMERA) are, as everywhere.
#include "platform/system_cameras.h"

namespace ninety {

CameraSystem system_cameras() {
    return {};
}

}  // namespace ninety
