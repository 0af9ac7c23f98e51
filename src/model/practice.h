// The session that is practised: its clock, what is measured in it, and what is answered after it. One of the
// state's five parts.
#pragma once

#include <array>
#include <optional>

#include "body/tape_measure.h"
#include "core/fixed_text.h"
#include "history/statistics.h"
#include "measure/hold_tracker.h"
#include "measure/leg_sensor.h"
#include "routine/choreography.h"
#include "routine/routine_clock.h"

namespace ninety {

// What a person has typed from a tape measure, before it is understood.
struct TapeEntry {
    enum class What { gap, heel_height };
    What what = What::gap;
    TapeUnit unit = TapeUnit::centimetres;
    double typed = 40;
    Side side = Side::right;

    friend bool operator==(const TapeEntry&, const TapeEntry&) = default;
};

// What a person answers after a session, before it is kept.
struct CheckInEntry {
    std::optional<int> stretch, pain_before, pain_after;
    FixedText<1000> note;
    bool saved = false;

    // Which question is next, from 0; empty when all three have an answer.
    std::optional<int> question() const {
        const std::optional<int>* all[] = {&stretch, &pain_before, &pain_after};
        for (int i = 0; i < 3; ++i)
            if (!*all[i]) return i;
        return std::nullopt;
    }
    bool answered() const { return stretch || pain_before || pain_after; }
};

// What measures the leg has to say at one moment.
struct LegSeen {
    std::optional<LegReading> reading;  // of the source that was chosen; empty: it says nothing now
    bool has_trace = false, sensor_there = false;
    LegSensor::Stage stage = LegSensor::Stage::lie_flat;
    double progress_01 = 0;  // of the sensor's stage
};

// Where the leg angle comes from in practice, and what it is.
struct Measuring {
    enum class Source { off, hand, tape, sensor, trace };
    Source source = Source::off;
    LegSeen seen;
    bool lost = false;  // it was measured, and is not any more
    // In the hold that is under way, or the last one.
    HoldTracker hold;
    std::size_t hold_step = 0;
};

// What the session under way, or the last one, has come to.
struct SessionSummary {
    int holds = 0;
    Seconds held, at_goal;
    std::array<std::optional<DayAngle>, 2> best;  // by Side
    std::array<Seconds, 2> held_by_side;          // by Side; their sum is `held`
};

// Whether anything was held long enough to count. Whoever praises, says "done", asks how it was or says how
// much asks this.
inline bool anything_held(const SessionSummary& summary) {
    return summary.holds > 0;
}

struct Practice {
    RoutineClock clock;
    HoldCourse course;                     // of the leg, by the model
    double clock_speed = 1;                // from the command line
    std::optional<Routine> routine_given;  // the same: instead of the settings', and not remembered
    std::optional<Seconds> stalled_at;     // why the routine is paused
    Measuring measuring;
    TapeEntry tape;
    SessionSummary summary;
    CheckInEntry check_in;
    bool check_in_seen = false;  // the question that is next stands on the screen, as its panel last found

    Practice(const Routine& routine, HoldCourse of) : clock(routine), course(std::move(of)) {}
};

}  // namespace ninety
