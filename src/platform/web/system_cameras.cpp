#include "platform/system_cameras.h"

namespace ninety {

CameraSystem system_cameras() {
    return {};
}

}  // namespace ninety
