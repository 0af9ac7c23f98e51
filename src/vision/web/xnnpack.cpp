// No page has XNNPACK, and asking for a library would end its program.
#include "vision/xnnpack.h"

namespace ninety {

std::optional<Xnnpack> load_xnnpack(const char*) {
    return {};
}

const Xnnpack* xnnpack() {
    return nullptr;
}

}  // namespace ninety
