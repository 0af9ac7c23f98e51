// What core says of files and of the values in them: sentences that every folder above it shares.
//
// English, unless i18n is in use and gives another language's texts: core itself knows no language. Each
// has the English text of content/strings/en.toml: i18n/translate.cpp holds its placeholders to that while
// compiling, a test its words.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "core/placeholders.h"

namespace ninety {

enum class Problem {
    file_missing,
    file_unreadable,
    file_folder,
    file_special,
    file_unopened,
    file_cut_short,
    file_too_large,
    file_not_utf8,
    file_zero_byte,
    file_no_folder,
    file_write_protected,
    file_not_replaced,
    file_not_saved,
    file_old_not_kept,
    file_not_written,
    file_special_not_written,
    file_picture_too_large,
    value_outside,
    value_outside_whole,
    value_not_a_choice,
    value_wrong_type,
    value_table,
    value_list,
    value_text,
    value_quoted,
    value_whole,
    value_number,
    value_flag,
    value_date,
    value_or,
    value_and,
    toml_long_line,
    toml_invalid,
    toml_unknown,
    toml_not_a_text,
};

struct ProblemWords {
    Problem problem;
    std::string_view key;  // in content/strings/
    const char* english;
};

// In the order of the enum.
inline constexpr std::array kProblemWords{
    ProblemWords{Problem::file_missing, "problem.file.missing", "there is no such file"},
    ProblemWords{Problem::file_unreadable, "problem.file.unreadable", "the file cannot be read (%s)"},
    ProblemWords{Problem::file_folder, "problem.file.folder", "this is a folder, not a file"},
    ProblemWords{Problem::file_special, "problem.file.special", "this is not a regular file"},
    ProblemWords{Problem::file_unopened, "problem.file.unopened", "the file cannot be opened (%s)"},
    ProblemWords{Problem::file_cut_short, "problem.file.cut_short", "the file cannot be read to its end"},
    ProblemWords{Problem::file_too_large, "problem.file.too_large", "the file is larger than %d MB"},
    ProblemWords{Problem::file_not_utf8, "problem.file.not_utf8",
                 "this line is not valid UTF-8; save the file as UTF-8"},
    ProblemWords{Problem::file_zero_byte, "problem.file.zero_byte",
                 "this line holds a zero byte; the file is not text"},
    ProblemWords{Problem::file_no_folder, "problem.file.no_folder", "the folder for it cannot be made (%s)"},
    ProblemWords{Problem::file_write_protected, "problem.file.write_protected",
                 "the file is write-protected and was left as it is (%s)"},
    ProblemWords{Problem::file_not_replaced, "problem.file.not_replaced", "the file cannot be replaced (%s)"},
    ProblemWords{Problem::file_not_saved, "problem.file.not_saved", "the file cannot be saved (%s)"},
    ProblemWords{Problem::file_old_not_kept, "problem.file.old_not_kept",
                 "the old file cannot be kept under another name (%s)"},
    ProblemWords{Problem::file_not_written, "problem.file.not_written", "cannot be written (%s)"},
    ProblemWords{Problem::file_special_not_written, "problem.file.special_not_written",
                 "cannot be written: this is not a regular file"},
    ProblemWords{Problem::file_picture_too_large, "problem.file.picture_too_large",
                 "the picture is too large for the memory here"},
    ProblemWords{Problem::value_outside, "problem.value.outside", "%s is %g; it must be %g to %g"},
    ProblemWords{Problem::value_outside_whole, "problem.value.outside_whole",
                 "%s is %s; it must be %d to %d"},
    ProblemWords{Problem::value_not_a_choice, "problem.value.not_a_choice", "%s is \"%s\"; it must be %s"},
    ProblemWords{Problem::value_wrong_type, "problem.value.wrong_type", "%s is %s; it must be %s"},
    ProblemWords{Problem::value_table, "problem.value.table", "a table"},
    ProblemWords{Problem::value_list, "problem.value.list", "a list"},
    ProblemWords{Problem::value_text, "problem.value.text", "a text"},
    ProblemWords{Problem::value_quoted, "problem.value.quoted", "a text in quotes"},
    ProblemWords{Problem::value_whole, "problem.value.whole", "a whole number"},
    ProblemWords{Problem::value_number, "problem.value.number", "a number"},
    ProblemWords{Problem::value_flag, "problem.value.flag", "true or false"},
    ProblemWords{Problem::value_date, "problem.value.date", "a date or time"},
    ProblemWords{Problem::value_or, "problem.value.or", "or"},
    ProblemWords{Problem::value_and, "problem.value.and", "and"},
    ProblemWords{Problem::toml_long_line, "problem.toml.long_line", "this line is longer than %d kB"},
    ProblemWords{Problem::toml_invalid, "problem.toml.invalid", "this is not valid TOML (%s)"},
    ProblemWords{Problem::toml_unknown, "problem.toml.unknown", "\"%s\" is not known here; the keys are %s"},
    ProblemWords{Problem::toml_not_a_text, "problem.toml.not_a_text", "%s is not a text"},
};
static_assert([] {
    for (std::size_t i = 0; i < kProblemWords.size(); ++i)
        if (static_cast<std::size_t>(kProblemWords[i].problem) != i) return false;
    return kProblemWords.back().problem == Problem::toml_not_a_text;
}());

constexpr const char* english_of(Problem problem) {
    return kProblemWords[static_cast<std::size_t>(problem)].english;
}

// As they are said now, placeholders and all.
const char* words_of(Problem problem);

// Who knows the words from now on; null: English. What it returns has the English text's placeholders, and
// lives on. Any thread may ask it.
using FindWords = const char* (*)(Problem);
void use_problem_words(FindWords find);

namespace problem_detail {
// As printf.
std::string printed(const char* format, ...);

// Whole numbers as "%d" has them.
template <class Value>
auto argument(const Value& value) {
    if constexpr (std::integral<Value>)
        return static_cast<int>(value);
    else
        return filling(value);
}
}  // namespace problem_detail

// The sentence with its values: problem_sentence<Problem::file_too_large>(4). Numbers as a file would have
// them, with a point in every language.
template <Problem problem, class... Values>
std::string problem_sentence(const Values&... values) {
    static_assert(asks_for<Values...>(english_of(problem)));
    return problem_detail::printed(words_of(problem), problem_detail::argument(values)...);
}

// `"side", "floor" or "foot"`, for a sentence.
std::string quoted_names(std::span<const std::string_view> names);

}  // namespace ninety
