// The course of one leg's stretch over a whole session: raises, holds and rests, with the tissue's memory
// between.
//
// Time 0 of a hold is the end of a raise at 5 degrees/s from the leg flat. Two modes: at a fixed distance to
// the wall the angle stays and the torque falls; following the ease the torque stays and the angle creeps up,
// until the wall stops the hips; from there on it is a fixed distance. In a rest the leg lies flat. The
// memory of one hold carries over into the next, however long the pause.
//
// This file reads no clock and knows no routine: the caller says how long the leg lies flat between two of
// its holds (in a session that is the other leg's hold and the pauses around it, less the raise itself).
// Source: FACTS section 7; the rest is entered suddenly, which is what reproduces
// tests/fixtures/stretch_model_checks.csv.
//
// A course costs about a fifth of a millisecond a set to make, and well under a microsecond to read.
#pragma once

#include <optional>
#include <vector>

#include "body/passive_torque.h"
#include "body/tissue.h"
#include "core/units.h"

namespace ninety {

enum class HoldMode { fixed, follow };

inline constexpr double kRaiseSpeedDegPerS = 5.0;  // FACTS section 7

struct HoldPlan {
    Flexibility person;
    HoldMode mode = HoldMode::follow;
    // Where the first hold starts, 0..130. Empty: at the person's raise when fixed; where the torque reaches
    // kComfortableStretch when following. Given and following: the torque that the first raise to it ends
    // with is kept, and later holds start where they meet that torque again, never lower than this.
    std::optional<Degrees> start_angle;
    // The leg cannot get steeper: the wall stops the hips (steepest_leg() in wall_contact.h). 0..130.
    Degrees steepest{130.0};
    int sets = 2;      // 1..100
    Seconds hold{45};  // more than 0, up to 3600
    Seconds rest{30};  // leg flat between two holds; 0 or more, up to a day

    friend bool operator==(const HoldPlan&, const HoldPlan&) = default;
};

// Whether all values are in the ranges above.
bool is_valid(const HoldPlan& plan);

struct CoursePoint {
    Degrees leg;
    NewtonMetres torque;  // 0 or more
};

class HoldCourse {
  public:
    // Asks for a valid plan (asserted).
    explicit HoldCourse(const HoldPlan& plan);

    const HoldPlan& plan() const { return plan_; }

    // Sets count from 0, up to plan().sets - 1 (asserted). Times are held to what they refer to; NaN asserts.
    CoursePoint in_hold(int set, Seconds since_start) const;  // 0..hold
    CoursePoint in_raise(int set,
                         Seconds before_hold) const;  // raise_time(set)..0, before the hold of this set

    // How long the raise to the start of this hold takes at 5 degrees/s.
    Seconds raise_time(int set) const;

    // How much higher the leg is at the end of the hold than at its start; 0 when fixed.
    Degrees gained_in(int set) const;
    // How much higher the leg is at the last hold's end than at the first one's start.
    Degrees gained() const;

  private:
    struct Set {
        Degrees start;  // leg at time 0 of the hold
        Tissue at_start;
        NewtonMetres kept_torque;  // while following
        Seconds still_from;        // from this time on the angle stays; the hold's length or more: never
        Degrees still_leg;
        Tissue at_still;
        std::vector<NewtonMetres> raise_torque;  // every kRaiseSample degrees from 0, then at the start
    };

    const Set& set_at(int set) const;
    Set raised(const Tissue& flat, NewtonMetres until_torque, Degrees at_least) const;
    void hold(Set& set) const;
    Tissue tissue_in(const Set& set, Seconds since_start) const;

    HoldPlan plan_;
    std::vector<Set> sets_;
};

}  // namespace ninety
