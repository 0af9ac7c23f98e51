#include "history/take_back.h"

#include "history/sqlite.h"

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

}  // namespace

Status take_back_rows(Sqlite& database, const AddedRecords& added) {
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
    return Done{};
}

}  // namespace ninety
