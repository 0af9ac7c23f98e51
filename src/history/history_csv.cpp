// Writes the history as CSV: one header, then one row for each session, hold, check-in, measurement, and for
// each that was removed. A row's kind is its first field; fields that it has not got are empty. Reading it:
// history_csv_reader.cpp.
#include <array>

#include "core/number_text.h"
#include "history/csv.h"
#include "history/csv_columns.h"
#include "history/history_text.h"

namespace ninety {
namespace {

using namespace csv_columns;

using Row = std::array<std::string, kColumns>;

// The shortest text that reads back as the same number.
std::string number(double value) {
    return shortest_number(value);
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
    if (s.revised_utc_s != 0) row[kRevisedAt] = to_iso8601(WallTime{s.revised_utc_s, 0});
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

Row row_of(const RemovedRecord& r) {
    Row row;
    row[kRecord] = "removed";
    row[kSession] = r.uid;
    row[kAt] = to_iso8601(WallTime{r.at_utc_s, 0});
    return row;
}

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
    for (const RemovedRecord& removed : data.removed)
        add_row(out, row_of(removed));
    return out;
}

}  // namespace ninety
