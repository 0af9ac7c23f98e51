// The columns of an exported history, in their order: a contract. README.md documents them.
#pragma once

#include <array>
#include <cstddef>

namespace ninety::csv_columns {

enum Column {
    kRecord,
    kSession,
    kAt,
    kEndedAt,
    kRoutine,
    kPlannedHold,
    kPlannedSets,
    kCompleted,
    kNumber,
    kSet,
    kSide,
    kVariant,
    kPlanned,
    kDone,
    kStart,
    kEnd,
    kBest,
    kSource,
    kAtGoal,
    kNearBestTime,
    kStretch,
    kPainBefore,
    kPainAfter,
    kNote,
    kSpread,     // these two last, behind those that older versions wrote
    kRevisedAt,  // empty: as it was recorded
    kColumns
};
inline constexpr std::size_t kColumnsBeforeSpread = kSpread, kColumnsBeforeRevised = kRevisedAt;
inline constexpr std::array<const char*, kColumns> kNames{"record",
                                                          "session",
                                                          "at",
                                                          "ended_at",
                                                          "routine",
                                                          "planned_hold_s",
                                                          "planned_sets",
                                                          "completed",
                                                          "number",
                                                          "set",
                                                          "side",
                                                          "variant",
                                                          "planned_s",
                                                          "done_s",
                                                          "start_deg",
                                                          "end_deg",
                                                          "best_deg",
                                                          "source",
                                                          "at_goal_s",
                                                          "near_best_s",
                                                          "stretch_0_10",
                                                          "pain_before_0_10",
                                                          "pain_after_0_10",
                                                          "note",
                                                          "spread_deg",
                                                          "revised_at"};

}  // namespace ninety::csv_columns
