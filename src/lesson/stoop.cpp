#include "lesson/stoop.h"

#include <cassert>

#include "body/hamstrings.h"

namespace ninety {

Stoop stoop_at(double pain, Proportions body, glm::vec2 at) {
    assert(pain >= 0 && pain <= 10);
    const double part = pain / 10;
    Stoop stoop;
    stoop.hip = stoop_size::hip * part;
    stoop.lumbar = stoop_size::lumbar * part;
    const Degrees knee = stoop_size::knee * part;
    stoop.standing = standing_pose(body, {stoop.hip, stoop.lumbar, knee, {}, Kilograms(0)}, at);
    stoop.strain = mean_hamstring_strain({stoop.hip, knee});
    stoop.load = low_back_load(stoop.standing.world, body);
    const Metres lever = mean_hip_lever({stoop.hip, knee}, body.length(fraction::thigh));
    stoop.pull = Newtons(stoop.load.hip_moment.value / (2 * lever.value));
    return stoop;
}

}  // namespace ninety
