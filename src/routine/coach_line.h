// What a coach says between the signals of a routine: one thing to do, to let be, or to know.
//
// Names only. When each comes is in routine/coaching.h; how it is said in audio/cue_sounds.h, how it is
// written in the texts `coach.*` (model/coach_words.h).
#pragma once

namespace ninety {

enum class CoachLine {
    none,
    // Getting into place.
    lie_down,
    lie_with_towel,
    heel_up,
    heel_up_bent,
    towel_up,
    distance,
    draw_towel,
    push_how,
    // From one hold to the next.
    slide_away,
    towel_down,
    cross_over,
    towel_over,
    legs_rest,
    whole_hold,
    next_hold,
    // In a hold.
    hold_still,
    feel,
    stop_signs,
    knee,
    knee_bent,
    other_leg,
    hips_down,
    low_back,
    ankle_loose,
    shoulders,
    breathe,
    push,
    push_breathe,
    let_go,
    come_closer,
    // The end.
    ease_off,
    ease_off_towel,
    get_up,
    // The first time, a step each.
    find_the_wall,
    sit_down,
    roll_down,
};
inline constexpr int kCoachLines = static_cast<int>(CoachLine::roll_down) + 1;

}  // namespace ninety
