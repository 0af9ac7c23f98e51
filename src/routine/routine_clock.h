// Where a practice session is, as a function of a clock that somebody else reads.
//
// The clock keeps no idea of "now": every call takes the time. Only differences of those times matter.
// Pausing keeps what is left of a step; each cue fires once, at whatever rate advance_to is called. Time in
// which the machine was away (asleep, the program stopped) is nobody's practice: a short absence goes on from
// where it was, a long one pauses, and both are told. A program that was only slow is no absence.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "routine/schedule.h"

namespace ninety {

// Somebody was ready: where in the step, and where that put them; elapsed of the step.
struct LetGo {
    Seconds from, at;

    friend bool operator==(const LetGo&, const LetGo&) = default;
};

struct RoutinePosition {
    Step step;
    std::size_t index = 0;
    Seconds elapsed;                // in this step
    Seconds remaining;              // of this step
    Seconds total;                  // routine time
    std::optional<LetGo> let_go{};  // in this step

    friend bool operator==(const RoutinePosition&, const RoutinePosition&) = default;
};

class RoutineClock {
  public:
    enum class State { ready, running, paused, done };

    // A longer absence is a stall: nothing that a person practised.
    static constexpr Seconds kStall{1.0};
    // Up to here it goes on by itself: the person still lies there. After a longer one they may be anywhere.
    static constexpr Seconds kGoesOn{5.0};
    // What the program takes for itself counts, as far as sounds are laid out ahead (see CuePlayer): longer
    // than this nobody would have been told anything, and the routine waits.
    static constexpr Seconds kLongestLook{2.0};

    // Asserts a routine within its limits. `speed` is routine seconds per second, 0 < speed <= 100
    // (asserted).
    explicit RoutineClock(const Routine& routine, double speed = 1.0, Pace pace = Pace::by_the_clock);
    // The guided first time: it tells how before the routine's first hold.
    static RoutineClock guided(const Routine& routine, double speed, Pace pace);

    State state() const { return state_; }
    bool running() const { return state_ == State::running; }
    const Routine& routine() const { return routine_; }
    double speed() const { return speed_; }
    const std::vector<Step>& steps() const { return steps_; }
    std::span<const Cue> cues() const { return schedule_; }  // all of them, in the order of time
    RoutinePosition position() const;
    Seconds length() const { return steps_.back().end(); }
    // When somebody last started it or moved it to another place; empty in the beginning. Whoever tells what
    // goes on tells it anew whenever this has changed.
    std::optional<Seconds> entered_at() const { return entered_at_; }
    // When somebody last moved what is to come in time: asked for more, or was ready. Empty: nobody did.
    std::optional<Seconds> retimed_at() const { return retimed_at_; }
    // When it was over; empty before that.
    std::optional<Seconds> done_at() const {
        return state_ == State::done ? std::optional(last_now_) : std::nullopt;
    }
    // Whether it runs, and stands until somebody is ready.
    bool waiting() const;
    // Whether somebody has been ready in this step.
    bool let_go() const;

    void start(Seconds now);  // from ready or paused; from done: the whole again
    void pause(Seconds now);
    void restart();          // back to ready
    void stop(Seconds now);  // the session is over now: done, whatever was left
    // To the next step's beginning. The last one is the end, paused or not: nothing is left to go on with.
    void skip(Seconds now);
    void back(Seconds now);   // to this step's beginning; within its first two seconds: the one before
    void again(Seconds now);  // to this step's beginning
    void go_to(std::size_t step, Seconds now);  // to that one's (asserted: there is one)

    // "I am ready": what comes before a hold is over in kLead; paused, it goes on with that. Nothing in other
    // steps.
    void ready(Seconds now);
    // This step lasts so much longer, up to the longest hold or pause of a routine.
    static constexpr Seconds kMoreTime{15};
    void more_time(Seconds now);

    // Moves a running routine on to `now` and returns the cues that fell in (last now, now]. Starting or
    // jumping to a step's beginning fires that step's cue with the next call. `away`: how much of the time
    // since the last call the machine was not there; more than kStall fires `interrupted` or `stalled` alone.
    // The span lasts until the next call.
    std::span<const Cue> advance_to(Seconds now, Seconds away = Seconds(0));

  private:
    RoutineClock(const Routine& routine, std::vector<Step> steps, double speed);

    std::size_t index_at(Seconds total) const;
    Seconds stands_at() const;
    void jump_to(std::size_t step, Seconds now);

    Routine routine_;
    std::vector<Step> planned_, steps_;  // steps_: with what was asked for in the session
    std::vector<Cue> schedule_;
    std::vector<Cue> fired_;
    double speed_;
    State state_ = State::ready;
    Seconds total_;
    Seconds last_now_;
    std::optional<Seconds> entered_at_, retimed_at_;
    std::optional<std::size_t> let_go_;  // the step that waits no longer
    LetGo let_go_at_;                    // in that step
    std::size_t next_cue_ = 0;
};

}  // namespace ninety
