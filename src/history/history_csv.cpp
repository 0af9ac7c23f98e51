// The history as CSV: one header, then one row for each session, hold, check-in and measurement. A row's kind
// is its first field; fields that it has not got are empty.
#include <array>
#include <charconv>
#include <unordered_map>

#include "core/text_file.h"
#include "history/csv.h"
#include "history/history_text.h"
#include "i18n/sentence.h"

namespace ninety {
namespace {

enum Column {
    kRecord,
    kSession,
    kAt,
    kEndedAt,
    kRoutine,
    kPlannedHold,
    kPlannedSets,
    kCompleted,
    kNumber,
    kSet,
    kSide,
    kVariant,
    kPlanned,
    kDone,
    kStart,
    kEnd,
    kBest,
    kSource,
    kAtGoal,
    kNearBestTime,
    kStretch,
    kPainBefore,
    kPainAfter,
    kNote,
    kSpread,  // last, behind those that older versions wrote
    kColumns
};
constexpr std::size_t kColumnsBeforeSpread = kSpread;
constexpr std::array<const char*, kColumns> kNames{"record",
                                                   "session",
                                                   "at",
                                                   "ended_at",
                                                   "routine",
                                                   "planned_hold_s",
                                                   "planned_sets",
                                                   "completed",
                                                   "number",
                                                   "set",
                                                   "side",
                                                   "variant",
                                                   "planned_s",
                                                   "done_s",
                                                   "start_deg",
                                                   "end_deg",
                                                   "best_deg",
                                                   "source",
                                                   "at_goal_s",
                                                   "near_best_s",
                                                   "stretch_0_10",
                                                   "pain_before_0_10",
                                                   "pain_after_0_10",
                                                   "note",
                                                   "spread_deg"};

using Row = std::array<std::string, kColumns>;

constexpr int kRowsBetween = 256;  // between two looks at whoever watches

// The shortest text that reads back as the same number.
std::string number(double value) {
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value);
    return {text, end.ptr};
}
std::string number(int value) {
    return std::to_string(value);
}
std::string number(const std::optional<int>& value) {
    return value ? std::to_string(*value) : std::string();
}

void add_row(std::string& out, const Row& row) {
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0) out += ',';
        out += csv_field(row[i]);
    }
    out += "\r\n";
}

Row row_of(const SessionRecord& s) {
    Row row;
    row[kRecord] = "session";
    row[kSession] = s.uid;
    row[kAt] = to_iso8601(s.started);
    if (s.ended) row[kEndedAt] = to_iso8601(*s.ended);
    row[kRoutine] = cell_of_text(s.routine);
    row[kPlannedHold] = number(s.planned_hold.value);
    row[kPlannedSets] = number(s.planned_sets);
    row[kCompleted] = s.completed ? "yes" : "no";
    return row;
}

Row row_of(const SessionRecord& s, const HoldRecord& h) {
    Row row;
    row[kRecord] = "hold";
    row[kSession] = s.uid;
    row[kAt] = to_iso8601(h.at);
    row[kNumber] = number(h.number);
    row[kSet] = number(h.set);
    row[kSide] = name_of(h.side);
    row[kVariant] = cell_of_text(h.variant);
    row[kPlanned] = number(h.planned.value);
    row[kDone] = number(h.done.value);
    row[kStart] = number(h.start.value);
    row[kEnd] = number(h.end.value);
    row[kBest] = number(h.best.value);
    row[kSource] = choice_name<AngleSource>(kAngleSourceNames, h.source);
    row[kAtGoal] = number(h.at_goal.value);
    row[kNearBestTime] = number(h.near_best.value);
    return row;
}

Row row_of(const SessionRecord& s, const CheckIn& c) {
    Row row;
    row[kRecord] = "check-in";
    row[kSession] = s.uid;
    row[kStretch] = number(c.stretch);
    row[kPainBefore] = number(c.pain_before);
    row[kPainAfter] = number(c.pain_after);
    row[kNote] = cell_of_text(c.note);
    return row;
}

Row row_of(const MeasurementRecord& m) {
    Row row;
    row[kRecord] = "measurement";
    row[kSession] = m.uid;
    row[kAt] = to_iso8601(m.at);
    row[kSide] = name_of(m.side);
    row[kBest] = number(m.leg.value);
    row[kSource] = choice_name<AngleSource>(kAngleSourceNames, m.source);
    if (m.spread) row[kSpread] = number(m.spread->value);
    return row;
}

// Takes values out of one row and remembers the first that is none.
class RowReader {
  public:
    explicit RowReader(const std::vector<std::string>& fields) : fields_(fields) {}

    const std::string& text(Column column) const { return fields_[column]; }
    std::string persons_text(Column column) const { return std::string(text_of_cell(fields_[column])); }

    template <class Unit>
    void quantity(Column column, Quantity<Unit>& value) {
        if (const auto number = csv_number(fields_[column]))
            value.value = *number;
        else
            refuse(column, words_of(Problem::value_number));
    }
    void whole(Column column, int& value) {
        const std::string& field = fields_[column];
        const auto end = std::from_chars(field.data(), field.data() + field.size(), value);
        if (field.empty() || end.ec != std::errc() || end.ptr != field.data() + field.size())
            refuse(column, words_of(Problem::value_whole));
    }
    void rating(Column column, std::optional<int>& value) {
        if (fields_[column].empty()) return;
        value = 0;
        whole(column, *value);
    }
    void time(Column column, WallTime& value) {
        if (const auto time = from_iso8601(fields_[column]))
            value = *time;
        else
            refuse(column, translate("problem.record.time"));
    }
    void side(Side& value) {
        if (fields_[kSide] == "left")
            value = Side::left;
        else if (fields_[kSide] == "right")
            value = Side::right;
        else
            refuse(kSide, translate("problem.record.sides"));
    }
    void source(AngleSource& value) {
        if (const auto source = find_choice<AngleSource>(kAngleSourceNames, fields_[kSource]))
            value = *source;
        else
            refuse(kSource, list_choices<AngleSource>(kAngleSourceNames));
    }
    void flag(Column column, bool& value) {
        value = fields_[column] == "yes";
        if (!value && fields_[column] != "no") refuse(column, translate("problem.record.yes_no"));
    }
    void refuse(Column column, const std::string& wanted) {
        if (problem_.empty())
            problem_ = problem_sentence<Problem::value_not_a_choice>(kNames[column],
                                                                     shortened(fields_[column]), wanted);
    }
    const std::string& problem() const { return problem_; }

  private:
    const std::vector<std::string>& fields_;
    std::string problem_;
};

class CsvHistory {
  public:
    // What is wrong with the row, or an empty string.
    std::string take(const std::vector<std::string>& fields) {
        const std::string& kind = fields[kRecord];
        RowReader row(fields);
        if (kind == "session") return take_session(row);
        if (kind == "measurement") return take_measurement(row);
        if (kind != "hold" && kind != "check-in") return sentence("problem.record.kind", shortened(kind));
        const auto found = at_.find(row.text(kSession));
        if (found == at_.end()) return sentence("problem.record.no_session", shortened(row.text(kSession)));
        SessionRecord& session = data_.sessions[found->second];
        return kind == "hold" ? take_hold(row, session) : take_check_in(row, session);
    }
    HistoryData finished() { return std::move(data_); }

  private:
    static std::string problem_of(const RowReader& row, const std::string& limits) {
        return row.problem().empty() ? limits : row.problem();
    }
    std::string take_session(RowReader& row) {
        SessionRecord s;
        s.uid = row.text(kSession);
        row.time(kAt, s.started);
        if (!row.text(kEndedAt).empty()) {
            s.ended = WallTime{};
            row.time(kEndedAt, *s.ended);
        }
        s.routine = row.persons_text(kRoutine);
        row.quantity(kPlannedHold, s.planned_hold);
        row.whole(kPlannedSets, s.planned_sets);
        row.flag(kCompleted, s.completed);
        const std::string problem = problem_of(row, why_not(s));
        if (!problem.empty()) return problem;
        if (!at_.emplace(s.uid, data_.sessions.size()).second) return translate("problem.record.twice");
        data_.sessions.push_back(std::move(s));
        return {};
    }
    static std::string take_hold(RowReader& row, SessionRecord& session) {
        HoldRecord h;
        row.time(kAt, h.at);
        row.whole(kNumber, h.number);
        row.whole(kSet, h.set);
        row.side(h.side);
        h.variant = row.persons_text(kVariant);
        row.quantity(kPlanned, h.planned);
        row.quantity(kDone, h.done);
        row.quantity(kStart, h.start);
        row.quantity(kEnd, h.end);
        row.quantity(kBest, h.best);
        row.source(h.source);
        row.quantity(kAtGoal, h.at_goal);
        row.quantity(kNearBestTime, h.near_best);
        const std::string problem = problem_of(row, why_not(h));
        if (problem.empty()) session.holds.push_back(std::move(h));
        return problem;
    }
    static std::string take_check_in(RowReader& row, SessionRecord& session) {
        CheckIn c;
        row.rating(kStretch, c.stretch);
        row.rating(kPainBefore, c.pain_before);
        row.rating(kPainAfter, c.pain_after);
        c.note = row.persons_text(kNote);
        const std::string problem = problem_of(row, why_not(c));
        if (problem.empty()) session.check_in = std::move(c);
        return problem;
    }
    std::string take_measurement(RowReader& row) {
        MeasurementRecord m;
        m.uid = row.text(kSession);
        row.time(kAt, m.at);
        row.side(m.side);
        row.quantity(kBest, m.leg);
        row.source(m.source);
        if (!row.text(kSpread).empty()) row.quantity(kSpread, m.spread.emplace());
        const std::string problem = problem_of(row, why_not(m));
        if (problem.empty()) data_.measurements.push_back(std::move(m));
        return problem;
    }

    HistoryData data_;
    std::unordered_map<std::string, std::size_t> at_;  // sessions by uid
};

}  // namespace

std::string to_csv(const HistoryData& data) {
    std::string out;
    Row header;
    for (std::size_t i = 0; i < kColumns; ++i)
        header[i] = kNames[i];
    add_row(out, header);
    for (const SessionRecord& session : data.sessions) {
        add_row(out, row_of(session));
        for (const HoldRecord& hold : session.holds)
            add_row(out, row_of(session, hold));
        if (session.check_in) add_row(out, row_of(session, *session.check_in));
    }
    for (const MeasurementRecord& measurement : data.measurements)
        add_row(out, row_of(measurement));
    return out;
}

Result<HistoryData> from_csv(std::string_view text, const std::string& file, const TextWatch& watch) {
    CsvReader reader(text);
    const auto header = reader.next();
    const std::size_t columns = header ? header->size() : 0;
    const bool ours = (columns == kColumns || columns == kColumnsBeforeSpread) &&
                      std::equal(header->begin(), header->end(), kNames.begin());
    if (!ours) return Error{at_line(file, 1, translate("problem.record.columns"))};
    CsvHistory history;
    int rows = 0;
    while (auto fields = reader.next()) {
        const double left = static_cast<double>(reader.left()), size = static_cast<double>(text.size());
        if (watch && ++rows % kRowsBetween == 0 && !watch(1 - left / size)) return Error{kStopped};
        if (fields->size() != columns)
            return Error{
                at_line(file, reader.line(),
                        sentence("problem.record.fields", fields->size(), static_cast<int>(columns)))};
        fields->resize(kColumns);
        if (const std::string problem = history.take(*fields); !problem.empty())
            return Error{at_line(file, reader.line(), problem)};
    }
    if (!reader.problem().empty()) return Error{at_line(file, reader.line(), reader.problem())};
    return history.finished();
}

HistoryData from_history_rows(const NextHistoryRow& next, const HistoryRowRefused& refused) {
    CsvHistory history;
    std::vector<std::string> fields;
    while (next(fields)) {
        fields.resize(kColumns);
        if (const std::string problem = history.take(fields); !problem.empty()) refused(problem);
    }
    return history.finished();
}

Result<HistoryData> from_history_text(std::string_view text, const std::string& file,
                                      const TextWatch& watch) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos && text[first] == '{') return from_json(text, file, watch);
    return from_csv(text, file, watch);
}

}  // namespace ninety
