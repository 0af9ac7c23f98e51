// Where the leg is, from something that measures it: one shape for all sources.
//
// Pure: time is a parameter. What no longer measures says nothing, and the body model takes over.
#pragma once

#include <optional>

#include "core/units.h"
#include "history/records.h"

namespace ninety {

// A measurement older than this is none.
inline constexpr Seconds kSignalLost{1};

struct LegReading {
    Degrees leg;  // against the floor
    AngleSource source = AngleSource::manual;
    double quality_01 = 1;  // 0: worthless .. 1: as good as this source gets

    friend bool operator==(const LegReading&, const LegReading&) = default;
};

class LegAngleSource {
  public:
    virtual ~LegAngleSource() = default;
    // The angle at `now` (steady clock), or nothing while there is none to be trusted.
    virtual std::optional<LegReading> reading(Seconds now) const = 0;
};

// By hand: the person says where the leg is and nudges it. Does not age.
class ManualAngle : public LegAngleSource {
  public:
    explicit ManualAngle(AngleSource source = AngleSource::manual) : source_(source) {}
    void set(Degrees leg);
    void nudge(Degrees by, Degrees from_if_unset);
    void clear() { leg_.reset(); }
    std::optional<LegReading> reading(Seconds now) const override;

  private:
    AngleSource source_;
    std::optional<Degrees> leg_;
};

// Leg angles that make sense for a leg on a wall.
inline constexpr Degrees kMinMeasured{0}, kMaxMeasured{95};

}  // namespace ninety
