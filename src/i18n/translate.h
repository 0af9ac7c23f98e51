// The window's texts in the language that is shown: translate("watch.step_adjust").
//
// One language at a time for the whole window, as with the palette; services/locale changes it between
// frames. Texts live in content/strings/<language>.toml. No heap. Any thread may ask.
#pragma once

#include <cstdio>
#include <type_traits>

#include "core/fixed_text.h"
#include "i18n/strings.h"
#include "i18n/text.h"

namespace ninety {

// `strings` must outlive its use, by other threads, too: whoever lends them keeps them until no thread is
// left that says anything. Null is English. core's words (core/problem_words.h) are the language's from then
// on.
void use_language(const Strings* strings);
const Strings& language_in_use();

inline const char* translate(Text text) {
    return language_in_use().text(text);
}

// One placeholder with its value, appended: the language's decimal mark, and nothing at all where the text
// asks for another kind of value (a programmer's error, asserted: only keys from run time come here
// unchecked).
void append_filled(char* out, std::size_t size, std::string_view placeholder, double value);
void append_filled(char* out, std::size_t size, std::string_view placeholder, long long value);
void append_filled(char* out, std::size_t size, std::string_view placeholder, const char* value);

namespace translate_detail {
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
}  // namespace translate_detail

// A text whose key was found at run time, with its placeholders filled in.
template <std::size_t N, class... Values>
FixedText<N> filled(Text text, const Values&... values) {
    char out[N + 4] = {};
    translate_detail::fill(out, sizeof out, translate(text), values...);
    return FixedText<N>(std::string_view(out));
}

// A text with its placeholders filled in: phrase<63>("unit.degrees", 47.0).
template <std::size_t N, class... Values>
FixedText<N> phrase(std::type_identity_t<Phrase<Values...>> phrase, const Values&... values) {
    return filled<N>(phrase.text(), values...);
}
// The same into an array.
template <std::size_t N, class... Values>
void put_phrase(char (&out)[N], std::type_identity_t<Phrase<Values...>> phrase, const Values&... values) {
    out[0] = '\0';
    translate_detail::fill(out, N, translate(phrase.text()), values...);
}

// "key.one" or "key.other" by the count, which fills the first placeholder.
template <std::size_t N, class... Values>
FixedText<N> plural(std::type_identity_t<Plural<Values...>> plural, long long count,
                    const Values&... values) {
    return filled<N>(plural.of(count), count, values...);
}

}  // namespace ninety
