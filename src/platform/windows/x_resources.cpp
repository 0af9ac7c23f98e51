// No X server.
#include "platform/desktop_scale.h"

namespace ninety {

std::optional<double> x_resources_dpi() {
    return {};
}

}  // namespace ninety
