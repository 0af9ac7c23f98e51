// What is known of a coach's lines by themselves: how long, how needed, and which one stands at a moment.
#include <algorithm>
#include <cassert>

#include "routine/coaching.h"

namespace ninety {

Seconds most_of(CoachLine line) {
    using enum CoachLine;
    switch (line) {
        case heel_up:
            return 4.6_s;
        case heel_up_bent:
            return 5.2_s;
        case towel_up:
            return 5.6_s;
        case distance:
            return 4.2_s;
        case draw_towel:
        case towel_down:
            return 3.9_s;
        case push_how:
            return 4.1_s;
        case slide_away:
            return 3.5_s;
        case cross_over:
            return 3.1_s;
        case towel_over:
            return 2.7_s;
        case legs_rest:
            return 4.3_s;
        case whole_hold:
            return 3.0_s;
        case feel:
            return 4.5_s;
        case stop_signs:
            return 6.9_s;
        case knee:
        case other_leg:
            return 3.1_s;
        case knee_bent:
        case low_back:
        case shoulders:
            return 2.0_s;
        case hips_down:
        case ankle_loose:
        case breathe:
            return 1.6_s;
        case push_breathe:
            return 1.0_s;
        default:
            return 0.0_s;
    }
}

bool needed(CoachLine line) {
    using enum CoachLine;
    switch (line) {
        case heel_up:
        case heel_up_bent:
        case towel_up:
        case slide_away:
        case towel_down:
        case cross_over:
        case towel_over:
        case stop_signs:
        case find_the_wall:
        case sit_down:
        case roll_down:
            return true;
        default:
            return false;
    }
}

CoachLine first_instruction(const Step& step) {
    const bool towel = step.variant == Variant::towel;
    switch (step.guide) {
        case Guide::find_the_wall:
            return CoachLine::find_the_wall;
        case Guide::sit_down:
            return CoachLine::sit_down;
        case Guide::roll_down:
            return CoachLine::roll_down;
        case Guide::distance:
            return towel ? CoachLine::draw_towel : CoachLine::distance;
        case Guide::heel_up:
            return towel                                ? CoachLine::towel_up
                   : step.variant == Variant::bent_knee ? CoachLine::heel_up_bent
                                                        : CoachLine::heel_up;
        case Guide::what_to_feel:
            return CoachLine::feel;
        case Guide::none:
            break;
    }
    switch (step.phase) {
        case Phase::get_ready:
            return towel ? CoachLine::lie_with_towel : CoachLine::lie_down;
        case Phase::hold:
            return CoachLine::hold_still;
        case Phase::change_sides:
        case Phase::rest:
            return towel ? CoachLine::towel_down : CoachLine::slide_away;
        case Phase::ease_off:
            return towel ? CoachLine::ease_off_towel : CoachLine::ease_off;
        case Phase::done:
            return CoachLine::get_up;
    }
    return CoachLine::none;
}

CoachLine instruction_at(std::span<const Cue> cues, std::size_t step_index, const Step& step, Seconds total) {
    CoachLine line = first_instruction(step);
    for (const Cue& cue : cues) {
        if (cue.step != step_index || cue.at > total) continue;
        // Praise, and breath in a push, tell nobody what to do now.
        if (cue.kind == CueKind::coach && cue.line != CoachLine::whole_hold &&
            cue.line != CoachLine::push_breathe)
            line = cue.line;
        if (cue.kind == CueKind::push_begins) line = CoachLine::push;
        if (cue.kind == CueKind::push_ends) line = CoachLine::let_go;
    }
    return line;
}

HoldNumber hold_number(const std::vector<Step>& steps, std::size_t index) {
    assert(steps[index].phase == Phase::hold);
    HoldNumber hold{0, 0};
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].phase != Phase::hold) continue;
        ++hold.of;
        hold.number += i <= index;
    }
    return hold;
}

}  // namespace ninety
