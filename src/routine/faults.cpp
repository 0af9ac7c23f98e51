#include "routine/faults.h"

#include <cassert>

namespace ninety {

// Source: FACTS section 1, "good practice around it".
const std::array<FaultWords, kFaults>& faults() {
    static constexpr std::array<FaultWords, kFaults> kWords{{
        {Fault::knee_bent, "knee-bent", "Knee bent",
         "The hamstrings cross the knee as well: bending it gives back what the hip takes. The thigh looks "
         "steeper "
         "than it is stretched.",
         "Lie farther from the wall until the knee is straight. You feel the pull along the back of the "
         "thigh."},
        {Fault::back_arched, "back-arched", "Back arched",
         "The pelvis tips forward and takes the low back off the floor: the back bends where the hip should.",
         "Let the low back rest on the floor; lie farther away if it will not. The back feels nothing at "
         "all."},
        {Fault::hips_lifted, "hips-lifted", "Hips lifted",
         "With the buttocks in the air the leg's angle says little about the hip, and the low back rounds.",
         "Slide back until both buttocks lie on the floor and are equally heavy."},
        {Fault::other_knee_up, "other-knee-up", "Other knee up",
         "A bent other leg lets the pelvis roll back: the same angle with less stretch.",
         "Lay the other leg flat through the doorway, toes up. A pull at the front of that hip is all "
         "right."},
        {Fault::toes_pulled, "toes-pulled", "Toes pulled in",
         "Pulling the toes towards you loads the nerve behind the leg, not the muscle; it can tingle.",
         "Let the ankle hang loose. Stop and ease off on tingling or numbness."},
    }};
    return kWords;
}

const FaultWords& words_of(Fault fault) {
    for (const FaultWords& words : faults())
        if (words.fault == fault) return words;
    assert(!"a fault has words");
    return faults().front();
}

}  // namespace ninety
