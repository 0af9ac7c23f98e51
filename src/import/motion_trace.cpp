#include "import/motion_trace.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/text_file.h"
#include "core/whole_file.h"
#include "i18n/sentence.h"
#include "import/date_words.h"
#include "import/durations.h"

namespace ninety {
namespace {

constexpr std::size_t kMaxTraceBytes = 50'000'000;
// No leg's angle in radians is beyond it; a session's in degrees soon is.
constexpr double kMostRadians = 3.2;

struct Motion {
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
    std::vector<int> lines;
    std::optional<AngleUnit> unit;  // the header's
};

bool is_time_name(const std::string& key) {
    for (const std::string_view name :
         {"t", "t s", "time", "zeit", "timestamp", "seconds", "sec", "elapsed", "elapsed s", "elapsed time"})
        if (key == name) return true;
    return key.starts_with("time ") || key.starts_with("time(") || key.starts_with("time[") ||
           key.starts_with("t [") || key.starts_with("t (") || key == "t ms" ||
           key.starts_with("timestamp ") || key.starts_with("zeit ");
}

// How much a name says that this is the leg's angle against the floor; 0: nothing.
int says_leg(const std::string& key) {
    const auto has = [&](std::string_view word) { return key.find(word) != std::string::npos; };
    if (has("velocity") || has("speed") || has("acc") || has("/u") || has("moment") || has("rate")) return 0;
    if (key == "leg deg") return 6;
    if (has("leg") && (has("deg") || has("angle") || has("rad"))) return 5;
    if (has("hip flexion")) return has("/speed") ? 0 : 4;
    if (has("angle") || has("winkel")) return 3;
    if (key == "leg" || key.starts_with("pitch") || has("elevation") || has("inclination") || has("neigung"))
        return 2;
    return key.starts_with("roll") ? 1 : 0;
}

std::optional<AngleUnit> unit_of_name(const std::string& key) {
    if (key.find("deg") != std::string::npos || key.find("grad") != std::string::npos ||
        key.find("\u00b0") != std::string::npos)
        return AngleUnit::degrees;
    const std::size_t rad = key.find("rad");
    const bool word = rad != std::string::npos &&
                      (rad == 0 || key[rad - 1] == ' ' || key[rad - 1] == '(' || key[rad - 1] == '[');
    return word ? std::optional(AngleUnit::radians) : std::nullopt;
}

// "inDegrees=yes" of OpenSim's header.
std::optional<AngleUnit> unit_of_header(std::string_view header) {
    for (std::size_t at = 0; at < header.size();) {
        const std::size_t end = std::min(header.find('\n', at), header.size());
        std::string line = column_key(header.substr(at, end - at));
        std::erase(line, ' ');
        if (line == "indegrees=yes") return AngleUnit::degrees;
        if (line == "indegrees=no") return AngleUnit::radians;
        at = end + 1;
    }
    return std::nullopt;
}

void split_at_blanks(std::string_view line, std::vector<std::string>& fields) {
    fields.clear();
    for (std::size_t at = 0;;) {
        const std::size_t from = line.find_first_not_of(" \t\r,", at);
        if (from == std::string_view::npos) return;
        at = std::min(line.find_first_of(" \t\r,", from), line.size());
        fields.emplace_back(line.substr(from, at - from));
    }
}

Motion from_opensim(std::string_view text) {
    Motion motion;
    const std::size_t end = text.find("endheader");
    motion.unit = unit_of_header(text.substr(0, end));
    int line = 1;
    std::vector<std::string> fields;
    for (std::size_t at = 0; at < text.size(); ++line) {
        const std::size_t stop = std::min(text.find('\n', at), text.size());
        const std::size_t from = std::exchange(at, stop + 1);
        if (from <= end) continue;
        split_at_blanks(text.substr(from, stop - from), fields);
        if (fields.empty()) continue;
        if (motion.columns.empty()) {
            motion.columns = fields;
            continue;
        }
        fields.resize(motion.columns.size());
        motion.rows.push_back(fields);
        motion.lines.push_back(line);
    }
    return motion;
}

Motion from_table(std::string_view text, const TableShape& table) {
    Motion motion;
    motion.columns = table.columns;
    each_row(text, table, [&](const auto& row, int line, double) {
        motion.rows.push_back(row);
        motion.lines.push_back(line);
        return true;
    });
    return motion;
}

std::string list_of(const std::vector<std::string>& names) {
    std::string list;
    for (std::size_t i = 0; i < names.size() && i < 30; ++i)
        list += (i > 0 ? ", " : "") + names[i];
    return names.size() > 30 ? list + " ..." : list;
}

Result<std::size_t> time_column(const Motion& motion, const std::string& file) {
    for (std::size_t i = 0; i < motion.columns.size(); ++i)
        if (is_time_name(column_key(motion.columns[i]))) return i;
    return Error{at_line(file, 0, sentence("problem.import.no_time_column", list_of(motion.columns)))};
}

// The one that is asked for, or the only one whose name says most.
Result<std::size_t> angle_column(const Motion& motion, const std::string& file, const MotionChoice& choice) {
    std::vector<std::string> best;
    std::size_t found = 0;
    int most = 1;
    for (std::size_t i = 0; i < motion.columns.size(); ++i) {
        const std::string key = column_key(motion.columns[i]);
        if (!choice.column.empty() && key == column_key(choice.column)) return i;
        const int says = is_time_name(key) ? 0 : says_leg(key);
        if (says < most) continue;
        if (says > most) best.clear();
        most = says;
        best.push_back(motion.columns[i]);
        found = i;
    }
    if (!choice.column.empty())
        return Error{at_line(
            file, 0, sentence("problem.import.no_such_column", choice.column, list_of(motion.columns)))};
    if (best.size() == 1) return found;
    return Error{at_line(file, 0,
                         sentence(best.empty() ? Phrase<std::string>("problem.import.no_angle_column")
                                               : Phrase<std::string>("problem.import.which_angle"),
                                  list_of(best.empty() ? motion.columns : best)))};
}

// Seconds in one of the time column's units: as its name says, or where rows lie 5 to 1000 whole units apart,
// which no recording in seconds does, thousandths.
double time_unit(const Motion& motion, std::size_t column) {
    const std::string key = column_key(motion.columns[column]);
    if (key.find("us") != std::string::npos && key.find("(us") != std::string::npos) return 1e-6;
    if (const auto named = unit_in_name(key))
        return *named == DurationUnit::milliseconds ? .001 : *named == DurationUnit::minutes ? 60 : 1;
    std::vector<double> steps;
    for (std::size_t i = 1; i < motion.rows.size() && steps.size() < 64; ++i) {
        double a = 0, b = 0;
        if (loose_number(motion.rows[i - 1][column], a) && loose_number(motion.rows[i][column], b))
            steps.push_back(b - a);
    }
    if (steps.size() < 8) return 1;
    std::nth_element(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2),
                     steps.end());
    const double step = steps[steps.size() / 2];
    return step >= 5 && step <= 1000 ? .001 : 1;
}

Result<AngleUnit> angle_unit(const Motion& motion, std::size_t column, const std::string& file,
                             const MotionChoice& choice) {
    if (choice.unit) return *choice.unit;
    if (const auto named = unit_of_name(column_key(motion.columns[column]))) return *named;
    if (motion.unit) return *motion.unit;
    for (const auto& row : motion.rows) {
        double value = 0;
        if (loose_number(row[column], value) && std::abs(value) > kMostRadians) return AngleUnit::degrees;
    }
    return Error{at_line(file, 0, sentence("problem.import.which_unit", motion.columns[column]))};
}

// Seconds of a cell: a number of units, or a moment on a calendar.
std::optional<double> time_of(const std::string& cell, double unit) {
    double value = 0;
    if (loose_number(cell, value)) return value * unit;
    const auto moment = read_date(cell);
    if (!moment || !moment->second) return std::nullopt;
    // The thousandths that a calendar's moment has not got.
    const std::size_t point = cell.find_last_of(".,");
    double part = 0;
    if (point != std::string::npos && cell.find(':') < point) {
        const std::size_t end = std::min(cell.find_first_not_of("0123456789", point + 1), cell.size());
        (void)loose_number("0." + cell.substr(point + 1, end - point - 1), part);
    }
    return static_cast<double>(local_seconds(*moment)) + part;
}

Result<MotionTrace> trace_of_motion(const Motion& motion, const std::string& file, const MotionChoice& choice,
                                    std::vector<std::string>& problems) {
    const auto time = time_column(motion, file);
    if (!time) return Error{time.error()};
    const auto angle = angle_column(motion, file, choice);
    if (!angle) return Error{angle.error()};
    const auto unit = angle_unit(motion, *angle, file, choice);
    if (!unit) return Error{unit.error()};
    const double in_seconds = time_unit(motion, *time);
    const double in_degrees = *unit == AngleUnit::radians ? 180 / std::numbers::pi : 1;
    std::vector<AngleTrace::Row> rows;
    std::optional<double> first;
    for (std::size_t i = 0; i < motion.rows.size(); ++i) {
        AngleTrace::Row row{motion.lines[i], {}, {}};
        double leg = 0;
        row.t_s = time_of(motion.rows[i][*time], in_seconds);
        if (loose_number(motion.rows[i][*angle], leg)) row.leg_deg = leg * in_degrees;
        if (row.t_s && !first) first = row.t_s;
        if (row.t_s) *row.t_s -= *first;
        rows.push_back(row);
    }
    auto trace = AngleTrace::from_rows(rows, file, problems);
    if (!trace) return Error{trace.error()};
    return MotionTrace{std::move(*trace), motion.columns[*angle], *unit};
}

}  // namespace

bool is_motion_header(const TableShape& table) {
    if (!table.has_header) return false;
    bool time = false, angle = false;
    for (const std::string& column : table.columns) {
        const std::string key = column_key(column);
        time = time || is_time_name(key);
        angle = angle || (!is_time_name(key) && says_leg(key) > 0);
    }
    return time && angle;
}

Result<MotionTrace> motion_trace(const RecognisedFile& recognised, const std::string& file,
                                 const MotionChoice& choice, std::vector<std::string>& problems) {
    const TableShape& table = recognised.table;
    // Ours counts from the session's beginning, whenever its first row is.
    if (table.delimiter == ',' && table.columns == std::vector<std::string>{"t_s", "leg_deg"}) {
        auto trace = AngleTrace::from_text(recognised.text, file, problems);
        if (!trace) return Error{trace.error()};
        return MotionTrace{std::move(*trace), "leg_deg", AngleUnit::degrees};
    }
    if (is_opensim(recognised.text))
        return trace_of_motion(from_opensim(recognised.text), file, choice, problems);
    if (table.columns.empty()) return Error{what_would_work(recognised.kind, file)};
    return trace_of_motion(from_table(recognised.text, table), file, choice, problems);
}

Result<MotionTrace> load_motion_trace(const std::filesystem::path& file, const MotionChoice& choice,
                                      std::vector<std::string>& problems) {
    auto bytes = read_whole_file(file, kMaxTraceBytes);
    if (!bytes) return Error{at_line(file.string(), 0, bytes.error())};
    RecognisedFile recognised = recognise(std::move(*bytes));
    const bool chosen = !choice.column.empty() && !recognised.table.columns.empty();
    if (recognised.kind != FileKind::trace && !chosen)
        return Error{
            at_line(file.string(), 0, sentence("problem.import.no_trace", name_of(recognised.kind)))};
    return motion_trace(recognised, file.string(), choice, problems);
}

}  // namespace ninety
