// The names a routine's values have in TOML files: the same in routine files and in the settings.
#pragma once

#include <array>
#include <string>

#include "core/choice.h"
#include "routine/routine.h"

namespace ninety {

class TomlReader;

struct RoutineTimeKey {
    const char* name;
    Seconds Routine::*member;
};

inline constexpr std::array kRoutineTimeKeys{
    RoutineTimeKey{"hold_s", &Routine::hold},
    RoutineTimeKey{"rest_s", &Routine::rest},
    RoutineTimeKey{"change_over_s", &Routine::change_over},
    RoutineTimeKey{"get_ready_s", &Routine::get_ready},
};

inline constexpr std::array kSideNames{Choice<Side>{"left", Side::left}, Choice<Side>{"right", Side::right}};

inline constexpr std::array kVariantNames{Choice<Variant>{"wall", Variant::wall},
                                          Choice<Variant>{"towel", Variant::towel},
                                          Choice<Variant>{"bent-knee", Variant::bent_knee},
                                          Choice<Variant>{"contract-relax", Variant::contract_relax}};

// "name is empty; ..." or an empty string. A name is 1 to kMaxRoutineName characters on one line.
std::string why_not_name(const std::string& name);

// How much lower the leg lies at first than the person's own hold, in degrees.
inline constexpr const char* kGentlerKey = "gentler_deg";

// Takes name, hold_s, sets, rest_s, change_over_s, get_ready_s, first_side, variant and gentler_deg. What is
// missing or refused stays as it is in `routine`, which must be within its limits and then still is.
void read_routine(TomlReader& reader, Routine& routine);

}  // namespace ninety
