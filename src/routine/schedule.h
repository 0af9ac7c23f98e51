// A routine laid out along time: which phase runs when, and which cues fall where.
//
// Pure values. Routine time 0 is the start of "get ready"; it stands still while the routine is paused.
#pragma once

#include <array>
#include <vector>

#include "routine/coach_line.h"
#include "routine/routine.h"

namespace ninety {

enum class Phase { get_ready, hold, change_sides, rest, ease_off, done };

// The last leg comes down slowly: nobody is hurried off the mat.
inline constexpr Seconds kEaseOff{10};

// Whether what comes before a hold (getting ready, changing sides, the rest between sets) goes by the clock,
// or stands until somebody says that they are ready.
enum class Pace { by_the_clock, when_ready };

// From "I am ready" to the hold: time to lay the arm down. What waits for it waits so long before its end.
inline constexpr Seconds kLead{5};
// The shortest that a pause before a hold is where it waits: to lie down, or get over to the other side.
inline constexpr Seconds kShortestWaited{20};

// What a step of the guided first time tells, in this order.
enum class Guide { none, find_the_wall, sit_down, roll_down, distance, heel_up, what_to_feel };

struct Step {
    Phase phase = Phase::get_ready;
    Side side = Side::right;  // hold: whose leg is up; ease_off and done: whose was up last;
                              // every other phase: whose leg comes next
    int set = 1;              // from 1
    Variant variant = Variant::wall;
    Seconds start;  // routine time
    Seconds length;
    Seconds added{0};           // of `length`: what was asked for in the session, beyond the routine's
    bool waits = false;         // stands kLead before its end until somebody is ready
    Guide guide = Guide::none;  // get_ready only

    Seconds end() const { return start + length; }
    friend bool operator==(const Step&, const Step&) = default;
};

// get ready, hold, change sides, hold, rest, hold, change sides, hold, ... ease off, done. Steps of no length
// are left out, unless they wait; the last step is `done` with length 0. Asserts a routine that is within its
// limits.
std::vector<Step> schedule_of(const Routine& routine, Pace pace = Pace::by_the_clock);

// The guided first time: the same, with what has to be known before the first hold told step by step.
std::vector<Step> guided_schedule_of(const Routine& routine, Pace pace = Pace::by_the_clock);

// When a step that waits stands still, in routine time.
inline Seconds waits_at(const Step& step) {
    return step.end() - kLead;
}
// Whether "I am ready" means something in this step: it comes before a hold.
inline bool comes_before_a_hold(Phase phase) {
    return phase == Phase::get_ready || phase == Phase::change_sides || phase == Phase::rest;
}

// All of its steps together; no heap.
Seconds length_of(const Routine& routine);

enum class CueKind {
    step_begins,   // any phase, `done` included
    half_way,      // of a hold of 10 s and more
    last_seconds,  // 5 s before a hold ends, if it is longer than 10 s and no push has just ended; 3, 2, 1 s
                   // before any other phase ends
    push_begins,   // contract-relax: press the heel gently into the wall
    push_ends,     // and let go, closer
    hold_ends,
    // What a coach says between these (routine/coaching.h).
    coach,        // a line
    time_left,    // of a long hold: `number` seconds
    push_counts,  // 3, 2, 1 s before a push ends
    // Not part of the schedule: the machine was away.
    interrupted,  // for some seconds: the routine goes on from where it was
    stalled,      // for longer: it has paused
};

struct Cue {
    CueKind kind = CueKind::step_begins;
    Seconds at;                        // routine time
    std::size_t step = 0;              // index into the schedule
    Seconds remaining;                 // of that step
    CoachLine line = CoachLine::none;  // coach: which
    int number = 0;  // time_left, push_counts: seconds; push_begins: which of the hold, from 1

    friend bool operator==(const Cue&, const Cue&) = default;
};

// When to push in a contract-relax hold, from the hold's beginning: three times in a hold of 30 s and more,
// once in ten seconds of a shorter one. Source of length and number: FACTS section 1 (7 s gentle push, three
// times).
inline constexpr Seconds kPush{7};
struct Pushes {
    std::array<Seconds, 3> begins{};
    std::size_t count = 0;
};
Pushes pushes_in(Seconds hold);
// Those of a step: of none but a contract-relax hold. Time that was asked for in the session moves none.
Pushes pushes_of(const Step& step);
// Whether a push is on at this time of a hold.
bool pushing_at(const Step& hold, Seconds elapsed);
bool pushing_in(const Pushes& pushes, Seconds elapsed);
// How hard one pushes then, 0..1: it comes within a second and goes within two; ours.
double push_tone(const Pushes& pushes, Seconds elapsed);

// Every cue of the schedule in the order of time. A hold's end comes before the next step's beginning.
std::vector<Cue> cues_of(const std::vector<Step>& steps);

}  // namespace ninety
