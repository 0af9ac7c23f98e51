// The statements that write the history's tables, prepared once, and the one that reads them all.
//
// Whoever calls has begun a transaction. Errors are SQLite's own.
#pragma once

#include "history/records.h"
#include "history/sqlite.h"

namespace ninety {

class Tables {
  public:
    static Result<Tables> prepare(Sqlite& database);

    // Each says whether a row was added: one that is there already stays as it is.
    Result<bool> add_session(const SessionRecord& session);
    Result<bool> add_hold(std::int64_t session_id, const HoldRecord& hold);
    Result<bool> add_check_in(std::int64_t session_id, const CheckIn& check_in);
    Result<bool> add_measurement(const MeasurementRecord& measurement);

    // What an older or newer copy of a session means for the one here.
    enum class Standing {
        unknown,     // there is none here
        removed,     // the person has deleted it since
        older_here,  // the one here was corrected earlier, or never
        same_here,   // both are of the same correction: what one lacks is added hold by hold
        newer_here,  // the one here was corrected later
    };
    Result<Standing> standing(const SessionRecord& session);
    // The whole session in place of whatever is there under its uid.
    Status replace_session(const SessionRecord& session);
    // Removes the session, unless it was corrected later, or the measurement; says whether one was there.
    // That it was removed stays known.
    Result<bool> remove(const RemovedRecord& removed);

    // The session's row, added where there is none. One that was removed and goes on is revised later than
    // that: what is held is never lost.
    Result<std::int64_t> session_id(const SessionRecord& session);
    Status end_session(const std::string& uid, WallTime ended, bool completed);
    // The same for a session that has no end yet: an older copy of it was here first.
    Status end_open_session(const SessionRecord& session);
    Status set_check_in(const std::string& uid, const CheckIn& check_in);

  private:
    Result<bool> added(Statement& statement);

    Sqlite* database_ = nullptr;
    Statement add_session_, find_session_, end_session_, end_open_session_, add_hold_, add_check_in_,
        remove_check_in_, add_measurement_, standing_, delete_session_, delete_older_, delete_measurement_,
        note_removed_;
};

// Everything, in the order of time and then of uid. Rows that hold what this program cannot have written (a
// bit has flipped: a side that is none, a date without a year, a hold of a million years) are left out and
// counted in `impossible`.
Result<HistoryData> read_everything(Sqlite& database, int& impossible);

// One table each, row by row: what comes before the first row that cannot be read. For damaged files, also of
// older versions.
HistoryData read_what_is_left(Sqlite& database);

}  // namespace ninety
