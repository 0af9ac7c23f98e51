#include "history/tables.h"

#include <algorithm>
#include <map>

namespace ninety {
namespace {

std::string_view name(AngleSource source) {
    return choice_name<AngleSource>(kAngleSourceNames, source);
}

WallTime time_at(const Statement& row, int column) {
    return {row.whole(column), static_cast<int>(row.whole(column + 1))};
}

constexpr const char* kSessions =
    "SELECT id, uid, started_utc_s, started_zone_min, ended_utc_s, ended_zone_min, routine, planned_hold_s, "
    "planned_sets, completed FROM session";
constexpr const char* kHolds =
    "SELECT session_id, number, set_number, side, at_utc_s, at_zone_min, variant, planned_s, done_s, "
    "start_deg, end_deg, best_deg, source, at_goal_s, near_best_s FROM hold";
constexpr const char* kCheckIns = "SELECT session_id, stretch, pain_before, pain_after, note FROM check_in";
constexpr const char* kMeasurements =
    "SELECT uid, at_utc_s, at_zone_min, side, leg_deg, source FROM measurement";

SessionRecord session_from(const Statement& row) {
    SessionRecord s;
    s.uid = row.text(1);
    s.started = time_at(row, 2);
    if (!row.null(4)) s.ended = time_at(row, 4);
    s.routine = row.text(6);
    s.planned_hold = Seconds(row.real(7));
    s.planned_sets = static_cast<int>(row.whole(8));
    s.completed = row.whole(9) != 0;
    return s;
}

Side side_from(const std::string& text) {
    return text == "left" ? Side::left : Side::right;
}

AngleSource source_from(const std::string& text) {
    return find_choice<AngleSource>(kAngleSourceNames, text).value_or(AngleSource::model);
}

HoldRecord hold_from(const Statement& row) {
    HoldRecord h;
    h.number = static_cast<int>(row.whole(1));
    h.set = static_cast<int>(row.whole(2));
    h.side = side_from(row.text(3));
    h.at = time_at(row, 4);
    h.variant = row.text(6);
    h.planned = Seconds(row.real(7));
    h.done = Seconds(row.real(8));
    h.start = Degrees(row.real(9));
    h.end = Degrees(row.real(10));
    h.best = Degrees(row.real(11));
    h.source = source_from(row.text(12));
    h.at_goal = Seconds(row.real(13));
    h.near_best = Seconds(row.real(14));
    return h;
}

CheckIn check_in_from(const Statement& row) {
    const auto rating = [&](int column) {
        return row.null(column) ? std::nullopt : std::optional(static_cast<int>(row.whole(column)));
    };
    return {rating(1), rating(2), rating(3), row.text(4)};
}

MeasurementRecord measurement_from(const Statement& row) {
    return {row.text(0), time_at(row, 1), side_from(row.text(3)), Degrees(row.real(4)),
            source_from(row.text(5))};
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

// Reads all four tables, each in `order`; goes on with the next one when one fails, and says so at the end.
Status read_tables(Sqlite& database, const char* order, std::map<std::int64_t, SessionRecord>& sessions,
                   std::vector<MeasurementRecord>& measurements) {
    const auto sql = [&](const char* select) { return std::string(select) + order; };
    const Status all[] = {
        each_row(database, sql(kSessions),
                 [&](const Statement& row) { sessions.emplace(row.whole(0), session_from(row)); }),
        each_row(database, sql(kHolds),
                 [&](const Statement& row) {
                     const auto found = sessions.find(row.whole(0));
                     if (found != sessions.end()) found->second.holds.push_back(hold_from(row));
                 }),
        each_row(database, sql(kCheckIns),
                 [&](const Statement& row) {
                     const auto found = sessions.find(row.whole(0));
                     if (found != sessions.end()) found->second.check_in = check_in_from(row);
                 }),
        each_row(database, sql(kMeasurements),
                 [&](const Statement& row) { measurements.push_back(measurement_from(row)); })};
    for (const Status& one : all)
        if (!one) return one;
    return Done{};
}

HistoryData in_order(std::map<std::int64_t, SessionRecord>&& sessions,
                     std::vector<MeasurementRecord>&& measurements) {
    HistoryData data;
    for (auto& [id, session] : sessions) {
        auto& holds = session.holds;
        std::sort(holds.begin(), holds.end(),
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
    data.measurements = std::move(measurements);
    std::sort(data.measurements.begin(), data.measurements.end(),
              [](const MeasurementRecord& a, const MeasurementRecord& b) {
                  return a.at.utc_s != b.at.utc_s ? a.at.utc_s < b.at.utc_s : a.uid < b.uid;
              });
    return data;
}

}  // namespace

Result<Tables> Tables::prepare(Sqlite& database) {
    Tables tables;
    tables.database_ = &database;
    struct {
        Statement* statement;
        const char* sql;
    } const all[] = {
        {&tables.add_session_,
         "INSERT INTO session (uid, started_utc_s, started_zone_min, ended_utc_s, ended_zone_min, routine, "
         "planned_hold_s, planned_sets, completed) VALUES (?,?,?,?,?,?,?,?,?) ON CONFLICT (uid) DO NOTHING"},
        {&tables.find_session_, "SELECT id FROM session WHERE uid = ?"},
        {&tables.end_session_,
         "UPDATE session SET ended_utc_s = ?, ended_zone_min = ?, completed = ? WHERE uid = ?"},
        {&tables.add_hold_,
         "INSERT INTO hold (session_id, number, set_number, side, at_utc_s, at_zone_min, variant, planned_s, "
         "done_s, start_deg, end_deg, best_deg, source, at_goal_s, near_best_s) VALUES "
         "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) "
         "ON CONFLICT (session_id, number) DO NOTHING"},
        {&tables.add_check_in_,
         "INSERT INTO check_in (session_id, stretch, pain_before, pain_after, note) VALUES (?,?,?,?,?) "
         "ON CONFLICT (session_id) DO NOTHING"},
        {&tables.remove_check_in_,
         "DELETE FROM check_in WHERE session_id = (SELECT id FROM session WHERE uid = ?)"},
        {&tables.add_measurement_,
         "INSERT INTO measurement (uid, at_utc_s, at_zone_min, side, leg_deg, source) VALUES (?,?,?,?,?,?) "
         "ON CONFLICT (uid) DO NOTHING"}};
    for (const auto& one : all) {
        auto statement = database.prepare(one.sql);
        if (!statement) return Error{statement.error()};
        *one.statement = std::move(*statement);
    }
    return tables;
}

Result<bool> Tables::added(Statement& statement) {
    const Status done = statement.run();
    if (!done) return Error{done.error()};
    return database_->changes() > 0;
}

Result<bool> Tables::add_session(const SessionRecord& s) {
    add_session_.bind(s.uid).bind(s.started.utc_s).bind(s.started.zone_min);
    if (s.ended)
        add_session_.bind(s.ended->utc_s).bind(s.ended->zone_min);
    else
        add_session_.bind(nullptr).bind(nullptr);
    add_session_.bind(s.routine).bind(s.planned_hold.value).bind(s.planned_sets).bind(s.completed ? 1 : 0);
    return added(add_session_);
}

Result<std::int64_t> Tables::session_id(const SessionRecord& session) {
    for (int attempt = 0; attempt < 2; ++attempt) {
        const auto row = find_session_.bind(session.uid).step();
        const std::int64_t id = row && *row ? find_session_.whole(0) : 0;
        find_session_.reset();
        if (!row) return Error{row.error()};
        if (*row) return id;
        if (const auto there = add_session(session); !there) return Error{there.error()};
    }
    return Error{"a session that was added is not there"};
}

Result<bool> Tables::add_hold(std::int64_t session_id, const HoldRecord& h) {
    add_hold_.bind(session_id).bind(h.number).bind(h.set).bind(std::string_view(name_of(h.side)));
    add_hold_.bind(h.at.utc_s).bind(h.at.zone_min).bind(h.variant).bind(h.planned.value).bind(h.done.value);
    add_hold_.bind(h.start.value)
        .bind(h.end.value)
        .bind(h.best.value)
        .bind(name(h.source))
        .bind(h.at_goal.value)
        .bind(h.near_best.value);
    return added(add_hold_);
}

Result<bool> Tables::add_check_in(std::int64_t session_id, const CheckIn& c) {
    add_check_in_.bind(session_id).bind(c.stretch).bind(c.pain_before).bind(c.pain_after).bind(c.note);
    return added(add_check_in_);
}

Result<bool> Tables::add_measurement(const MeasurementRecord& m) {
    add_measurement_.bind(m.uid).bind(m.at.utc_s).bind(m.at.zone_min).bind(std::string_view(name_of(m.side)));
    add_measurement_.bind(m.leg.value).bind(name(m.source));
    return added(add_measurement_);
}

Status Tables::end_session(const std::string& uid, WallTime ended, bool completed) {
    return end_session_.bind(ended.utc_s).bind(ended.zone_min).bind(completed ? 1 : 0).bind(uid).run();
}

Status Tables::set_check_in(const std::string& uid, const CheckIn& check_in) {
    if (Status removed = remove_check_in_.bind(uid).run(); !removed) return removed;
    if (check_in.empty()) return Done{};
    const auto row = find_session_.bind(uid).step();
    const std::int64_t id = row && *row ? find_session_.whole(0) : 0;
    find_session_.reset();
    if (!row) return Error{row.error()};
    if (!*row) return Error{"there is no such session"};
    const auto done = add_check_in(id, check_in);
    if (!done) return Error{done.error()};
    return Done{};
}

Result<HistoryData> read_everything(Sqlite& database) {
    std::map<std::int64_t, SessionRecord> sessions;
    std::vector<MeasurementRecord> measurements;
    const Status done = read_tables(database, "", sessions, measurements);
    if (!done) return Error{done.error()};
    return in_order(std::move(sessions), std::move(measurements));
}

HistoryData read_what_is_left(Sqlite& database) {
    std::map<std::int64_t, SessionRecord> sessions;
    std::vector<MeasurementRecord> measurements;
    // From both ends: a broken page hides what comes after it.
    for (const char* order : {" ORDER BY rowid", " ORDER BY rowid DESC"})
        (void)read_tables(database, order, sessions, measurements);
    HistoryData data = in_order(std::move(sessions), std::move(measurements));
    // Broken pages may hold anything; only what could have been written is taken.
    std::erase_if(data.sessions, [](SessionRecord& session) {
        std::erase_if(session.holds, [](const HoldRecord& hold) { return !why_not(hold).empty(); });
        if (session.check_in && !why_not(*session.check_in).empty()) session.check_in.reset();
        return !why_not(session).empty();
    });
    std::erase_if(data.measurements, [](const MeasurementRecord& m) { return !why_not(m).empty(); });
    return data;
}

}  // namespace ninety
