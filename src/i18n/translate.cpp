#include "i18n/translate.h"

#include <array>
#include <atomic>
#include <cassert>
#include <cstring>
#include <utility>

#include "core/problem_words.h"

namespace ninety {
namespace {

std::atomic<const Strings*> language = nullptr;

// Core's words, as texts. That their placeholders are the same in English is seen here, that their words are
// by a test.
template <std::size_t... I>
constexpr std::array<Text, sizeof...(I)> texts_of_problems(std::index_sequence<I...>) {
    return {*Text::named(kProblemWords[I].key)...};
}
constexpr auto kProblemTexts = texts_of_problems(std::make_index_sequence<kProblemWords.size()>());
static_assert([] {
    for (std::size_t i = 0; i < kProblemWords.size(); ++i)
        if (!same_placeholders(kProblemTexts[i].placeholders(), kProblemWords[i].english)) return false;
    return true;
}());

const char* translated(Problem problem) {
    return translate(kProblemTexts[static_cast<std::size_t>(problem)]);
}

void append(char* out, std::size_t size, std::string_view more) {
    const std::size_t used = std::strlen(out), room = size - 1 - used, fits = std::min(more.size(), room);
    std::memcpy(out + used, more.data(), fits);
    out[used + fits] = '\0';
}

// The placeholder with its own kind of value, or nothing.
template <class Value>
void append_printed(char* out, std::size_t size, std::string_view placeholder, std::string_view kinds,
                    const char* length, Value value, bool decimal) {
    if (placeholder.size() > 12 || kinds.find(placeholder.back()) == kinds.npos) {
        assert(!"the English text asks for another kind of value");
        return;
    }
    char format[20], shown[200];
    std::snprintf(format, sizeof format, "%.*s%s%c", static_cast<int>(placeholder.size() - 1),
                  placeholder.data(), length, placeholder.back());
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    std::snprintf(shown, sizeof shown, format, value);
#pragma GCC diagnostic pop
    if (decimal)
        for (char* c = shown; *c; ++c)
            if (*c == '.') *c = language_in_use().decimal_mark();
    append(out, size, shown);
}

}  // namespace

void use_language(const Strings* strings) {
    language = strings;
    use_problem_words(translated);
}

const Strings& language_in_use() {
    const Strings* strings = language;
    return strings ? *strings : Strings::english();
}

void append_filled(char* out, std::size_t size, std::string_view placeholder, double value) {
    append_printed(out, size, placeholder, "fg", "", value, true);
}

void append_filled(char* out, std::size_t size, std::string_view placeholder, long long value) {
    append_printed(out, size, placeholder, "d", "ll", value, false);
}

void append_filled(char* out, std::size_t size, std::string_view placeholder, const char* value) {
    if (placeholder != "%s") {
        assert(!"the English text asks for another kind of value");
        return;
    }
    append(out, size, value);
}

namespace translate_detail {

std::string_view copy_to_placeholder(char* out, std::size_t size, const char*& format) {
    const std::string_view text(format);
    const Placeholder next = next_placeholder(text);
    std::string_view before = text.substr(0, next.spec.empty() ? text.size() : next.at);
    // What stands twice before it is a per cent sign.
    for (std::size_t sign = before.find('%'); sign != before.npos; sign = before.find('%')) {
        append(out, size, before.substr(0, sign + 1));
        before.remove_prefix(sign + 2);
    }
    append(out, size, before);
    format += next.spec.empty() ? text.size() : next.at + next.spec.size();
    return next.spec;
}

}  // namespace translate_detail
}  // namespace ninety
