#include "import/loose_history_csv.h"

#include <algorithm>
#include <array>

#include "core/letter_case.h"
#include "core/text_file.h"
#include "i18n/sentence.h"
#include "import/date_words.h"

namespace ninety {
namespace {

constexpr int kLooseRowsBetween = 256;  // between two looks at whoever watches

enum class CellKind { text, word, time, number, whole, flag, side };

struct OurColumn {
    std::string_view name;
    CellKind kind;
    // What an empty cell of a hold, or a column that is missing, stands for; none: it cannot be done without.
    const char* otherwise;
};
// Whoever adds a column to history_csv.cpp adds it here.
constexpr OurColumn kOurs[] = {{"record", CellKind::word, nullptr},
                               {"session", CellKind::word, nullptr},
                               {"at", CellKind::time, nullptr},
                               {"ended_at", CellKind::time, ""},
                               {"routine", CellKind::text, nullptr},
                               {"planned_hold_s", CellKind::number, nullptr},
                               {"planned_sets", CellKind::whole, nullptr},
                               {"completed", CellKind::flag, nullptr},
                               {"number", CellKind::whole, nullptr},
                               {"set", CellKind::whole, nullptr},
                               {"side", CellKind::side, nullptr},
                               {"variant", CellKind::text, nullptr},
                               {"planned_s", CellKind::number, nullptr},
                               {"done_s", CellKind::number, nullptr},
                               {"start_deg", CellKind::number, nullptr},
                               {"end_deg", CellKind::number, nullptr},
                               {"best_deg", CellKind::number, nullptr},
                               {"source", CellKind::word, nullptr},
                               {"at_goal_s", CellKind::number, "0"},
                               {"near_best_s", CellKind::number, "0"},
                               {"stretch_0_10", CellKind::whole, ""},
                               {"pain_before_0_10", CellKind::whole, ""},
                               {"pain_after_0_10", CellKind::whole, ""},
                               {"note", CellKind::text, ""},
                               {"spread_deg", CellKind::number, ""},
                               {"revised_at", CellKind::time, ""}};

// The text of a number as an export has it: "54,3" is "54.3", "1,0" as a whole number "1".
std::string number_text(const std::string& cell, bool whole) {
    double value = 0;
    if (!loose_number(cell, value)) return cell;
    std::string text = cell;
    std::replace(text.begin(), text.end(), ',', '.');
    if (text.starts_with('+')) text.erase(0, 1);
    if (whole && text.find('.') != std::string::npos)
        while (text.ends_with('0') || text.ends_with('.')) {
            const bool point = text.ends_with('.');
            text.pop_back();
            if (point) break;
        }
    return text;
}

std::string flag_text(const std::string& cell) {
    const std::string small = folded(cell);
    for (const std::string_view yes : {"yes", "true", "ja", "wahr", "sí", "si", "verdadero", "1", "x"})
        if (small == yes) return "yes";
    for (const std::string_view no : {"no", "false", "nein", "falsch", "falso", "0", ""})
        if (small == no) return "no";
    return cell;
}

std::string side_text(const std::string& cell) {
    const std::string small = folded(cell);
    for (const std::string_view left : {"left", "l", "links", "izquierda"})
        if (small == left) return "left";
    for (const std::string_view right : {"right", "r", "rechts", "derecha"})
        if (small == right) return "right";
    return cell;
}

class LooseReading {
  public:
    LooseReading(const TableShape& table, const ZoneAt& zone_at) : zone_at_(zone_at) {
        for (std::size_t ours = 0; ours < std::size(kOurs); ++ours)
            for (std::size_t theirs = 0; theirs < table.columns.size() && !from_[ours]; ++theirs)
                if (column_key(table.columns[theirs]) == column_key(kOurs[ours].name)) from_[ours] = theirs;
    }

    // The name of a column that cannot be done without; empty where all are there.
    std::string_view missing() const {
        for (std::size_t i = 0; i < std::size(kOurs); ++i)
            if (!from_[i] && !kOurs[i].otherwise) return kOurs[i].name;
        return {};
    }

    void look_at_dates(const std::vector<std::string>& row) {
        for (const std::size_t column : {2, 3})
            if (from_[column]) order_.look(row[*from_[column]]);
    }
    bool unsure_dates() const { return order_.unsure(); }

    const std::string& kind(const std::vector<std::string>& row) const { return row[*from_[0]]; }

    // The row in the columns of an export.
    void bring(const std::vector<std::string>& row, std::vector<std::string>& fields) const {
        fields.resize(std::size(kOurs));
        std::string kind = column_key(row[*from_[0]]);  // "check-in" is "check in" there
        if (kind == "check in" || kind == "checkin") kind = "check-in";
        const bool hold = kind == "hold";
        for (std::size_t i = 0; i < std::size(kOurs); ++i) {
            const std::string& cell = from_[i] ? row[*from_[i]] : empty_;
            fields[i] = cell.empty() && !(kOurs[i].kind == CellKind::flag && kind == "session")
                            ? std::string(hold && kOurs[i].otherwise ? kOurs[i].otherwise : "")
                            : brought(kOurs[i].kind, cell);
        }
        fields[0] = std::move(kind);
    }

  private:
    std::string brought(CellKind kind, const std::string& cell) const {
        switch (kind) {
            case CellKind::text:
                return cell;
            case CellKind::word:
                return folded(cell);
            case CellKind::time:
                return time_text(cell);
            case CellKind::number:
                return number_text(cell, false);
            case CellKind::whole:
                return number_text(cell, true);
            case CellKind::flag:
                return flag_text(cell);
            case CellKind::side:
                return side_text(cell);
        }
        return cell;
    }
    std::string time_text(const std::string& cell) const {
        if (from_iso8601(cell)) return cell;
        const auto time = read_date(cell, order_.order());
        if (!time) return cell;
        const std::int64_t local = local_seconds(*time);
        const int zone = time->zone_min.value_or(zone_at_ ? zone_at_(local) : 0);
        return to_iso8601(WallTime{local - std::int64_t{60} * zone, zone});
    }

    std::array<std::optional<std::size_t>, std::size(kOurs)> from_;
    OrderOfDates order_;
    const ZoneAt& zone_at_;
    std::string empty_;
};

}  // namespace

Result<LooseHistory> loose_history(std::string_view text, const std::string& file, const TableShape& table,
                                   const ZoneAt& zone_at, const TextWatch& watch) {
    LooseReading reading(table, zone_at);
    if (const std::string_view missing = reading.missing(); !missing.empty())
        return Error{at_line(file, 1, sentence("problem.import.no_column", std::string(missing)))};
    // 1. What the dates mean.
    each_row(text, table, [&](const auto& row, int, double) {
        reading.look_at_dates(row);
        return true;
    });
    if (reading.unsure_dates()) return Error{at_line(file, 0, translate("problem.import.day_or_month"))};
    // 2. Sessions first, wherever a sorted table has them; then what belongs to them.
    LooseHistory loose;
    const std::string_view body = body_of_table(text);
    std::vector<std::string> row;
    int looked = 0, line = 0;
    bool sessions = true;
    LooseRows rows(body, table.delimiter);
    const auto begin = [&] {
        rows = LooseRows(body, table.delimiter);
        (void)rows.next(row);  // the names
    };
    begin();
    loose.data = from_history_rows(
        [&](std::vector<std::string>& fields) {
            for (;;) {
                if (!rows.next(row)) {
                    if (!std::exchange(sessions, false)) return false;
                    begin();
                    continue;
                }
                if (watch && ++looked % kLooseRowsBetween == 0 &&
                    !watch((sessions ? 0 : .5) + rows.part_01() / 2)) {
                    loose.stopped = true;
                    return false;
                }
                row.resize(table.columns.size());
                const std::string& kind = reading.kind(row);
                if ((kind == "session" || folded(kind) == "session") != sessions) continue;
                line = rows.line();
                reading.bring(row, fields);
                return true;
            }
        },
        [&](const std::string& problem) {
            if (++loose.left_out == 1)
                loose.first_problem = at_line(file, line + (body.size() == text.size() ? 0 : 1), problem);
        });
    return loose;
}

}  // namespace ninety
