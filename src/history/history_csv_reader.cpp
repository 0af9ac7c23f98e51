// Reads the history from CSV, row by row: history_csv.cpp.
#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "core/text_file.h"
#include "history/csv.h"
#include "history/csv_columns.h"
#include "history/history_text.h"
#include "i18n/sentence.h"

namespace ninety {
namespace {

using namespace csv_columns;

constexpr int kRowsBetween = 256;  // between two looks at whoever watches

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
    void moment(Column column, std::int64_t& utc_s) {
        WallTime there{utc_s, 0};
        time(column, there);
        utc_s = there.utc_s;
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
        if (kind == "removed") return take_removed(row);
        if (kind != "hold" && kind != "check-in") return sentence("problem.record.kind", shortened(kind));
        const auto found = at_.find(row.text(kSession));
        if (found == at_.end()) return sentence("problem.record.no_session", shortened(row.text(kSession)));
        SessionRecord& session = data_.sessions[found->second];
        return kind == "hold" ? take_hold(row, session) : take_check_in(row, session);
    }
    HistoryData finished() {
        std::stable_sort(data_.removed.begin(), data_.removed.end(),
                         [](const RemovedRecord& a, const RemovedRecord& b) { return a.uid < b.uid; });
        return std::move(data_);
    }

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
        if (!row.text(kRevisedAt).empty()) row.moment(kRevisedAt, s.revised_utc_s);
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
    std::string take_removed(RowReader& row) {
        RemovedRecord r;
        r.uid = row.text(kSession);
        row.moment(kAt, r.at_utc_s);
        const std::string problem = problem_of(row, why_not(r));
        if (problem.empty()) data_.removed.push_back(std::move(r));
        return problem;
    }

    HistoryData data_;
    std::unordered_map<std::string, std::size_t> at_;  // sessions by uid
};

}  // namespace

Result<HistoryData> from_csv(std::string_view text, const std::string& file, const TextWatch& watch) {
    CsvReader reader(text);
    const auto header = reader.next();
    const std::size_t columns = header ? header->size() : 0;
    const bool ours =
        (columns == kColumns || columns == kColumnsBeforeSpread || columns == kColumnsBeforeRevised) &&
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

Result<HistoryData> from_history_text(std::string_view text, const std::string& file,
                                      const TextWatch& watch) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos && text[first] == '{') return from_json(text, file, watch);
    return from_csv(text, file, watch);
}

}  // namespace ninety
