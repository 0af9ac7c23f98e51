#include "body/tissue.h"

#include <cassert>
#include <cmath>

namespace ninety {
namespace {

using namespace tissue_constants;

// dT_e/dt under a constant torque is h_1/tau_1 + h_2/tau_2 (differentiate .58 T_e + h_1 + h_2 = const and put
// in the memories' law; the weights add up to 1). So the memories follow h' = M h with constant M:
constexpr double kM11 = -(1 - g[0]) / tau[0].value, kM12 = g[0] / tau[1].value;
constexpr double kM21 = g[1] / tau[0].value, kM22 = -(1 - g[1]) / tau[1].value;

[[maybe_unused]] bool is_time(Seconds dt) {
    return dt.value >= 0 && is_finite(dt);
}

}  // namespace

Tissue eased_at(NewtonMetres elastic) {
    return {elastic, {}};
}

NewtonMetres torque_of(const Tissue& tissue) {
    return g_rest * tissue.elastic + tissue.memory[0] + tissue.memory[1];
}

Tissue stretched_suddenly(const Tissue& from, NewtonMetres to_elastic) {
    const NewtonMetres jump = to_elastic - from.elastic;
    return {to_elastic, {from.memory[0] + g[0] * jump, from.memory[1] + g[1] * jump}};
}

Tissue stretched_evenly(const Tissue& from, NewtonMetres to_elastic, Seconds dt) {
    assert(is_time(dt));
    if (dt.value == 0) return stretched_suddenly(from, to_elastic);
    Tissue to{to_elastic, {}};
    for (std::size_t i = 0; i < 2; ++i) {
        const double x = dt / tau[i];
        // (1 - exp(-x)) / x, without losing its digits for a small x.
        const double share = -std::expm1(-x) / x;
        to.memory[i] = std::exp(-x) * from.memory[i] + g[i] * share * (to_elastic - from.elastic);
    }
    return to;
}

Tissue held_still(const Tissue& from, Seconds dt) {
    assert(is_time(dt));
    return {from.elastic,
            {std::exp(-(dt / tau[0])) * from.memory[0], std::exp(-(dt / tau[1])) * from.memory[1]}};
}

Tissue held_at_torque(const Tissue& from, NewtonMetres torque, Seconds dt) {
    assert(is_time(dt));
    // 1. Meet the torque: a sudden change is felt in full, since the weights add up to 1.
    const Tissue start = stretched_suddenly(from, from.elastic + (torque - torque_of(from)));

    // 2. exp(M dt) for two distinct, real, negative eigenvalues l1 > l2 (Sylvester):
    //    exp(M t) = exp(l2 t) I + (exp(l1 t) - exp(l2 t)) / (l1 - l2) (M - l2 I).
    const double half_trace = (kM11 + kM22) / 2;
    const double radius = std::sqrt(half_trace * half_trace - (kM11 * kM22 - kM12 * kM21));
    const double l1 = half_trace + radius, l2 = half_trace - radius;
    const double slow = std::exp(l1 * dt.value), fast = std::exp(l2 * dt.value);
    const double k = (slow - fast) / (l1 - l2);
    const NewtonMetres h1 = start.memory[0], h2 = start.memory[1];
    Tissue to;
    to.memory[0] = fast * h1 + k * ((kM11 - l2) * h1 + kM12 * h2);
    to.memory[1] = fast * h2 + k * (kM21 * h1 + (kM22 - l2) * h2);

    // 3. The elastic torque is what is left to make up the torque.
    to.elastic = (torque - to.memory[0] - to.memory[1]) / g_rest;
    return to;
}

}  // namespace ninety
