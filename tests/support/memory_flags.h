// What the kernel says of the memory at an address: the flags of /proc/self/smaps.
#pragma once

#include <cstdint>
#include <fstream>
#include <sstream>
#include <string>

namespace ninety::test {

// " rd wr mr mw me dd ac " and the like; empty where nothing is mapped.
inline std::string memory_flags(const void* address) {
    const auto at = reinterpret_cast<std::uintptr_t>(address);
    std::ifstream maps("/proc/self/smaps");
    bool here = false;
    for (std::string line; std::getline(maps, line);) {
        std::uintptr_t from = 0, to = 0;
        char dash = 0;
        std::istringstream range(line);
        if (range >> std::hex >> from >> dash >> to && dash == '-') here = from <= at && at < to;
        if (here && line.starts_with("VmFlags:")) return line.substr(8) + " ";
    }
    return {};
}
inline bool left_out_of_dumps(const void* address) {
    return memory_flags(address).find(" dd ") != std::string::npos;
}

}  // namespace ninety::test
