// The session that is practised: its clock, what is measured in it, and what is answered after it. One of the
// state's five parts.
#pragma once

#include <algorithm>
#include <array>
#include <optional>

#include "body/tape_measure.h"
#include "core/easing.h"
#include "core/fixed_text.h"
#include "history/statistics.h"
#include "history/unfinished.h"
#include "measure/hold_tracker.h"
#include "measure/leg_sensor.h"
#include "model/camera_use.h"
#include "model/measure_me.h"
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

// What a person on the floor can ask for with a single button, one after the other.
enum class FloorChoice { ready, pause, go_on, easier, more_time, next, again, stop };

// The leg is let down by so much against the plan, for the rest of the session: who backs off once does not
// want to be taken there again by the next hold.
struct BackedOff {
    Degrees from, to;  // 0..kMostBackedOff
    Seconds at;        // when it was asked for; it takes kBackOffTakes

    Degrees by(Seconds now) const {
        return from + (to - from) * smooth_step(std::clamp((now - at) / kBackOffTakes, 0.0, 1.0));
    }
    // Ours: five degrees are 4 to 8 cm at the wall, and clearly felt.
    static constexpr Degrees kEach{5}, kMostBackedOff{30};
    static constexpr Seconds kBackOffTakes{4};
};

// Before a session: how the back is. Answered one after the other, or passed over.
struct BeforeEntry {
    std::optional<int> pain;      // 0..10, now
    std::optional<bool> leg;      // tingling, numbness or pain down the leg
    bool asked_leg = false;       // the first question has been answered or passed over
    std::optional<int> pointed;   // by a controller's buttons: the answer that the next press takes
    bool open = false;            // it has been asked to start, and the answers are waited for
    bool offers_gentler = false;  // answered: it hurts enough for a gentler session
};

// Where the leg angle comes from in practice, and what it is.
struct Measuring {
    enum class Source { off, hand, tape, sensor, camera, trace };
    Source source = Source::off;
    Source without_camera = Source::off;  // what measures again when the camera is turned off
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

// What sets a session apart from its routine.
struct SessionKind {
    bool guided = false;          // the first time, step by step
    bool gentler = false;         // because of pain: shorter, and lower
    bool keeps_distance = false;  // because of pain: never closer
    bool goes_on = false;         // with one that was broken off
};

struct Practice {
    RoutineClock clock;
    HoldCourse course;                     // of the leg, by the model
    double clock_speed = 1;                // from the command line
    std::optional<Routine> routine_given;  // the same: instead of the settings', and not remembered
    std::optional<Seconds> stalled_at;     // why the routine is paused
    Measuring measuring;
    CameraUse camera;
    MeasureMe measure_me;
    TapeEntry tape;
    SessionSummary summary;
    SessionKind kind;
    BackedOff backed_off;
    BeforeEntry before;
    std::optional<Unfinished> unfinished;  // can be gone on with until `unfinished_until`
    Seconds unfinished_until;
    // With a single button: what the next silence chooses, and until when there may be another press.
    std::optional<FloorChoice> choosing;
    Seconds choosing_until;
    CheckInEntry check_in;
    bool check_in_seen = false;  // the question that is next stands on the screen, as its panel last found

    Practice(const Routine& routine, HoldCourse of) : clock(routine), course(std::move(of)) {}
};

}  // namespace ninety
