// ninety history import: the same recognition as in the window. What a person would be asked there decides an
// option here; without it nothing is taken over.
#include <algorithm>
#include <cstdio>

#include "cli/commands.h"
#include "core/output_file.h"
#include "core/visible_text.h"
#include "history/history.h"
#include "import/understand.h"
#include "platform/wall_clock.h"

namespace ninety {
namespace {

namespace fs = std::filesystem;

constexpr const char* kNothing = "; nothing has been taken over";

int refused(const std::string& why) {
    return failed(why + kNothing, kExitBadInput);
}

Result<std::size_t> column_called(const ImportOffer& offer, const std::string& name) {
    for (std::size_t i = 0; i < offer.columns.size(); ++i)
        if (column_key(offer.columns[i]) == column_key(name)) return i;
    std::string there;
    for (const std::string& column : offer.columns)
        there += (there.empty() ? "" : ", ") + column;
    return Error{"there is no column \"" + name + "\" (there are: " + there + ")"};
}

// Whether a number alone stands for a length in it.
bool needs_unit_of(const ImportOffer& offer) {
    const auto& column = offer.choice.duration;
    return column && !unit_in_name(offer.columns[*column]) &&
           std::any_of(offer.first_rows.begin(), offer.first_rows.end(),
                       [&](const auto& row) { return needs_unit(row[*column]); });
}

// What the options say, over what the names say.
Status follow_options(const HistoryCommand& command, ImportOffer& offer) {
    ForeignChoice& choice = offer.choice;
    ForeignDoubts& doubts = offer.doubts;
    const auto column = [&](const std::string& name, std::optional<std::size_t>& to, bool& doubt) -> Status {
        if (name.empty()) return Done{};
        const auto found = column_called(offer, name);
        if (!found) return Error{found.error()};
        to = *found;
        doubt = false;
        return Done{};
    };
    if (Status done = column(command.date_column, choice.date, doubts.date); !done) return done;
    if (Status done = column(command.duration_column, choice.duration, doubts.duration); !done) return done;
    if (!command.duration_column.empty() && needs_unit_of(offer)) doubts.duration = command.unit.empty();
    if (!command.unit.empty()) {
        choice.unit = *unit_in_name(command.unit);
        if (choice.duration) doubts.duration = false;
    }
    if (command.each) {
        choice.each = *command.each;
        if (!choice.duration) doubts.duration = false;
    }
    if (command.day_first || command.month_first) {
        choice.order = command.day_first ? DateOrder::day_first : DateOrder::month_first;
        doubts.order = false;
    }
    if (command.every_row) choice.rows = ForeignChoice::Rows::all;
    if (!command.only.empty() && choice.done) {
        if (Status done = column(command.only, choice.done, doubts.rows); !done) return done;
    } else if (!command.only.empty()) {
        choice.rows = ForeignChoice::Rows::one;
        choice.only = command.only;
    }
    if (command.every_row || !command.only.empty()) doubts.rows = false;
    return Done{};
}

const char* word_of(DurationUnit unit) {
    constexpr const char* kWords[] = {"seconds", "minutes", "hours", "milliseconds"};  // in the enum's order
    return kWords[static_cast<int>(unit)];
}

// What the columns were taken for, a line each.
void tell_columns(const ImportOffer& offer) {
    const ForeignChoice& choice = offer.choice;
    const auto name = [&](const std::optional<std::size_t>& column) {
        return column ? plain("\"" + offer.columns[*column] + "\"") : std::string("none");
    };
    std::printf("%s seems to be %s.\n", plain(offer.file).c_str(), name_of(offer.kind));
    std::printf("date: %s%s\n", name(choice.date).c_str(),
                choice.order == DateOrder::month_first ? " (month first)" : "");
    if (choice.done)
        std::printf("habit: %s, a day counts %.0f s\n", name(choice.done).c_str(), choice.each.value);
    else if (choice.duration)
        std::printf("duration: %s (a number alone is %s)\n", name(choice.duration).c_str(),
                    word_of(choice.unit));
    else
        std::printf("duration: none, a day counts %.0f s\n", choice.each.value);
    if (choice.what) {
        const char* rows = choice.rows == ForeignChoice::Rows::all         ? "all"
                           : choice.rows == ForeignChoice::Rows::stretches ? "those that speak of stretching"
                                                                           : choice.only.c_str();
        std::printf("rows by %s: %s\n", name(choice.what).c_str(), plain(rows).c_str());
    }
}

std::string doubts_of(const ImportOffer& offer) {
    std::string doubts;
    const auto add = [&](bool doubt, const char* words) {
        if (doubt) doubts += (doubts.empty() ? "" : "; ") + std::string(words);
    };
    add(offer.doubts.date, "more than one column holds dates: say --date COLUMN");
    add(offer.doubts.order, "days and months can be read both ways: say --day-first or --month-first");
    add(offer.doubts.duration,
        "which column says how long, or its unit, is not certain: say --duration COLUMN and --unit s, min, h "
        "or ms");
    add(offer.doubts.rows, "not everything in it need be stretching: say --only NAME or --every-row");
    return doubts;
}

// What becomes of an offer without a person to ask: agreed to, or a sentence why not.
Status agree(const HistoryCommand& command, ImportOffer& offer) {
    const std::string file = command.file.string() + ": ";
    if (!offer.foreign()) {
        if (command.leave_out) return Done{};
        return Error{offer.first_problem + "; rows that cannot be read: " + std::to_string(offer.left_out) +
                     ", --leave-out takes the others"};
    }
    if (Status done = follow_options(command, offer); !done) return Error{file + done.error()};
    tell_columns(offer);
    if (const std::string doubts = doubts_of(offer); !doubts.empty()) return Error{file + doubts};
    return Done{};
}

int add_to(History& history, const HistoryData& data) {
    const auto added = history.add(data);
    if (!added) return failed(added.error(), kExitBadInput);
    std::printf("new: %d sessions, %d holds, %d check-ins, %d measurements\n", added->sessions, added->holds,
                added->check_ins, added->measurements);
    if (added->revised > 0) std::printf("corrected since: %d sessions\n", added->revised);
    if (added->removed > 0) std::printf("deleted since, as there: %d\n", added->removed);
    if (added->stay_removed > 0) std::printf("deleted here, and stay so: %d sessions\n", added->stay_removed);
    return kExitDone;
}

}  // namespace

int import_history(History& history, const HistoryCommand& command) {
    std::error_code ignored;
    if (fs::equivalent(command.file, history.file(), ignored))
        return refused(command.file.string() + ": it is the history that is in use");
    HowToUnderstand how;
    how.zone_at = zone_at;
    Understood understood = understand(command.file, how);
    if (!understood.problem.empty()) return refused(understood.problem);
    if (understood.routine)
        return refused(command.file.string() + ": it is a routine; ninety --routine FILE practises it");
    if (understood.trace)
        return refused(command.file.string() +
                       ": it is a recording of leg angles; ninety --trace FILE plays it");
    if (understood.offer) {
        if (const Status agreed = agree(command, *understood.offer); !agreed) return refused(agreed.error());
        if (understood.offer->foreign()) how.choice = understood.offer->choice;
        how.take = true;
        understood = understand(command.file, how);
        if (!understood.problem.empty()) return refused(understood.problem);
        if (understood.offer->left_out > 0)
            tell(understood.offer->first_problem +
                 "; rows that are left out: " + std::to_string(understood.offer->left_out));
    }
    for (const std::string& note : understood.notes)
        tell(note);
    if (!understood.data) return refused(command.file.string() + ": there is nothing to take over");
    return add_to(history, *understood.data);
}

}  // namespace ninety
