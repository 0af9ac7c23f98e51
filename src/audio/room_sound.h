// A room's quiet sound for whoever does not want silence: a soft wide noise, as of air or a far sea.
#pragma once

#include "audio/mixer.h"

namespace ninety {

// Twelve seconds that go on from their end at their beginning without being noticed: for Mixer::set_room.
Sound make_room_sound();

}  // namespace ninety
