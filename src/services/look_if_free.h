// A look at what another thread hands over, by somebody who must not wait for it: the window's loop.
#pragma once

#include <mutex>

namespace ninety {

// `look` under the mutex, if nobody has it at the moment; otherwise nothing, at once. Returns whether it
// looked.
template <class Look>
bool look_if_free(std::mutex& mutex, const Look& look) {
    const std::unique_lock lock(mutex, std::try_to_lock);
    if (!lock) return false;
    look();
    return true;
}

}  // namespace ninety
