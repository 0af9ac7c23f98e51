// How stretched tissue eases with time: quasi-linear viscoelastic, two-term Prony series.
//
// A state is the elastic torque T_e, what the tissue would pull with if it never eased, and two memories h_i
// of how it got there. The torque felt is .58 T_e + h_1 + h_2. Every step below is exact for any length of
// time, so results do not depend on a frame rate. Values in, values out. Angles are not known here:
// passive_torque.h links them.
//
// Source: FACTS section 7, fitted to Magnusson 1996/2000 and Peixoto 2015: G(t) = .58 + .16 exp(-t/3) +
// .26 exp(-t/50). The memories follow h_i' = -h_i / tau_i + g_i T_e'.
#pragma once

#include <array>

#include "core/units.h"

namespace ninety {

namespace tissue_constants {
inline constexpr double g_rest = 0.58;  // the share that never eases
inline constexpr std::array<double, 2> g{0.16, 0.26};
inline constexpr std::array<Seconds, 2> tau{Seconds(3), Seconds(50)};
// T_e over the torque of passive_torque.h, so that a raise at 5 degrees/s measures that curve at 75.4
// degrees. Source: tests/fixtures/stretch_model_checks.csv row c_ramp (FACTS section 7 rounds it to 1.130).
inline constexpr double elastic_over_passive = 1.1299;
}  // namespace tissue_constants

struct Tissue {
    NewtonMetres elastic;                // T_e
    std::array<NewtonMetres, 2> memory;  // h_1, h_2: negative after the leg came down

    friend bool operator==(const Tissue&, const Tissue&) = default;
};

// Tissue that has been at this elastic torque for ever.
Tissue eased_at(NewtonMetres elastic);

// The torque felt now. Below 0 for a while after the leg came down: nothing pushes, a reader shows 0.
NewtonMetres torque_of(const Tissue& tissue);

// A sudden change of the elastic torque.
Tissue stretched_suddenly(const Tissue& from, NewtonMetres to_elastic);

// The elastic torque changed evenly over `dt`, 0 or more (asserted); 0 is a sudden change.
Tissue stretched_evenly(const Tissue& from, NewtonMetres to_elastic, Seconds dt);

// The angle held for `dt`, 0 or more (asserted): the torque eases.
Tissue held_still(const Tissue& from, Seconds dt);

// A torque held for `dt`, 0 or more (asserted): the elastic torque creeps. Where `torque` is not the one felt
// at the start, the tissue is first suddenly stretched or let off until it is.
Tissue held_at_torque(const Tissue& from, NewtonMetres torque, Seconds dt);

}  // namespace ninety
