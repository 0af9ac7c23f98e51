// The words for what the model counts: phases, sides, muscles, errors; in the language of the window.
#pragma once

#include "body/hamstrings.h"
#include "body/stretch_pose.h"
#include "core/side.h"
#include "history/next_step.h"
#include "i18n/translate.h"
#include "model/practice.h"
#include "routine/schedule.h"

namespace ninety {

const char* word(Phase phase);
const char* word(Hamstring muscle);
const char* word(FloorChoice choice);

// "left", as it stands before the thing that does or has something: "the left heel rests".
const char* word(Side side);
// The same after "with", "on", "to": languages that bend their words need another one.
const char* word_dative(Side side);
// Of a doorway, where one lies beside it: "on the %s side".
const char* word_beside(Side side);

// Of an error other than none: its name, why it matters, what to do instead the way that one stretches, and
// that in the two or three words that fit beside the place.
struct FaultWords {
    const char *title, *why, *instead, *mark;
};
FaultWords words_of(Fault fault, Variant variant = Variant::wall);

// A routine's name: the trainer's own ones have words in every language, a person's stays as it is.
const char* routine_word(const char* name);

// For whom one of the trainer's own routines is; empty for any other name.
const char* routine_for(const char* name);

// A sentence each.
struct NextStepWords {
    FixedText<400> what, why;
    const char* source;
};
NextStepWords words_of(const NextStep& step);

// "Nov", 1 to 12; "24 Nov" or "24 Nov 2026", as the language writes it: "24. Nov" in German.
const char* month_name(int month);
FixedText<31> short_date(Day day, bool year = false);

// "1:05", rounded up: a countdown shows 1 until it is over.
using ClockText = FixedText<15>;
ClockText clock_text(double seconds);

}  // namespace ninety
