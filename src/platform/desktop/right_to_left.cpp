#include "platform/right_to_left.h"

#include <dlfcn.h>

#include <utility>

namespace ninety {
namespace {

// As FriBidi 1.0 declares it.
using Log2Vis = std::int8_t(const std::uint32_t* text, int length, std::uint32_t* direction,
                            std::uint32_t* drawn, int* to_drawn, int* from_drawn, std::int8_t* levels);
constexpr std::uint32_t kByFirstLetter = 0x40;  // FRIBIDI_PAR_ON
constexpr std::uint32_t kFill = 0xfeff;         // where two letters have become one
constexpr std::size_t kMostLetters = 4000;      // a note's

Log2Vis* fribidi() {
    static Log2Vis* const found = [] {
        void* library = ::dlopen("libfribidi.so.0", RTLD_NOW | RTLD_LOCAL);
        return library ? reinterpret_cast<Log2Vis*>(::dlsym(library, "fribidi_log2vis")) : nullptr;
    }();
    return found;
}

}  // namespace

bool order_right_to_left(std::vector<std::uint32_t>& letters) {
    Log2Vis* const order = fribidi();
    if (!order || letters.size() > kMostLetters) return false;
    std::vector<std::uint32_t> drawn(letters.size() + 1);  // ended by a zero
    std::uint32_t direction = kByFirstLetter;
    if (order(letters.data(), static_cast<int>(letters.size()), &direction, drawn.data(), nullptr, nullptr,
              nullptr) == 0)
        return false;
    drawn.pop_back();
    std::erase(drawn, kFill);
    letters = std::move(drawn);
    return true;
}

}  // namespace ninety
