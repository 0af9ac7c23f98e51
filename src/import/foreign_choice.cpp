#include "import/foreign_choice.h"

#include <algorithm>
#include <set>

#include "core/letter_case.h"

namespace ninety {
namespace {

using Column = std::optional<std::size_t>;

Column column_named(const TableShape& table, std::initializer_list<std::string_view> keys) {
    for (const std::string_view key : keys)
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            if (column_key(table.columns[i]) == key) return i;
    return std::nullopt;
}

// The share of the sample's filled cells that are such.
template <class Is>
double share(const TableShape& table, std::size_t column, const Is& is) {
    std::size_t filled = 0, such = 0;
    for (const auto& row : table.sample) {
        if (row[column].empty()) continue;
        ++filled;
        such += is(row[column]) ? 1 : 0;
    }
    return filled == 0 ? 0 : static_cast<double>(such) / static_cast<double>(filled);
}

bool is_date(const std::string& cell) {
    return read_date(cell) || read_date(cell, DateOrder::month_first);
}

void find_date(const TableShape& table, ForeignGuess& guess) {
    // 1. By the cells; among several by the name.
    std::vector<std::size_t> dates;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (share(table, i, is_date) > .5) dates.push_back(i);
    if (dates.empty()) return;
    guess.choice.date = dates.front();
    if (dates.size() > 1) {
        const Column named =
            column_named(table, {"date", "datum", "day", "tag", "start", "start time", "started", "begin",
                                 "beginn", "starttime", "when", "timestamp", "fecha", "día", "dia"});
        if (named && std::find(dates.begin(), dates.end(), *named) != dates.end())
            guess.choice.date = named;
        else
            guess.doubts.date = true;
    }
    // 2. A clock of its own.
    const bool has_clock = share(table, *guess.choice.date, [](const std::string& cell) {
                               const auto time = read_date(cell);
                               return time && time->second;
                           }) > 0;
    if (has_clock) return;
    const Column clock =
        column_named(table, {"time", "start time", "time of day", "uhrzeit", "zeit", "start", "hora"});
    if (clock && *clock != *guess.choice.date &&
        share(table, *clock, [](const std::string& cell) { return read_clock(cell).has_value(); }) > .9) {
        // "7:35" could be a length as well: only where something else is one.
        guess.choice.clock = clock;
    }
}

bool speaks_of_length(const std::string& key) {
    for (const std::string_view word :
         {"duration", "dauer", "second", "sekund", "minute", "length", "elapsed", "hold", "gehalten", "länge",
          "laenge", "duraci", "segundo", "minuto"})
        if (key.find(word) != std::string::npos) return true;
    return key == "time" || key == "zeit" || key == "tiempo" || key == "sec" || key == "min" || key == "s" ||
           unit_in_name(key);
}

void find_duration(const TableShape& table, ForeignGuess& guess) {
    ForeignChoice& choice = guess.choice;
    std::vector<std::size_t> named, others;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (i == choice.date || i == choice.what || i == choice.name || i == choice.side) continue;
        const auto is_length = [](const std::string& cell) { return read_duration(cell).has_value(); };
        // A name that says so makes up for cells that do not.
        const bool says = table.has_header && speaks_of_length(column_key(table.columns[i]));
        if (share(table, i, is_length) < (says ? .3 : .8)) continue;
        (says ? named : others).push_back(i);
    }
    // A clock beside a length is a clock; alone it is the length.
    if (choice.clock && named.size() > 1) std::erase(named, *choice.clock);
    if (!named.empty())
        choice.duration = named.front();
    else if (!others.empty())
        choice.duration = others.front();
    if (choice.duration && choice.clock == choice.duration) choice.clock.reset();
    guess.doubts.duration = named.size() != 1;
}

void find_for(FileKind kind, const TableShape& table, ForeignGuess& guess) {
    ForeignChoice& choice = guess.choice;
    switch (kind) {
        case FileKind::loop:
            choice.date = 0;
            choice.done = 1;
            // Several habits in one file: which one is stretching?
            for (std::size_t i = table.columns.size(); i-- > 1;)
                if (speaks_of_stretching(table.columns[i])) choice.done = i;
            guess.doubts.rows = table.columns.size() > 2 && column_key(table.columns[1]) != "value" &&
                                !speaks_of_stretching(table.columns[*choice.done]);
            return;
        case FileKind::strong:
            choice.date = column_named(table, {"date"});
            choice.duration = column_named(table, {"seconds"});
            choice.what = column_named(table, {"exercise name"});
            choice.name = column_named(table, {"workout name"});
            return;
        case FileKind::fitnotes:
            choice.date = column_named(table, {"date"});
            choice.duration = column_named(table, {"time"});
            choice.what = column_named(table, {"exercise"});
            return;
        default:
            choice.what = column_named(table, {"exercise", "exercise name", "activity", "activity type",
                                               "what", "übung", "uebung", "aktivität", "habit", "type", "art",
                                               "was", "title", "name", "ejercicio", "actividad", "hábito"});
            choice.name = column_named(table, {"workout", "workout name", "routine", "plan"});
            choice.side = column_named(table, {"side", "seite", "leg", "bein", "lado", "pierna"});
            find_date(table, guess);
            find_duration(table, guess);
    }
}

}  // namespace

bool speaks_of_stretching(std::string_view words) {
    const std::string small = folded(words);
    for (const std::string_view word :
         {"stretch", "dehn", "hamstring", "beinbeuger", "ischio", "forward fold", "vorbeuge", "spagat",
          "splits", "flexib", "beweglich", "estira", "isquio"})
        if (small.find(word) != std::string::npos) return true;
    return false;
}

void follow_columns(std::string_view text, const TableShape& table, ForeignGuess& guess) {
    ForeignChoice& choice = guess.choice;
    OrderOfDates order;
    std::set<std::string> known;
    guess.whats.clear();
    bool alone = false;
    std::size_t stretches = 0;
    each_row(text, table, [&](const auto& row, int, double) {
        if (choice.date) order.look(row[*choice.date]);
        const bool lasts =
            choice.duration && read_duration(row[*choice.duration]).value_or(Seconds(0)) > Seconds(0);
        if (lasts) alone = alone || needs_unit(row[*choice.duration]);
        if (choice.what && lasts && guess.whats.size() < kMostWhats &&
            known.insert(row[*choice.what]).second) {
            guess.whats.push_back(row[*choice.what]);
            stretches += speaks_of_stretching(row[*choice.what]) ? 1 : 0;
        }
        return true;
    });
    choice.order = order.order();
    guess.doubts.order = order.unsure();
    if (choice.duration && table.has_header) {
        const auto named = unit_in_name(table.columns[*choice.duration]);
        choice.unit = named.value_or(DurationUnit::seconds);
        if (alone && !named) guess.doubts.duration = true;
    } else if (alone) {
        guess.doubts.duration = true;
    }
    choice.rows = ForeignChoice::Rows::all;
    if (guess.whats.empty() || stretches == guess.whats.size()) return;
    if (stretches > 0) choice.rows = ForeignChoice::Rows::stretches;
    guess.doubts.rows = true;
}

ForeignGuess guess_columns(std::string_view text, FileKind kind, const TableShape& table) {
    ForeignGuess guess;
    find_for(kind, table, guess);
    follow_columns(text, table, guess);
    return guess;
}

}  // namespace ninety
