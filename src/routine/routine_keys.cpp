#include "routine/routine_keys.h"

#include <algorithm>
#include <cassert>

#include "core/toml_reader.h"
#include "i18n/sentence.h"

namespace ninety {

std::string why_not_name(const std::string& name) {
    if (name.find_first_not_of(" \t") == std::string::npos) return translate("problem.routine.name_empty");
    if (std::any_of(name.begin(), name.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }))
        return translate("problem.routine.name_lines");
    const auto characters =
        std::count_if(name.begin(), name.end(), [](unsigned char c) { return (c & 0xC0u) != 0x80u; });
    if (characters > kMaxRoutineName)
        return sentence("problem.routine.name_long", characters, kMaxRoutineName);
    return {};
}

void read_routine(TomlReader& reader, Routine& routine) {
    assert(why_not(routine).empty());
    if (const auto name = reader.text("name")) {
        if (const std::string why = why_not_name(*name); why.empty())
            routine.name = *name;
        else
            reader.refuse("name", why);
    }
    for (const auto& key : kRoutineTimeKeys)
        if (const auto seconds = reader.number(key.name)) {
            // Only this value is new, so a complaint can only be about it.
            Routine candidate = routine;
            candidate.*key.member = Seconds(*seconds);
            if (const std::string why = why_not(candidate); why.empty())
                routine = candidate;
            else
                reader.refuse(key.name, why);
        }
    reader.whole("sets", routine.sets, routine_limits::min_sets, routine_limits::max_sets);
    reader.choice<Side>("first_side", routine.first_side, kSideNames);
    reader.choice<Variant>("variant", routine.variant, kVariantNames);
    if (const auto degrees = reader.number(kGentlerKey)) {
        Routine candidate = routine;
        candidate.gentler = Degrees(*degrees);
        if (const std::string why = why_not(candidate); why.empty())
            routine = candidate;
        else
            reader.refuse(kGentlerKey, why);
    }
}

}  // namespace ninety
