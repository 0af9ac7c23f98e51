// The names that files and the command line use for the values of an enum: one table per enum, read both
// ways.
#pragma once

#include <cassert>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/problem_words.h"

namespace ninety {

template <class Enum>
struct Choice {
    std::string_view name;
    Enum value;
};

// The value called `name` (exactly, case matters), or nothing.
template <class Enum>
std::optional<Enum> find_choice(std::span<const Choice<Enum>> choices, std::string_view name) {
    for (const auto& choice : choices)
        if (choice.name == name) return choice.value;
    return std::nullopt;
}

// The name of `value`. Asks that the table has it.
template <class Enum>
std::string_view choice_name(std::span<const Choice<Enum>> choices, Enum value) {
    for (const auto& choice : choices)
        if (choice.value == value) return choice.name;
    assert(!"every value of the enum has a name");
    return choices.front().name;
}

// `"side", "floor" or "foot"`, for a sentence.
template <class Enum>
std::string list_choices(std::span<const Choice<Enum>> choices) {
    std::vector<std::string_view> names;
    for (const auto& choice : choices)
        names.push_back(choice.name);
    return quoted_names(names);
}

}  // namespace ninety
