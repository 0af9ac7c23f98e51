// "Measure me": the day's angle of both legs, by the camera, before a session.
#pragma once

#include <array>
#include <optional>

#include "core/side.h"
#include "measure/still_leg.h"

namespace ninety {

struct MeasureMe {
    enum class Stage {
        closed,
        raise,       // `side` is to be raised; one that was measured has to come down first
        hold_still,  // it is up and still: seconds_left() to go
        done,        // both are measured
        unsure,      // it would not be still; beginning again tries `side` once more
    };
    Stage stage = Stage::closed;
    Side side = Side::left;
    std::array<std::optional<StillAngle>, 2> measured;  // by Side, since it was opened; kept already
    StillLeg still;
    std::optional<Degrees> still_up;      // the leg that was measured last, until it has come down from there
    std::optional<Seconds> raised_since;  // without having been still for long enough

    // Whole seconds that the leg is still to be held, as they are counted down: 5..1.
    int seconds_left() const;
    double progress_01() const { return still.lasted() / StillLeg::kHeldFor; }

    // Of a leg that is up but not still. Ours.
    static constexpr Seconds kPatience{30};
};

}  // namespace ninety
