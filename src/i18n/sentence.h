// A text with its placeholders filled in, as long as it gets: for what is said once, of files and devices.
//
// On the heap; what a frame says goes through phrase<N>() of i18n/translate.h. Any thread may make one while
// another language comes into use.
#pragma once

#include <string>

#include "core/system.h"
#include "i18n/translate.h"

namespace ninety {

namespace sentence_detail {
// Bytes that a value takes at most.
inline std::size_t room(const char* text) {
    return std::char_traits<char>::length(text);
}
template <class Number>
requires std::is_arithmetic_v<Number> std::size_t room(Number) {
    return 200;
}

template <class... Values>
std::string filled(const char* format, const Values&... values) {
    std::string text((room(format) + ... + room(values)) + 1, '\0');
    translate_detail::fill(text.data(), text.size(), format, values...);
    text.resize(room(text.c_str()));
    return text;
}
}  // namespace sentence_detail

// sentence("problem.routine.left_out", error): texts, whole numbers and others as the placeholders ask.
template <class... Values>
std::string sentence(std::type_identity_t<Phrase<Values...>> phrase, const Values&... values) {
    return sentence_detail::filled(translate(phrase.text()), filling(values)...);
}

// What is wrong, and what a person can install against it on their system: Debian's packages, a program for
// Windows. Empty: there is nothing.
struct Helps {
    const char* debian = "";
    const char* windows = "";
};
inline std::string with_help(std::string wrong, const Helps& helps) {
    const std::string name = kOnWindows ? helps.windows : kHasDebianPackages ? helps.debian : "";
    return name.empty() ? wrong : wrong + ' ' + sentence("install.helps", name.c_str());
}

}  // namespace ninety
