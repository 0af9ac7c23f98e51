// What lies beneath the skin, as the model sees it in a pose.
#pragma once

#include <optional>

#include "body/hamstrings.h"
#include "body/pose.h"

namespace ninety {

struct Beneath {
    LegBend bend;
    PerHamstring<double> strain{};
    // How tense the hamstrings are, 0..1; where it is given, it is what colours them in place of the strain.
    std::optional<double> tone_01;

    friend bool operator==(const Beneath&, const Beneath&) = default;
};

// The model's view of a leg in any pose: the angles between pelvis, thigh and shin.
Beneath beneath_at(const WorldPose& pose, Side leg);

}  // namespace ninety
