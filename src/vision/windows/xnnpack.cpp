// On Windows no camera is looked at yet, and XNNPACK is not brought along.
#include "vision/xnnpack.h"

namespace ninety {

std::optional<Xnnpack> load_xnnpack(const char*) {
    return {};
}

const Xnnpack* xnnpack() {
    return nullptr;
}

}  // namespace ninety
