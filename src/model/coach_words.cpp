#include "model/coach_words.h"

#include "i18n/translate.h"

namespace ninety {

const char* coach_words(CoachLine line) {
    switch (line) {
        case CoachLine::none:
            return "";
        case CoachLine::lie_down:
            return translate("coach.lie_down");
        case CoachLine::lie_with_towel:
            return translate("coach.lie_with_towel");
        case CoachLine::heel_up:
            return translate("coach.heel_up");
        case CoachLine::heel_up_bent:
            return translate("coach.heel_up_bent");
        case CoachLine::towel_up:
            return translate("coach.towel_up");
        case CoachLine::distance:
            return translate("coach.distance");
        case CoachLine::draw_towel:
            return translate("coach.draw_towel");
        case CoachLine::push_how:
            return translate("coach.push_how");
        case CoachLine::slide_away:
            return translate("coach.slide_away");
        case CoachLine::towel_down:
            return translate("coach.towel_down");
        case CoachLine::cross_over:
            return translate("coach.cross_over");
        case CoachLine::towel_over:
            return translate("coach.towel_over");
        case CoachLine::legs_rest:
            return translate("coach.legs_rest");
        case CoachLine::whole_hold:
            return translate("coach.whole_hold");
        case CoachLine::next_hold:
            return translate("coach.next_hold");
        case CoachLine::hold_still:
            return translate("coach.hold_still");
        case CoachLine::feel:
            return translate("coach.feel");
        case CoachLine::stop_signs:
            return translate("coach.stop_signs");
        case CoachLine::knee:
            return translate("coach.knee");
        case CoachLine::knee_bent:
            return translate("coach.knee_bent");
        case CoachLine::other_leg:
            return translate("coach.other_leg");
        case CoachLine::hips_down:
            return translate("coach.hips_down");
        case CoachLine::low_back:
            return translate("coach.low_back");
        case CoachLine::ankle_loose:
            return translate("coach.ankle_loose");
        case CoachLine::shoulders:
            return translate("coach.shoulders");
        case CoachLine::breathe:
            return translate("coach.breathe");
        case CoachLine::push:
            return translate("coach.push");
        case CoachLine::push_breathe:
            return translate("coach.push");
        case CoachLine::let_go:
            return translate("coach.let_go");
        case CoachLine::come_closer:
            return translate("coach.come_closer");
        case CoachLine::ease_off:
            return translate("coach.ease_off");
        case CoachLine::ease_off_towel:
            return translate("coach.ease_off_towel");
        case CoachLine::get_up:
            return translate("coach.get_up");
        case CoachLine::find_the_wall:
            return translate("coach.find_the_wall");
        case CoachLine::sit_down:
            return translate("coach.sit_down");
        case CoachLine::roll_down:
            return translate("coach.roll_down");
    }
    return "";
}

}  // namespace ninety
