// Takes checked values out of a TOML table and collects one sentence for everything it could not use.
//
// A missing key leaves the value as it is; so does a refused one, and adds "file:line: ..." to the problems.
// Does not open files and does not know what any key means. toml++ is a large header: include this from .cpp
// files only.
#pragma once

#include <toml++/toml.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/choice.h"
#include "core/problem_words.h"
#include "core/result.h"
#include "core/text_file.h"
#include "core/units.h"

namespace ninety {

// Bytes. A key of dots (a.a.a...) nests a table per dot, and toml++ walks tables by recursion.
inline constexpr std::size_t kMaxTomlLine = 10'000;

// `file` names the text in sentences. Broken TOML, or a longer line, gives a sentence with the line.
Result<toml::table> parse_toml(std::string_view text, const std::string& file);

class TomlReader {
  public:
    // Borrows the table and the list of problems; both must outlive the reader. No table reads as an empty
    // one.
    TomlReader(const toml::table* table, std::string file, std::vector<std::string>& problems)
        : table_(table), file_(std::move(file)), problems_(&problems) {}

    // The table called `key`, empty if it is missing or refused.
    TomlReader table(std::string_view key);

    bool has(std::string_view key) const { return table_ && table_->contains(key); }
    // Any number, NaN and infinities included: the caller checks it and calls refuse().
    std::optional<double> number(std::string_view key);
    std::optional<std::string> text(std::string_view key);

    // Limits are inclusive and refuse NaN. Each says whether it took a value.
    bool number(std::string_view key, double& value, double low, double high);
    bool whole(std::string_view key, int& value, int low, int high);
    bool flag(std::string_view key, bool& value);
    template <class Unit>
    bool quantity(std::string_view key, Quantity<Unit>& value, Quantity<Unit> low, Quantity<Unit> high) {
        return number(key, value.value, low.value, high.value);
    }
    template <class Enum>
    bool choice(std::string_view key, Enum& value, std::span<const Choice<Enum>> choices) {
        const auto name = text(key);
        if (!name) return false;
        if (const auto found = find_choice(choices, *name)) return value = *found, true;
        refuse(key, problem_sentence<Problem::value_not_a_choice>(std::string(key), shortened(*name),
                                                                  list_choices(choices)));
        return false;
    }

    // Adds "file:line: sentence" with the line of `key`.
    void refuse(std::string_view key, const std::string& sentence);

    // Refuses every key that no call above has asked for, and lists those that were.
    void refuse_unknown();

  private:
    const toml::node* find(std::string_view key);
    void refuse_type(std::string_view key, const toml::node& node, Problem wanted);

    const toml::table* table_;
    std::string file_;
    std::vector<std::string>* problems_;
    std::vector<std::string> known_;
};

// A text in a table, or in a table of it: [watch] play = "Play" is "watch.play".
struct TomlText {
    std::string key, text;
    int line;
};
// All of them; what is not a text adds "file:line: sentence" to the problems.
std::vector<TomlText> texts_in(const toml::table& table, const std::string& file,
                               std::vector<std::string>& problems);

}  // namespace ninety
