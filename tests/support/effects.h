// What a change has asked for outside.
#pragma once

#include "model/effects.h"

namespace ninety::test {

// The first of its kind, or null.
template <class E>
const E* find(const Effects& effects) {
    for (const Effect& one : effects.asked)
        if (const E* found = std::get_if<E>(&one)) return found;
    return nullptr;
}

}  // namespace ninety::test
