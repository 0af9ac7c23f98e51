// There is no FriBidi.
#include "platform/right_to_left.h"

namespace ninety {

bool order_right_to_left(std::vector<std::uint32_t>&) {
    return false;
}

}  // namespace ninety
