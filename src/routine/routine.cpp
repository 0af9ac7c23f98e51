#include "routine/routine.h"

#include "core/problem_words.h"

namespace ninety {

Routine gentler(Routine routine) {
    routine.hold = std::min(routine.hold, Seconds(30));
    routine.sets = std::min(routine.sets, 2);
    routine.rest = std::max(routine.rest, Seconds(30));
    if (routine.variant == Variant::contract_relax) routine.variant = Variant::wall;
    return routine;
}

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
            return problem_sentence<Problem::value_outside>(time.name, time.value.value, time.low.value,
                                                            time.high.value);
    if (routine.sets < min_sets || routine.sets > max_sets)
        return problem_sentence<Problem::value_outside>("sets", static_cast<double>(routine.sets),
                                                        static_cast<double>(min_sets),
                                                        static_cast<double>(max_sets));
    if (!(routine.gentler >= min_gentler && routine.gentler <= max_gentler))
        return problem_sentence<Problem::value_outside>("gentler_deg", routine.gentler.value,
                                                        min_gentler.value, max_gentler.value);
    return {};
}

}  // namespace ninety
