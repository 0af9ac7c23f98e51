#include "history/tables.h"

#include "i18n/translate.h"

namespace ninety {
namespace {

std::string_view name(AngleSource source) {
    return choice_name<AngleSource>(kAngleSourceNames, source);
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
         "planned_hold_s, planned_sets, completed, revised_utc_s) VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9, "
         "max(?10, "
         "coalesce((SELECT at_utc_s + 1 FROM removed WHERE uid = ?1), 0))) ON CONFLICT (uid) DO NOTHING"},
        {&tables.find_session_, "SELECT id FROM session WHERE uid = ?"},
        {&tables.end_session_,
         "UPDATE session SET ended_utc_s = ?, ended_zone_min = ?, completed = ? WHERE uid = ?"},
        {&tables.end_open_session_,
         "UPDATE session SET ended_utc_s = ?, ended_zone_min = ?, completed = ? WHERE uid = ? AND "
         "ended_utc_s IS NULL"},
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
         "INSERT INTO measurement (uid, at_utc_s, at_zone_min, side, leg_deg, source, spread_deg) SELECT "
         "?1,?2,?3,?4,?5,?6,?7 WHERE NOT EXISTS (SELECT 1 FROM removed WHERE uid = ?1) "
         "ON CONFLICT (uid) DO NOTHING"},
        {&tables.standing_,
         "SELECT (SELECT revised_utc_s FROM session WHERE uid = ?1), (SELECT at_utc_s FROM removed WHERE uid "
         "= "
         "?1)"},
        {&tables.delete_session_, "DELETE FROM session WHERE uid = ?"},
        {&tables.delete_older_, "DELETE FROM session WHERE uid = ? AND revised_utc_s <= ?"},
        {&tables.delete_measurement_, "DELETE FROM measurement WHERE uid = ?"},
        {&tables.note_removed_,
         "INSERT INTO removed (uid, at_utc_s) VALUES (?,?) ON CONFLICT (uid) DO UPDATE SET at_utc_s = "
         "max(at_utc_s, excluded.at_utc_s)"}};
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
    add_session_.bind(s.revised_utc_s);
    return added(add_session_);
}

Result<Tables::Standing> Tables::standing(const SessionRecord& session) {
    const auto row = standing_.bind(session.uid).step();
    const bool there = row && *row;
    const std::optional<std::int64_t> here =
        there && !standing_.null(0) ? std::optional(standing_.whole(0)) : std::nullopt;
    const bool removed = there && !standing_.null(1) && standing_.whole(1) >= session.revised_utc_s;
    standing_.reset();
    if (!row) return Error{row.error()};
    // Here it goes on although it was removed elsewhere: it is the later one.
    if (here && *here > session.revised_utc_s) return Standing::newer_here;
    if (removed) return Standing::removed;
    if (!here) return Standing::unknown;
    return *here < session.revised_utc_s ? Standing::older_here : Standing::same_here;
}

Status Tables::replace_session(const SessionRecord& session) {
    if (Status done = delete_session_.bind(session.uid).run(); !done) return done;
    const auto id = session_id(session);
    if (!id) return Error{id.error()};
    for (const HoldRecord& hold : session.holds)
        if (const auto added = add_hold(*id, hold); !added) return Error{added.error()};
    if (!session.check_in) return Done{};
    const auto added = add_check_in(*id, *session.check_in);
    if (!added) return Error{added.error()};
    return Done{};
}

Result<bool> Tables::remove(const RemovedRecord& removed) {
    if (Status done = note_removed_.bind(removed.uid).bind(removed.at_utc_s).run(); !done)
        return Error{done.error()};
    const auto session = added(delete_older_.bind(removed.uid).bind(removed.at_utc_s));
    if (!session) return session;
    const auto measurement = added(delete_measurement_.bind(removed.uid));
    if (!measurement) return measurement;
    return *session || *measurement;
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
    return Error{translate("problem.history.session_lost")};
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
    if (m.spread)
        add_measurement_.bind(m.spread->value);
    else
        add_measurement_.bind(nullptr);
    return added(add_measurement_);
}

Status Tables::end_session(const std::string& uid, WallTime ended, bool completed) {
    return end_session_.bind(ended.utc_s).bind(ended.zone_min).bind(completed ? 1 : 0).bind(uid).run();
}

Status Tables::end_open_session(const SessionRecord& s) {
    if (!s.ended) return Done{};
    return end_open_session_.bind(s.ended->utc_s)
        .bind(s.ended->zone_min)
        .bind(s.completed ? 1 : 0)
        .bind(s.uid)
        .run();
}

Status Tables::set_check_in(const std::string& uid, const CheckIn& check_in) {
    if (Status removed = remove_check_in_.bind(uid).run(); !removed) return removed;
    if (check_in.empty()) return Done{};
    const auto row = find_session_.bind(uid).step();
    const std::int64_t id = row && *row ? find_session_.whole(0) : 0;
    find_session_.reset();
    if (!row) return Error{row.error()};
    if (!*row) return Error{translate("problem.history.no_session")};
    const auto done = add_check_in(id, check_in);
    if (!done) return Error{done.error()};
    return Done{};
}

}  // namespace ninety
