#include "core/private_memory.h"

#include <doctest/doctest.h>
#include <sys/mman.h>

#include <algorithm>

#include "support/memory_flags.h"

using namespace ninety;

TEST_CASE("memory that is kept private is left out of dumps, to the ends of its pages and no further") {
    constexpr std::size_t kPage = 4096;
    auto* const pages = static_cast<std::byte*>(
        mmap(nullptr, 8 * kPage, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    REQUIRE(pages != MAP_FAILED);
    // From the last byte of one page to the first of another.
    keep_private({pages + 3 * kPage - 1, kPage + 2});
    for (int page = 0; page < 8; ++page) {
        CAPTURE(page);
        CHECK(test::left_out_of_dumps(pages + static_cast<std::size_t>(page) * kPage) ==
              (page >= 2 && page <= 4));
    }
    keep_private(std::span<const std::byte>());  // nothing
    munmap(pages, 8 * kPage);
}

TEST_CASE("a picture that is wiped has no size, and its memory holds nothing of it and stays") {
    Image picture;
    picture.size = {64, 48};
    picture.rgb.reserve(100'000);
    picture.rgb.assign(64 * 48 * 3, 0xAB);
    const std::uint8_t* memory = picture.rgb.data();
    keep_private(picture);
    CHECK(test::left_out_of_dumps(memory + 99'999));
    wipe(picture);
    CHECK(picture.size == glm::ivec2(0));
    CHECK(picture.rgb.empty());
    CHECK(picture.rgb.capacity() == 100'000);
    CHECK(picture.rgb.data() == memory);
    CHECK(std::all_of(memory, memory + 64 * 48 * 3, [](std::uint8_t byte) { return byte == 0; }));
    Image none;
    wipe(none);
    CHECK(none.rgb.empty());
}
