// Reads the history's tables: of a sound file all of it, of a damaged one what is left. Writing: tables.cpp.
#include <algorithm>
#include <map>

#include "history/tables.h"

namespace ninety {
namespace {

// A row as it is read: what cannot have been written there makes it impossible.
class Row {
  public:
    explicit Row(const Statement& row) : row_(row) {}

    bool possible() const { return possible_; }
    bool null(int column) const { return row_.null(column); }
    std::int64_t id(int column) const { return row_.whole(column); }
    double real(int column) const { return row_.real(column); }

    int whole(int column) {
        const std::int64_t value = row_.whole(column);
        if (value < -1'000'000'000 || value > 1'000'000'000) return impossible(), 0;
        return static_cast<int>(value);
    }
    bool flag(int column) { return row_.whole(column) != 0; }
    // A damaged note is still a note.
    std::string text(int column) const { return within_limits(row_.text(column)); }
    WallTime time(int column) {
        // Local years 0000 to 9999: what can be written as a date again.
        constexpr std::int64_t kFirst = -62'167'219'200, kLast = 253'402'300'799, kDay = 86'400;
        const WallTime time{row_.whole(column), whole(column + 1)};
        const bool near = time.utc_s >= kFirst - kDay && time.utc_s <= kLast + kDay;
        const std::int64_t local = near ? time.utc_s + std::int64_t{60} * time.zone_min : kFirst - 1;
        if (local < kFirst || local > kLast || time.zone_min <= -1440 || time.zone_min >= 1440)
            return impossible(), WallTime{};
        return time;
    }
    Side side(int column) {
        const std::string text = row_.text(column);
        if (text != "left" && text != "right") impossible();
        return text == "left" ? Side::left : Side::right;
    }
    // A source that this version does not know still held the leg; what it says of it is taken for modelled.
    AngleSource source(int column) const {
        return find_choice<AngleSource>(kAngleSourceNames, row_.text(column)).value_or(AngleSource::model);
    }

  private:
    void impossible() { possible_ = false; }
    const Statement& row_;
    bool possible_ = true;
};

constexpr const char* kSessions =
    "SELECT id, uid, started_utc_s, started_zone_min, ended_utc_s, ended_zone_min, routine, planned_hold_s, "
    "planned_sets, completed, revised_utc_s FROM session";
constexpr const char* kSessionsBefore5 =
    "SELECT id, uid, started_utc_s, started_zone_min, ended_utc_s, ended_zone_min, routine, planned_hold_s, "
    "planned_sets, completed, 0 FROM session";
constexpr const char* kRemoved = "SELECT uid, at_utc_s FROM removed";
constexpr const char* kRemovedBefore5 = nullptr;
constexpr const char* kHolds =
    "SELECT session_id, number, set_number, side, at_utc_s, at_zone_min, variant, planned_s, done_s, "
    "start_deg, end_deg, best_deg, source, at_goal_s, near_best_s FROM hold";
constexpr const char* kHoldsBefore3 =
    "SELECT session_id, number, set_number, side, at_utc_s, at_zone_min, variant, planned_s, done_s, "
    "start_deg, end_deg, best_deg, source, at_goal_s, 0.0 FROM hold";
constexpr const char* kCheckIns = "SELECT session_id, stretch, pain_before, pain_after, note FROM check_in";
constexpr const char* kMeasurements =
    "SELECT uid, at_utc_s, at_zone_min, side, leg_deg, source, spread_deg FROM measurement";
constexpr const char* kMeasurementsBefore4 =
    "SELECT uid, at_utc_s, at_zone_min, side, leg_deg, source, NULL FROM measurement";

SessionRecord session_from(Row& row) {
    SessionRecord s;
    s.uid = row.text(1);
    s.started = row.time(2);
    if (!row.null(4)) s.ended = row.time(4);
    s.routine = row.text(6);
    s.planned_hold = Seconds(row.real(7));
    s.planned_sets = row.whole(8);
    s.completed = row.flag(9);
    s.revised_utc_s = row.id(10);
    return s;
}

HoldRecord hold_from(Row& row) {
    HoldRecord h;
    h.number = row.whole(1);
    h.set = row.whole(2);
    h.side = row.side(3);
    h.at = row.time(4);
    h.variant = row.text(6);
    h.planned = Seconds(row.real(7));
    h.done = Seconds(row.real(8));
    h.start = Degrees(row.real(9));
    h.end = Degrees(row.real(10));
    h.best = Degrees(row.real(11));
    h.source = row.source(12);
    h.at_goal = Seconds(row.real(13));
    h.near_best = Seconds(row.real(14));
    return h;
}

CheckIn check_in_from(Row& row) {
    const auto rating = [&](int column) {
        return row.null(column) ? std::nullopt : std::optional(row.whole(column));
    };
    return {rating(1), rating(2), rating(3), row.text(4)};
}

MeasurementRecord measurement_from(Row& row) {
    MeasurementRecord m{row.text(0), row.time(1), row.side(3), Degrees(row.real(4)), row.source(5)};
    if (!row.null(6)) m.spread = Degrees(row.real(6));
    return m;
}

// Calls `take` with every row; what stopped it short of the end, if anything did.
template <class Take>
Status each_row(Sqlite& database, const std::string& sql, const Take& take) {
    auto rows = database.prepare(sql);
    if (!rows) return Error{rows.error()};
    for (;;) {
        const auto row = rows->step();
        if (!row) return Error{row.error()};
        if (!*row) return Done{};
        take(*rows);
    }
}

struct ReadTables {
    std::map<std::int64_t, SessionRecord> sessions;
    std::vector<MeasurementRecord> measurements;
    std::vector<RemovedRecord> removed;
    int impossible = 0;  // rows that were left out

    template <class Record>
    bool take(const Row& row, const Record& record) {
        const bool good = row.possible() && why_not(record).empty();
        impossible += good ? 0 : 1;
        return good;
    }
};

// The tables that have got another column since the first version, or have come since.
struct Selects {
    const char *sessions, *holds, *measurements, *removed;
};
constexpr Selects kNow{kSessions, kHolds, kMeasurements, kRemoved};
constexpr Selects kOfOld{kSessionsBefore5, kHoldsBefore3, kMeasurementsBefore4, kRemovedBefore5};

// Reads all tables, each in `order`; goes on with the next one when one fails, and says so at the end.
Status read_tables(Sqlite& database, const char* order, const Selects& selects, ReadTables& to) {
    const auto sql = [&](const char* select) { return std::string(select) + order; };
    const auto session_of = [&](const Row& row) {
        const auto found = to.sessions.find(row.id(0));
        return found == to.sessions.end() ? nullptr : &found->second;
    };
    const Status all[] = {each_row(database, sql(selects.sessions),
                                   [&](const Statement& statement) {
                                       Row row(statement);
                                       SessionRecord session = session_from(row);
                                       if (to.take(row, session))
                                           to.sessions.emplace(row.id(0), std::move(session));
                                   }),
                          each_row(database, sql(selects.holds),
                                   [&](const Statement& statement) {
                                       Row row(statement);
                                       HoldRecord hold = hold_from(row);
                                       if (!to.take(row, hold)) return;
                                       if (SessionRecord* session = session_of(row))
                                           session->holds.push_back(std::move(hold));
                                   }),
                          each_row(database, sql(kCheckIns),
                                   [&](const Statement& statement) {
                                       Row row(statement);
                                       CheckIn check_in = check_in_from(row);
                                       if (!to.take(row, check_in)) return;
                                       if (SessionRecord* session = session_of(row))
                                           session->check_in = std::move(check_in);
                                   }),
                          each_row(database, sql(selects.measurements),
                                   [&](const Statement& statement) {
                                       Row row(statement);
                                       MeasurementRecord measurement = measurement_from(row);
                                       if (to.take(row, measurement))
                                           to.measurements.push_back(std::move(measurement));
                                   }),
                          !selects.removed
                              ? Status(Done{})
                              : each_row(database, sql(selects.removed), [&](const Statement& statement) {
                                    const Row row(statement);
                                    RemovedRecord removed{row.text(0), row.id(1)};
                                    if (to.take(row, removed)) to.removed.push_back(std::move(removed));
                                })};
    for (const Status& one : all)
        if (!one) return one;
    return Done{};
}

// What a second copy of a damaged page has brought in twice is there once: as it was read first, with all its
// columns.
void drop_doubles(std::vector<MeasurementRecord>& measurements) {
    const auto same = [](const MeasurementRecord& a, const MeasurementRecord& b) { return a.uid == b.uid; };
    measurements.erase(std::unique(measurements.begin(), measurements.end(), same), measurements.end());
}

HistoryData in_order(ReadTables&& tables) {
    HistoryData data;
    for (auto& [id, session] : tables.sessions) {
        auto& holds = session.holds;
        std::stable_sort(holds.begin(), holds.end(),
                         [](const HoldRecord& a, const HoldRecord& b) { return a.number < b.number; });
        holds.erase(
            std::unique(holds.begin(), holds.end(),
                        [](const HoldRecord& a, const HoldRecord& b) { return a.number == b.number; }),
            holds.end());
        data.sessions.push_back(std::move(session));
    }
    std::sort(data.sessions.begin(), data.sessions.end(), [](const SessionRecord& a, const SessionRecord& b) {
        return a.started.utc_s != b.started.utc_s ? a.started.utc_s < b.started.utc_s : a.uid < b.uid;
    });
    data.measurements = std::move(tables.measurements);
    std::stable_sort(data.measurements.begin(), data.measurements.end(),
                     [](const MeasurementRecord& a, const MeasurementRecord& b) {
                         return a.at.utc_s != b.at.utc_s ? a.at.utc_s < b.at.utc_s : a.uid < b.uid;
                     });
    drop_doubles(data.measurements);
    data.removed = std::move(tables.removed);
    std::stable_sort(data.removed.begin(), data.removed.end(),
                     [](const RemovedRecord& a, const RemovedRecord& b) { return a.uid < b.uid; });
    data.removed.erase(
        std::unique(data.removed.begin(), data.removed.end(),
                    [](const RemovedRecord& a, const RemovedRecord& b) { return a.uid == b.uid; }),
        data.removed.end());
    return data;
}

}  // namespace

Result<HistoryData> read_everything(Sqlite& database, int& impossible) {
    ReadTables tables;
    const Status done = read_tables(database, "", kNow, tables);
    if (!done) return Error{done.error()};
    impossible = tables.impossible;
    return in_order(std::move(tables));
}

HistoryData read_what_is_left(Sqlite& database) {
    ReadTables tables;
    // From both ends: a broken page hides what comes after it. And as older versions wrote it.
    for (const Selects& selects : {kNow, kOfOld})
        for (const char* order : {" ORDER BY rowid", " ORDER BY rowid DESC"})
            (void)read_tables(database, order, selects, tables);
    return in_order(std::move(tables));
}

}  // namespace ninety
