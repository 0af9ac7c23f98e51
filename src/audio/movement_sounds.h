// Sounds of somebody who moves on a mat, made from numbers: a heel that comes to rest on plaster, cloth on
// cloth.
#pragma once

#include "audio/mixer.h"

namespace ninety {

enum class MovementSound {
    heel_on_wall,  // a dull thud with a breath of plaster
    cloth,         // one limb: a short rustle
    roll           // the whole body: a longer, lower one
};
inline constexpr int kMovementSounds = 3;

// The same every time. `take`: 0 and up, takes that differ as one movement does from the next.
Sound make_movement_sound(MovementSound sound, int take = 0);
inline constexpr int kMovementTakes = 4;

}  // namespace ninety
