#include "history/take_back.h"

#include <algorithm>

#include "history/sqlite.h"
#include "history/tables.h"

namespace ninety {
namespace {

constexpr const char* kTakeHold =
    "DELETE FROM hold WHERE session_id = (SELECT id FROM session WHERE uid = ?) AND number = ?";
constexpr const char* kTakeAnswers =
    "DELETE FROM check_in WHERE session_id = (SELECT id FROM session WHERE uid = ?)";
constexpr const char* kOpenAgain =
    "UPDATE session SET ended_utc_s = NULL, ended_zone_min = NULL, completed = 0 WHERE uid = ?";
constexpr const char* kTakeSession =
    "DELETE FROM session WHERE uid = ? AND NOT EXISTS (SELECT 1 FROM hold WHERE session_id = session.id) AND "
    "NOT EXISTS (SELECT 1 FROM check_in WHERE session_id = session.id)";
constexpr const char* kTakeMeasurement = "DELETE FROM measurement WHERE uid = ?";
constexpr const char* kTakeMark = "DELETE FROM removed WHERE uid = ?";

template <class Record>
std::unordered_map<std::string, std::size_t> places_of(const std::vector<Record>& records) {
    std::unordered_map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < records.size(); ++i)
        places.emplace(records[i].uid, i);
    return places;
}

// Without the marks a restored record would count as deleted; what was revised is as it was.
Status put_back(Sqlite& database, Tables& tables, const AddedRecords& added) {
    auto mark = database.prepare(kTakeMark);
    if (!mark) return Error{mark.error()};
    for (const std::string& uid : added.marks)
        if (Status done = mark->bind(uid).run(); !done) return done;
    for (const SessionRecord& session : added.before.sessions)
        if (Status done = tables.replace_session(session); !done) return done;
    for (const MeasurementRecord& measurement : added.before.measurements)
        if (const auto done = tables.add_measurement(measurement); !done) return Error{done.error()};
    return Done{};
}

}  // namespace

Result<HistoryBefore> HistoryBefore::read(Sqlite& database, const HistoryData& data) {
    HistoryBefore before;
    const bool corrected = std::any_of(data.sessions.begin(), data.sessions.end(),
                                       [](const SessionRecord& one) { return one.revised_utc_s != 0; });
    if (!corrected && data.removed.empty()) return before;
    int impossible = 0;
    auto all = read_everything(database, impossible);
    if (!all) return Error{all.error()};
    before.all_ = std::move(*all);
    before.sessions_ = places_of(before.all_.sessions);
    before.measurements_ = places_of(before.all_.measurements);
    before.removed_ = places_of(before.all_.removed);
    return before;
}

void HistoryBefore::keep(const std::string& uid, HistoryData& kept) const {
    if (const auto session = sessions_.find(uid); session != sessions_.end())
        kept.sessions.push_back(all_.sessions[session->second]);
    if (const auto one = measurements_.find(uid); one != measurements_.end())
        kept.measurements.push_back(all_.measurements[one->second]);
}

bool HistoryBefore::knows_removed(const std::string& uid) const {
    return removed_.contains(uid);
}

Status take_back_rows(Sqlite& database, Tables& tables, const AddedRecords& added) {
    auto hold = database.prepare(kTakeHold), answers = database.prepare(kTakeAnswers),
         open = database.prepare(kOpenAgain), session = database.prepare(kTakeSession),
         measurement = database.prepare(kTakeMeasurement);
    for (const auto* one : {&hold, &answers, &open, &session, &measurement})
        if (!*one) return Error{one->error()};
    for (const AddedRecords::Part& part : added.parts) {
        for (const int number : part.holds)
            if (Status done = hold->bind(part.uid).bind(number).run(); !done) return done;
        if (part.check_in)
            if (Status done = answers->bind(part.uid).run(); !done) return done;
        if (part.ended)
            if (Status done = open->bind(part.uid).run(); !done) return done;
        if (part.is_new)
            if (Status done = session->bind(part.uid).run(); !done) return done;
    }
    for (const std::string& uid : added.measurements)
        if (Status done = measurement->bind(uid).run(); !done) return done;
    return put_back(database, tables, added);
}

}  // namespace ninety
