// A page's memory is the browser's to keep: nothing can be asked of it but to be empty.
#include "core/private_memory.h"

#include <algorithm>

namespace ninety {

void keep_private(std::span<const std::byte>) {}
void keep_private(const Image&) {}

void wipe(Image& picture) {
    std::fill(picture.rgb.begin(), picture.rgb.end(), std::uint8_t(0));
    picture.rgb.clear();
    picture.size = glm::ivec2(0);
}

void never_dump_this_process() {}

}  // namespace ninety
