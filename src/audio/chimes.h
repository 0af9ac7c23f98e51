// The trainer's tones, made from numbers: distinct by tune as well as by pitch, soft at both ends.
#pragma once

#include "audio/mixer.h"

namespace ninety {

enum class Chime {
    hold_begins,   // two notes up
    half_way,      // one long note, in the middle
    last_seconds,  // a short tick
    hold_ends,     // two notes down
    change_sides,  // three notes up and back
    done,          // a chord, note by note
    ready,         // the same note twice: it begins
    stood_still,   // three notes down: the machine was away
    tap,           // an answer to a key: something was heard
};
inline constexpr int kChimes = 9;

Sound make_chime(Chime chime);

}  // namespace ninety
