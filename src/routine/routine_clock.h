// Where a practice session is, as a function of a clock that somebody else reads.
//
// The clock keeps no idea of "now": every call takes the time. Only differences of those times matter.
// Pausing keeps what is left of a step; a stall or suspend of more than a second pauses and says so; each cue
// fires once, at whatever rate advance_to is called.
#pragma once

#include <span>
#include <vector>

#include "routine/schedule.h"

namespace ninety {

struct RoutinePosition {
    Step step;
    std::size_t index = 0;
    Seconds elapsed;    // in this step
    Seconds remaining;  // of this step
    Seconds total;      // routine time

    friend bool operator==(const RoutinePosition&, const RoutinePosition&) = default;
};

class RoutineClock {
  public:
    enum class State { ready, running, paused, done };

    // A longer gap between two calls of advance_to is a stall: nothing that a person practised.
    static constexpr Seconds kStall{1.0};

    // Asserts a routine within its limits. `speed` is routine seconds per second, 0 < speed <= 100
    // (asserted).
    explicit RoutineClock(const Routine& routine, double speed = 1.0);

    State state() const { return state_; }
    bool running() const { return state_ == State::running; }
    const Routine& routine() const { return routine_; }
    double speed() const { return speed_; }
    const std::vector<Step>& steps() const { return steps_; }
    std::span<const Cue> cues() const { return schedule_; }  // all of them, in the order of time
    RoutinePosition position() const;
    Seconds length() const { return steps_.back().end(); }

    void start(Seconds now);  // from ready or paused; from done: the whole again
    void pause(Seconds now);
    void restart();          // back to ready
    void stop();             // the session is over now: done, whatever was left
    void skip(Seconds now);  // to the next step's beginning
    void back(Seconds now);  // to this step's beginning; within its first two seconds: the one before

    // Moves a running routine on to `now` and returns the cues that fell in (last now, now]. Starting or
    // jumping to a step's beginning fires that step's cue with the next call. The span lasts until the next
    // call.
    std::span<const Cue> advance_to(Seconds now);

  private:
    std::size_t index_at(Seconds total) const;
    void jump_to(std::size_t step, Seconds now);

    Routine routine_;
    std::vector<Step> steps_;
    std::vector<Cue> schedule_;
    std::vector<Cue> fired_;
    double speed_;
    State state_ = State::ready;
    Seconds total_;
    Seconds last_now_;
    std::size_t next_cue_ = 0;
};

}  // namespace ninety
