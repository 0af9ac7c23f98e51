#include "core/private_memory.h"

#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <cstdint>

namespace ninety {

void keep_private(std::span<const std::byte> memory) {
    if (memory.empty()) return;
    // Outwards to whole pages: a part of a page is none.
    const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    const auto first = reinterpret_cast<std::uintptr_t>(memory.data());
    const std::uintptr_t from = first / page * page, to = (first + memory.size() + page - 1) / page * page;
    void* const pages = reinterpret_cast<void*>(from);
    madvise(pages, to - from, MADV_DONTDUMP);
    mlock(pages, to - from);  // a limit that is reached costs this alone
}

void keep_private(const Image& picture) {
    keep_private(std::as_bytes(std::span(picture.rgb.data(), picture.rgb.capacity())));
}

void wipe(Image& picture) {
    picture.rgb.resize(picture.rgb.capacity());
    if (!picture.rgb.empty()) explicit_bzero(picture.rgb.data(), picture.rgb.size());
    picture.rgb.clear();
    picture.size = glm::ivec2(0);
}

void never_dump_this_process() {
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

}  // namespace ninety
