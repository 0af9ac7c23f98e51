#include "body/nerve_root.h"

#include <algorithm>
#include <cassert>

namespace ninety {
namespace {

using namespace nerve_root_constants;

[[maybe_unused]] bool is_share(double x) {
    return x >= 0 && x <= 1;
}

// Of the way that the raise takes the root, 0..1.
double taken_along(Degrees leg) {
    return std::clamp((leg - onset) / slides_over, 0.0, 1.0);
}

}  // namespace

Metres root_slide(Degrees leg, double irritation_01) {
    assert(is_share(irritation_01));
    return slide * (taken_along(leg) * (1 - slide_lost * irritation_01));
}

double root_strain(Degrees leg) {
    return strain * taken_along(leg);
}

Degrees first_symptoms(Degrees raise, RootState root) {
    assert(raise >= irritated_symptoms && is_share(root.irritation_01) && is_share(root.toes_01));
    return raise - (raise - irritated_symptoms) * root.irritation_01 - toes * root.toes_01;
}

double guarding_tone(double irritation_01) {
    assert(is_share(irritation_01));
    return least_tone + (most_tone - least_tone) * irritation_01;
}

Degrees cost_of_tone(double tone_percent) {
    return lost_for_tone * std::max(tone_percent - least_tone, 0.0);
}

GuardedLeg guarded_leg(Degrees raise, Degrees calm_leg, RootState root) {
    if (root == RootState{}) return {calm_leg};
    const Degrees held_back = calm_leg - cost_of_tone(guarding_tone(root.irritation_01)),
                  crept = std::max(calm_leg - raise, Degrees(0));
    const double calm_01 = std::max(0.0, 1 - (root.irritation_01 + root.toes_01) / stop_comes_in);
    const Degrees symptoms = first_symptoms(raise, root) + crept * calm_01;
    return symptoms <= held_back ? GuardedLeg{symptoms, true} : GuardedLeg{held_back};
}

}  // namespace ninety
