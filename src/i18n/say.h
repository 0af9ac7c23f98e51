// The window's texts in the language that is shown: say("watch.adjust").
//
// One language at a time for the whole window, as with the palette; app/ changes it between frames. Texts
// live in content/strings/<language>.toml; tests/content/strings_test.cpp holds every key of the sources
// against them. No heap.
#pragma once

#include <concepts>
#include <cstdio>
#include <type_traits>

#include "core/fixed_text.h"
#include "i18n/strings.h"

namespace ninety {

// `strings` must outlive its use; null is English.
void speak(const Strings* strings);
const Strings& spoken();

inline const char* say(std::string_view key) {
    return spoken().text(key);
}

// One placeholder with its value, appended: the language's decimal mark, and nothing at all where a text file
// and the program disagree about the kind of value (the file was checked, so this is a programmer's error in
// the English text).
void append_filled(char* out, std::size_t size, std::string_view placeholder, double value);
void append_filled(char* out, std::size_t size, std::string_view placeholder, long long value);
void append_filled(char* out, std::size_t size, std::string_view placeholder, const char* value);

namespace say_detail {
// Copies up to the next placeholder, which it returns; `format` is left behind it.
std::string_view copy_to_placeholder(char* out, std::size_t size, const char*& format);

inline void fill(char* out, std::size_t size, const char* format) {
    copy_to_placeholder(out, size, format);
}
template <class First, class... Rest>
void fill(char* out, std::size_t size, const char* format, const First& first, const Rest&... rest) {
    const std::string_view placeholder = copy_to_placeholder(out, size, format);
    if (placeholder.empty()) return;
    if constexpr (std::floating_point<First>)
        append_filled(out, size, placeholder, static_cast<double>(first));
    else if constexpr (std::integral<First>)
        append_filled(out, size, placeholder, static_cast<long long>(first));
    else
        append_filled(out, size, placeholder, static_cast<const char*>(first));
    fill(out, size, format, rest...);
}
}  // namespace say_detail

// A text with its placeholders filled in: phrase<63>("unit.degrees", 47.0).
template <std::size_t N, class... Values>
FixedText<N> phrase(std::string_view key, const Values&... values) {
    char out[N + 4] = "";
    say_detail::fill(out, sizeof out, say(key), values...);
    return FixedText<N>(std::string_view(out));
}
// The same into an array.
template <std::size_t N, class... Values>
void put_phrase(char (&out)[N], std::string_view key, const Values&... values) {
    out[0] = '\0';
    say_detail::fill(out, N, say(key), values...);
}

// "key.one" or "key.other" by the count, which fills the first placeholder.
template <std::size_t N, class... Values>
FixedText<N> plural(std::string_view key, long long count, const Values&... values) {
    FixedText<63> full(key);
    full += count == 1 ? ".one" : ".other";
    return phrase<N>(full.view(), count, values...);
}

}  // namespace ninety
