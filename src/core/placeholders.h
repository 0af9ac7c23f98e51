// printf's placeholders in a text, as far as one can look at them while compiling: which there are, and
// whether values of these types fill them.
#pragma once

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

namespace ninety {

// The next placeholder of a text, printf's conversions ("%d", "%+.1f", "%s"; "%%" is none), and what is left
// behind it.
struct Placeholder {
    std::string_view spec;  // empty: there is none
    std::size_t at = 0;     // where it begins
};
constexpr Placeholder next_placeholder(std::string_view text, std::size_t from = 0) {
    for (std::size_t i = from; i < text.size(); ++i) {
        if (text[i] != '%') continue;
        if (i + 1 < text.size() && text[i + 1] == '%') {
            ++i;
            continue;
        }
        std::size_t end = i + 1;
        while (end < text.size() &&
               std::string_view("+-0123456789. #").find(text[end]) != std::string_view::npos)
            ++end;
        // A lone % at the end is a placeholder of nothing.
        return {text.substr(i, end - i + 1), i};
    }
    return {};
}

// The printf conversions of a text, in their order: "%d%.0f". "%%" is none.
inline std::string placeholders_of(std::string_view text) {
    std::string found;
    for (Placeholder next = next_placeholder(text); !next.spec.empty();
         next = next_placeholder(text, next.at + next.spec.size()))
        found += next.spec;
    return found;
}

// Whether two texts have the same placeholders in the same order.
constexpr bool same_placeholders(std::string_view one, std::string_view other) {
    std::size_t at = 0, there = 0;
    for (;;) {
        const Placeholder mine = next_placeholder(one, at), its = next_placeholder(other, there);
        if (mine.spec != its.spec) return false;
        if (mine.spec.empty()) return true;
        at = mine.at + mine.spec.size(), there = its.at + its.spec.size();
    }
}

// The kind of value that a placeholder takes: 'd' whole numbers, 'f' (or 'g') others, 's' texts.
template <class Value>
constexpr char kind_of() {
    if constexpr (std::floating_point<std::decay_t<Value>>)
        return 'f';
    else if constexpr (std::integral<std::decay_t<Value>>)
        return 'd';
    else
        return 's';
}

// Whether a text has just these placeholders, in this order.
template <class... Values>
constexpr bool asks_for(std::string_view text) {
    std::size_t at = 0;
    bool right = true;
    [[maybe_unused]] const auto next = [&](char kind) {
        const Placeholder found = next_placeholder(text, at);
        at = found.at + found.spec.size();
        const char has = found.spec.empty() ? '\0' : found.spec.back();
        right = right && (has == kind || (kind == 'f' && has == 'g'));
    };
    (next(kind_of<Values>()), ...);
    return right && next_placeholder(text, at).spec.empty();
}

// A value as a placeholder takes it: a text as C has it, a number as it is.
inline const char* filling(const std::string& text) {
    return text.c_str();
}
inline const char* filling(const char* text) {
    return text;
}
template <class Number>
requires std::is_arithmetic_v<Number>
constexpr Number filling(Number number) {
    return number;
}

}  // namespace ninety
