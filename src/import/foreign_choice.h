// Another program's table: which of its columns is what, as far as its names and cells tell, and what of that
// a person should look at.
//
// Only values; the sessions are made in import/foreign_sessions.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "import/date_words.h"
#include "import/durations.h"
#include "import/file_kind.h"

namespace ninety {

// Columns count from 0.
struct ForeignChoice {
    std::optional<std::size_t> date, clock;  // clock: the time of day, where `date` has none
    std::optional<std::size_t> duration;     // or none: each day that was done counts, by `done`
    std::optional<std::size_t> done;         // Loop's mark
    std::optional<std::size_t> what, name;   // the exercise; the workout it belongs to
    std::optional<std::size_t> side;
    DateOrder order = DateOrder::unknown;
    DurationUnit unit = DurationUnit::seconds;  // of a number alone
    Seconds each;                               // a day's, where there is no duration
    enum class Rows { all, stretches, one } rows = Rows::all;
    std::string only;  // Rows::one: what stands in `what`
};

// What could be read in more ways than one.
struct ForeignDoubts {
    bool date = false;      // which column
    bool order = false;     // 3/2: whether March or February
    bool duration = false;  // which column, or which unit
    bool rows = false;      // whether all that has a duration is stretching

    bool any() const { return date || order || duration || rows; }
};

struct ForeignGuess {
    ForeignChoice choice;
    ForeignDoubts doubts;
    std::vector<std::string> whats;  // what stands in `what`, at most kMostWhats, as it came
};
inline constexpr std::size_t kMostWhats = 40;

// Looks through the whole text: one date far down decides what the others mean.
ForeignGuess guess_columns(std::string_view text, FileKind kind, const TableShape& table);

// The same again for columns that a person has chosen: what follows from them (the order of dates, the unit).
void follow_columns(std::string_view text, const TableShape& table, ForeignGuess& guess);

// Whether the words speak of stretching, in English, German or Spanish.
bool speaks_of_stretching(std::string_view words);

}  // namespace ninety
