#include "routine/breath.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "routine/demonstration.h"
#include "routine/schedule.h"

namespace ninety {
namespace {

// What is left of a length of time that begins at `start` is not breathed yet.
double breathed(Seconds start, Seconds length, Seconds at, bool hold) {
    const double per_minute = hold ? breathing::in_hold : breathing::quiet;
    return std::clamp(at - start, Seconds(0), length) / Seconds(60) * per_minute;
}

}  // namespace

Breath breath_after(double breaths) {
    const double part = std::max(0.0, breaths) - std::floor(std::max(0.0, breaths));
    const bool in = part < breathing::way_in;
    const double along = in ? part / breathing::way_in : (part - breathing::way_in) / (1 - breathing::way_in);
    const double eased = .5 - .5 * std::cos(along * std::numbers::pi);
    return {in ? eased : 1 - eased, in};
}

Breath breath_at(Seconds t, double per_minute) {
    return breath_after(t / Seconds(60) * per_minute);
}

double quiet_breaths(const Demonstration& demo, Seconds at) {
    double breaths = 0;
    for (const DemoScene& scene : demo.scenes())
        breaths += breathed(scene.start, scene.length, at, scene.step == DemoStep::hold);
    return breaths;
}

double quiet_breaths(std::span<const Step> steps, Seconds at) {
    double breaths = 0;
    for (const Step& step : steps)
        breaths += breathed(step.start, step.length, at, step.phase == Phase::hold);
    return breaths;
}

}  // namespace ninety
