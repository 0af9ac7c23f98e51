// On Windows no camera is looked at yet, and XNNPACK is not brought along.
#include "vision/xnnpack.h"

namespace ninety {

const Xnnpack* xnnpack() {
    return nullptr;
}

}  // namespace ninety
