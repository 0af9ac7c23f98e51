// No camera is driven: no page may, and nothing here knows those of Windows yet.
#include "platform/system_cameras.h"

namespace ninety {

CameraSystem system_cameras() {
    return {};
}

}  // namespace ninety
