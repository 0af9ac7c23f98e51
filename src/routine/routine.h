// What a practice session is made of: how long, how often, which side first.
//
// Plain values with their limits. Limits are checked where a person's input comes in (content/, settings/,
// ui/); the routine clock asserts them.
#pragma once

#include <string>

#include "body/stretch_pose.h"
#include "core/fixed_text.h"
#include "core/side.h"
#include "core/units.h"

namespace ninety {

// Characters; a longer name would not fit the menu.
inline constexpr int kMaxRoutineName = 80;

struct Routine {
    FixedText<4 * kMaxRoutineName> name = "Doorway hamstring stretch";
    Seconds hold{45};         // 5..600; the article says 30..60
    int sets = 2;             // 1..20, each is one hold per side
    Seconds rest{30};         // 0..600, between sets
    Seconds change_over{30};  // 0..600, between sides: never taken from a hold
    Seconds get_ready{30};    // 0..600, before the first hold
    Side first_side = Side::right;
    Variant variant = Variant::wall;
    // How much lower than usual the leg lies at first, 0..30: farther from the wall, a lighter pull.
    Degrees gentler{0};

    friend bool operator==(const Routine&, const Routine&) = default;
};

// Limits, inclusive. Source: FACTS section 1 for the advised hold, the rest is our choice.
namespace routine_limits {
inline constexpr Seconds min_hold{5}, max_hold{600};
inline constexpr Seconds min_advised_hold{30}, max_advised_hold{60};
inline constexpr Seconds min_pause{0}, max_pause{600};
inline constexpr Degrees min_gentler{0}, max_gentler{30};
inline constexpr int min_sets = 1, max_sets = 20;
}  // namespace routine_limits

// The same, made gentler because of pain: holds of 30 s at most, two a side at most, without pushes; at least
// as much time for everything between. How far from the wall is not the routine's. Ours: FACTS-2 section G
// says only "gentler".
Routine gentler(Routine routine);

// One sentence that names the first value out of its limits ("hold_s is -5; it must be 5 to 600"), or an
// empty string. NaN is out of limits.
std::string why_not(const Routine& routine);

}  // namespace ninety
