// Windows dumps a process only where somebody has asked for it; memory can be kept out of the file that it is
// swapped to.
#include "core/private_memory.h"

#include <windows.h>

namespace ninety {

void keep_private(std::span<const std::byte> memory) {
    if (memory.empty()) return;
    VirtualLock(const_cast<std::byte*>(memory.data()),
                memory.size());  // a limit that is reached costs this alone
}

void keep_private(const Image& picture) {
    keep_private(std::as_bytes(std::span(picture.rgb.data(), picture.rgb.capacity())));
}

void wipe(Image& picture) {
    picture.rgb.resize(picture.rgb.capacity());
    if (!picture.rgb.empty()) SecureZeroMemory(picture.rgb.data(), picture.rgb.size());
    picture.rgb.clear();
    picture.size = glm::ivec2(0);
}

void never_dump_this_process() {
    SetErrorMode(GetErrorMode() | SEM_NOGPFAULTERRORBOX);
}

}  // namespace ninety
