// No camera is looked at, and XNNPACK is not brought along; in a page, asking for a library would end the
// program.
#include "vision/xnnpack.h"

namespace ninety {

std::optional<Xnnpack> load_xnnpack(const char*) {
    return {};
}

const Xnnpack* xnnpack() {
    return nullptr;
}

}  // namespace ninety
