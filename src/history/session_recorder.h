// Watches a routine clock and says what is worth remembering: holds that have ended, and the end of a
// session.
//
// Pure: times and angles are given. A hold that was skipped, restarted or broken off counts as far as it was
// held, from kShortestHold on. A session begins with its clock and is named with its first hold.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "body/hold.h"
#include "history/history_event.h"
#include "routine/routine_clock.h"

namespace ninety {

// A shorter one is a slip of the finger.
inline constexpr Seconds kShortestHold{3};

// So close to the best of a hold counts as holding it.
inline constexpr Degrees kNearBest{5};

// The leg in a hold: modelled or measured.
struct HoldAngles {
    Degrees start, end, best;
    Seconds at_goal, near_best;
    AngleSource source = AngleSource::model;
};

// The model's: `done` seconds of the hold of `set` (from 0). At the goal: within kGoalReachedWithin of
// `target`, sampled every half second. `lower`: how much lower than the course the leg is.
HoldAngles modelled_angles(const HoldCourse& course, int set, Seconds done, Degrees target,
                           Degrees lower = Degrees(0));

class SessionRecorder {
  public:
    using Angles = std::function<HoldAngles(const Step& hold, Seconds done)>;

    // To be called after every advance of the clock and after everything a person does to it, with the cues
    // that fell due.
    void observe(const RoutineClock& clock, std::span<const Cue> cues, WallTime now, const Angles& angles,
                 std::vector<HistoryEvent>& events);

    // The session that comes next goes on with this one, which was broken off: its holds count on.
    void go_on_with(SessionRecord session);

    // The program ends, or the routine is thrown away: what is under way is kept as far as it went.
    void finish(WallTime now, const Angles& angles, std::vector<HistoryEvent>& events);

    // The session that is under way or that ended last, if it has a hold; empty otherwise.
    const std::string& session() const { return kept_; }

  private:
    struct Under {  // the hold that is under way
        std::size_t index = 0;
        Step step;
        Seconds elapsed;
        WallTime began;
    };

    void take_up(const RoutineClock& clock, WallTime now);
    void begin(const RoutineClock& clock, WallTime now);
    void keep(const Step& step, Seconds done, WallTime began, const Angles& angles,
              std::vector<HistoryEvent>& events);
    void keep_partial(const Angles& angles, std::vector<HistoryEvent>& events);
    void end(WallTime now, std::vector<HistoryEvent>& events);

    std::optional<SessionRecord> taken_up_;  // by the session that comes next
    std::optional<SessionRecord> session_;
    std::optional<Under> under_;
    int holds_ = 0, whole_holds_ = 0, planned_holds_ = 0;
    std::string kept_;
};

}  // namespace ninety
