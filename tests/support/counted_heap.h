// What our own code has from the heap: counted in the program that replaces operator new
// (counted_heap.cpp). What a GL driver written in C++ asks for is left out; Dear ImGui, SDL and SQLite have
// allocators of their own.
#pragma once

namespace ninety::test {

struct HeapUse {
    long taken = 0;              // blocks, ever
    long blocks = 0, bytes = 0;  // that are out now; as they were asked for

    friend bool operator==(const HeapUse&, const HeapUse&) = default;
};

HeapUse heap_use();

}  // namespace ninety::test
