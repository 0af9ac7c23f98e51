// Replaces operator new and delete. Never built with the address sanitizer, which has the heap for itself.
#include "support/counted_heap.h"

#include <link.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>

namespace {

std::atomic<long> blocks_ever{0}, blocks_out{0}, bytes_out{0};

// Where the program itself lies, and the C++ library, which asks in its name.
struct OwnCode {
    struct Range {
        std::uintptr_t from = 0, to = 0;
    };
    std::array<Range, 2> ranges;

    OwnCode() {
        dl_iterate_phdr(
            [](dl_phdr_info* info, std::size_t, void* own) {
                // The program comes first, without a name.
                const bool program = info->dlpi_name[0] == 0;
                if (!program && !std::strstr(info->dlpi_name, "libstdc++")) return 0;
                Range& range = static_cast<OwnCode*>(own)->ranges[program ? 0 : 1];
                if (range.to > 0) return 0;
                range.from = UINTPTR_MAX;
                for (int i = 0; i < info->dlpi_phnum; ++i) {
                    const auto& part = info->dlpi_phdr[i];
                    if (part.p_type != PT_LOAD) continue;
                    const std::uintptr_t at = info->dlpi_addr + part.p_vaddr;
                    range.from = std::min(range.from, at);
                    range.to = std::max(range.to, at + part.p_memsz);
                }
                return 0;
            },
            this);
    }
    bool has(const void* caller) const {
        const auto at = reinterpret_cast<std::uintptr_t>(caller);
        return std::any_of(ranges.begin(), ranges.end(),
                           [&](const Range& range) { return at >= range.from && at < range.to; });
    }
};

// Before each block.
struct Header {
    std::size_t size = 0;
    bool own = false;
};
constexpr std::size_t kHeader = 16;
static_assert(sizeof(Header) <= kHeader && kHeader <= __STDCPP_DEFAULT_NEW_ALIGNMENT__);

void* give(std::size_t size, std::size_t align, const void* caller) {
    static const OwnCode own_code;
    void* const memory = std::aligned_alloc(align, (size + 2 * align - 1) / align * align);
    if (!memory) throw std::bad_alloc();
    void* const block = static_cast<char*>(memory) + align;
    const Header header{size, own_code.has(caller)};
    std::memcpy(static_cast<char*>(block) - kHeader, &header, sizeof header);
    if (header.own) {
        ++blocks_ever;
        ++blocks_out;
        bytes_out += static_cast<long>(size);
    }
    return block;
}

void take_back(void* block, std::size_t align) {
    if (!block) return;
    Header header;
    std::memcpy(&header, static_cast<char*>(block) - kHeader, sizeof header);
    if (header.own) {
        --blocks_out;
        bytes_out -= static_cast<long>(header.size);
    }
    std::free(static_cast<char*>(block) - align);
}

}  // namespace

namespace ninety::test {

HeapUse heap_use() {
    return {blocks_ever, blocks_out, bytes_out};
}

}  // namespace ninety::test

void* operator new(std::size_t size) {
    return give(size, kHeader, __builtin_return_address(0));
}
void* operator new(std::size_t size, std::align_val_t align) {
    return give(size, std::max(kHeader, static_cast<std::size_t>(align)), __builtin_return_address(0));
}
void operator delete(void* block) noexcept {
    take_back(block, kHeader);
}
void operator delete(void* block, std::size_t) noexcept {
    take_back(block, kHeader);
}
void operator delete(void* block, std::align_val_t align) noexcept {
    take_back(block, std::max(kHeader, static_cast<std::size_t>(align)));
}
void operator delete(void* block, std::size_t, std::align_val_t align) noexcept {
    take_back(block, std::max(kHeader, static_cast<std::size_t>(align)));
}
