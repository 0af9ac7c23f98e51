#include "routine/routine.h"

#include <cstdio>

namespace ninety {
namespace {

std::string outside(const char* name, double value, double low, double high) {
    char text[128];
    std::snprintf(text, sizeof text, "%s is %g; it must be %g to %g", name, value, low, high);
    return text;
}

}  // namespace

std::string why_not(const Routine& routine) {
    using namespace routine_limits;
    const struct {
        const char* name;
        Seconds value, low, high;
    } times[] = {
        {"hold_s", routine.hold, min_hold, max_hold},
        {"rest_s", routine.rest, min_pause, max_pause},
        {"change_over_s", routine.change_over, min_pause, max_pause},
        {"get_ready_s", routine.get_ready, min_pause, max_pause},
    };
    for (const auto& time : times)
        if (!(time.value >= time.low && time.value <= time.high))
            return outside(time.name, time.value.value, time.low.value, time.high.value);
    if (routine.sets < min_sets || routine.sets > max_sets)
        return outside("sets", routine.sets, min_sets, max_sets);
    return {};
}

}  // namespace ninety
