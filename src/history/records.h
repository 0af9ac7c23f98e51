// What is remembered of practice: sessions with their holds and check-in, and measurements. Plain values.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/choice.h"
#include "core/side.h"
#include "core/units.h"
#include "core/wall_time.h"

namespace ninety {

// Where a leg angle comes from: the body model, or something that was measured. None: nobody has said how the
// leg was, as in a session that was done without the program; the angles of such a hold are 0 and say
// nothing.
enum class AngleSource { model, manual, tape, trace, sensor, camera, none };

inline constexpr std::array kAngleSourceNames{
    Choice<AngleSource>{"model", AngleSource::model},   Choice<AngleSource>{"manual", AngleSource::manual},
    Choice<AngleSource>{"tape", AngleSource::tape},     Choice<AngleSource>{"trace", AngleSource::trace},
    Choice<AngleSource>{"sensor", AngleSource::sensor}, Choice<AngleSource>{"camera", AngleSource::camera},
    Choice<AngleSource>{"none", AngleSource::none}};

// Neither the model's nor unknown.
constexpr bool is_measured(AngleSource source) {
    return source != AngleSource::model && source != AngleSource::none;
}

struct HoldRecord {
    int number = 1;  // in its session, from 1
    int set = 1;     // from 1
    Side side = Side::right;
    WallTime at;  // its beginning
    std::string variant = "wall";
    Seconds planned, done;
    Degrees start, end, best;  // of the leg against the floor
    AngleSource source = AngleSource::model;
    Seconds at_goal;    // with the leg within reach of the target
    Seconds near_best;  // within five degrees of the best

    friend bool operator==(const HoldRecord&, const HoldRecord&) = default;
};

// How it felt, each 0 to 10; what was not answered is empty.
struct CheckIn {
    std::optional<int> stretch, pain_before, pain_after;
    std::string note;

    bool empty() const { return !stretch && !pain_before && !pain_after && note.empty(); }
    friend bool operator==(const CheckIn&, const CheckIn&) = default;
};

struct SessionRecord {
    std::string uid;  // 32 hex digits: the same session on every computer it is imported on
    WallTime started;
    std::optional<WallTime> ended;  // empty: the program ended first
    std::string routine;
    Seconds planned_hold;
    int planned_sets = 1;
    bool completed = false;  // every hold of the routine was held to its end
    std::vector<HoldRecord> holds;
    std::optional<CheckIn> check_in;
    // When the person last corrected it, added it by hand or brought it back; 0: it is as it was recorded.
    std::int64_t revised_utc_s = 0;

    friend bool operator==(const SessionRecord&, const SessionRecord&) = default;
};

struct MeasurementRecord {
    std::string uid;
    WallTime at;
    Side side = Side::right;
    Degrees leg;
    AngleSource source = AngleSource::tape;
    std::optional<Degrees>
        spread{};  // four in five of what was seen lie within so much of `leg`; camera only

    friend bool operator==(const MeasurementRecord&, const MeasurementRecord&) = default;
};

// A session or measurement that the person has deleted: an older copy of it does not bring it back.
struct RemovedRecord {
    std::string uid;
    std::int64_t at_utc_s = 0;

    friend bool operator==(const RemovedRecord&, const RemovedRecord&) = default;
};

// In the order of time, then of uid; what was removed in that of uid.
struct HistoryData {
    std::vector<SessionRecord> sessions{};
    std::vector<MeasurementRecord> measurements{};
    std::vector<RemovedRecord> removed{};

    friend bool operator==(const HistoryData&, const HistoryData&) = default;
};

// Limits, inclusive, for what is imported or read: anything outside has not been written by this program.
namespace record_limits {
// A computer whose clock has lost its battery starts in 1970; charts and sums need an end. In Greenwich.
inline constexpr Day first_day = 0, last_day = 84'005;  // 1970-01-01, 2199-12-31
inline constexpr int max_zone_min = 24 * 60;
inline constexpr int max_number = 10'000, max_rating = 10;
inline constexpr Seconds max_time{86'400};
inline constexpr Degrees min_angle{-30}, max_angle{180}, max_spread{180};
inline constexpr std::size_t max_text = 4'000;  // bytes of a note or a name; valid UTF-8, no control
                                                // characters but tabs and line ends
}  // namespace record_limits

// The first thing about a session (its holds and check-in included) or a measurement that is out of its
// limits, named as in an export: "done_s is -5; it must be 0 to 86400". Empty for a good one.
std::string why_not(const SessionRecord& session);
std::string why_not(const HoldRecord& hold);
std::string why_not(const CheckIn& check_in);
std::string why_not(const MeasurementRecord& measurement);
std::string why_not(const RemovedRecord& removed);

// The text as it may stand in a record: what may not, replaced by U+FFFD, and cut to its limit.
std::string within_limits(std::string text);

// 32 hex digits that nobody else has.
std::string new_uid();

}  // namespace ninety
