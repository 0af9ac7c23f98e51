#include "core/problem_words.h"

#include <algorithm>
#include <atomic>
#include <cstdarg>
#include <cstdio>

namespace ninety {
namespace {

std::atomic<FindWords> find_words = nullptr;

}  // namespace

const char* words_of(Problem problem) {
    const FindWords find = find_words;
    return find ? find(problem) : english_of(problem);
}

void use_problem_words(FindWords find) {
    find_words = find;
}

std::string problem_detail::printed(const char* format, ...) {
    std::va_list values, again;
    va_start(values, format);
    va_copy(again, values);
    std::string text(static_cast<std::size_t>(std::max(0, std::vsnprintf(nullptr, 0, format, values))), '\0');
    va_end(values);
    std::vsnprintf(text.data(), text.size() + 1, format, again);
    va_end(again);
    return text;
}

std::string quoted_names(std::span<const std::string_view> names) {
    std::string list;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) list += i + 1 == names.size() ? " " + problem_sentence<Problem::value_or>() + " " : ", ";
        list.append("\"").append(names[i]).append("\"");
    }
    return list;
}

}  // namespace ninety
