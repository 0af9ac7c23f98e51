#include "cli/import_options.h"

#include <CLI/CLI.hpp>

namespace ninety {

void add_import_options(CLI::App& import, HistoryCommand& to) {
    import.add_option("--date", to.date_column, "The column that says when")->option_text("COLUMN");
    import.add_option("--duration", to.duration_column, "The column that says how long")
        ->option_text("COLUMN");
    import.add_option("--unit", to.unit, "Of a duration that is a number alone")
        ->check(CLI::IsMember({"s", "min", "h", "ms"}))
        ->option_text("s|min|h|ms");
    import
        .add_option_function<double>(
            "--each",
            [&to](double seconds) {
                if (!(seconds >= 0 && seconds <= 86'400))
                    throw CLI::ValidationError("--each", "it must be 0 to 86400 seconds");
    to.each = Seconds(seconds);
},
            "What a day counts where no column says how long, in seconds")
        ->option_text("NUMBER");
import.add_option("--only", to.only, "Only rows of this exercise, or this habit")->option_text("NAME");
import.add_flag("--every-row", to.every_row, "Every row that has a duration is stretching");
CLI::Option* day_first = import.add_flag("--day-first", to.day_first, "3/2 is the 3rd of February");
import.add_flag("--month-first", to.month_first, "3/2 is the 2nd of March")->excludes(day_first);
import.add_flag("--leave-out", to.leave_out, "Leave out rows that cannot be read");
}  // namespace ninety

void add_trace_options(CLI::App& app, WindowCommand& to) {
    app.add_option("--trace-column", to.trace_column, "Which column of the trace is the leg's angle")
        ->option_text("NAME");
    app.add_option("--trace-unit", to.trace_unit, "The unit of its angles, where the file does not say it")
        ->check(CLI::IsMember({"deg", "rad"}))
        ->option_text("deg|rad");
}

}  // namespace ninety
