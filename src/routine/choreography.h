// Which moment of the stretch the figure shows, for any time of the demonstration or of a practice session.
//
// The bridge between time (demonstration.h, schedule.h), the tissue model (hold.h) and the pose
// (stretch_pose.h). Pure: the same time gives the same moment, so one can scrub.
#pragma once

#include <vector>

#include "body/hold.h"
#include "body/stretch_pose.h"
#include "routine/demonstration.h"
#include "routine/routine_clock.h"

namespace ninety {

// Who stretches: what the choreography needs to know of a person.
struct Stretcher {
    Proportions body;
    Flexibility person;
    HoldMode mode = HoldMode::follow;
    std::optional<Degrees> start_angle;  // empty: where the model says
    Degrees target{90};                  // the weeks go up to it and no further

    friend bool operator==(const Stretcher&, const Stretcher&) = default;
};

// The course of one leg through a routine. Both legs are the same person's and follow the same course.
HoldCourse session_course(const Stretcher& who, const Routine& routine, const Doorway& doorway = {});

// The demonstration with the courses it needs, made once for a person and a hold.
class DemonstrationChoreography {
  public:
    DemonstrationChoreography(const Stretcher& who, Side first, Seconds hold, const Doorway& doorway = {});

    const Demonstration& timeline() const { return timeline_; }
    const HoldCourse& course() const { return courses_.front(); }
    StretchMoment moment_at(Seconds at) const;
    // The straight-leg raise that `weeks` of practice lead to by the model, up to the target.
    Degrees raise_after(int weeks) const;

    // The weeks that are shown at the end. The list ends early once the target is reached.
    static std::vector<int> weeks_shown(const Stretcher& who, Seconds hold);

  private:
    Degrees hold_end(std::size_t course) const;

    Stretcher who_;
    Seconds hold_;
    Demonstration timeline_;
    std::vector<HoldCourse> courses_;  // today's, then one for each of the weeks shown
};

// The moment of a practice session. `steps` is the whole schedule, `here` a position in it, `course` the
// leg's, `lower` how much lower than that the leg is held.
StretchMoment practice_moment(const Stretcher& who, const std::vector<Step>& steps,
                              const RoutinePosition& here, const HoldCourse& course,
                              Degrees lower = Degrees(0));

// After the end one gets up as taught: over the side to sitting. So long after it this is over.
inline constexpr Seconds kGotUpAfter{12};
// `done`: the moment at the end; since then 0 or more.
StretchMoment getting_up(const StretchMoment& done, Seconds since);

// What is held instead of `leg` by somebody who has backed off; never so low that the heel leaves the wall.
Degrees lowered(Degrees leg, Degrees by);

}  // namespace ninety
