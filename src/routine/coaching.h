// When a coach speaks in a routine: set-up in steps, cues that rotate over the holds, the time that is left,
// one reminder of the stop signs. Pure.
//
// Laid out by the longest clip of any language, so that no line runs into a tone or into other words, and so
// that what stands on the screen is the same in each. Where a step has no room for all, what is needed comes
// first and the rest is left out; nothing is said faster.
#pragma once

#include <span>
#include <vector>

#include "routine/schedule.h"

namespace ninety {

// How much of it somebody wants to hear: all; steps, signals and the stop signs; no words.
enum class Coaching { full, brief, tones };

// How long a line is at most, in any language; 0 for those that belong to a signal and are said with it. The
// test "every clip is as short as its place" holds clips to it.
Seconds most_of(CoachLine line);

// Whether somebody with closed eyes would not know what to do without it: it may come late, and displaces
// others. The rest is said in its place or not at all.
bool needed(CoachLine line);

// Whether the cue is heard at this level. Tones are: `tones` is a matter of words.
bool told_at(Coaching level, const Cue& cue);

// The cues of kind coach, time_left and push_counts, in the order of time, for a schedule and its other cues.
std::vector<Cue> coaching_of(const std::vector<Step>& steps, std::span<const Cue> signals);

// What a step is about at its beginning, before any line has come.
CoachLine first_instruction(const Step& step);
// The instruction of this moment of a step: the last one that has been given in it. `cues` are the clock's.
CoachLine instruction_at(std::span<const Cue> cues, std::size_t step_index, const Step& step, Seconds total);

// Which hold of how many, from 1; asserts a hold.
struct HoldNumber {
    int number, of;
};
HoldNumber hold_number(const std::vector<Step>& steps, std::size_t index);

}  // namespace ninety
