// Merging another history into the file, all of it or nothing, and taking that back. The rules are merge.h's.
#include <algorithm>
#include <cassert>

#include "history/history.h"
#include "history/history_opening.h"
#include "history/history_text.h"
#include "history/tables.h"

namespace ninety {
namespace {

// Adds record by record in a transaction of the caller's, and counts what is new.
class Merging {
  public:
    Merging(Sqlite& database, Tables& tables, const HistoryBefore& before, History::Imported& imported)
        : database_(database), tables_(tables), before_(before), imported_(imported) {}

    Status remove(const RemovedRecord& removed) {
        const int gone_before = imported_.removed;
        if (Status status = count(tables_.remove(removed), imported_.removed); !status) return status;
        if (imported_.removed > gone_before) before_.keep(removed.uid, imported_.added.before);
        if (!before_.knows_removed(removed.uid)) imported_.added.marks.push_back(removed.uid);
        return Done{};
    }

    Status add(const SessionRecord& session) {
        assert(why_not(session).empty());
        using Standing = Tables::Standing;
        const auto standing = tables_.standing(session);
        if (!standing) return Error{standing.error()};
        switch (*standing) {
            case Standing::removed:
                ++imported_.stay_removed;
                return Done{};
            case Standing::newer_here:
                return Done{};
            case Standing::older_here:
                ++imported_.revised;
                before_.keep(session.uid, imported_.added.before);
                return tables_.replace_session(session);
            case Standing::unknown:
            case Standing::same_here:
                return add_what_is_missing(session);
        }
        return Done{};
    }

    Status add(const MeasurementRecord& measurement) {
        const int before = imported_.measurements;
        if (Status status = count(tables_.add_measurement(measurement), imported_.measurements); !status)
            return status;
        if (imported_.measurements > before) imported_.added.measurements.push_back(measurement.uid);
        return Done{};
    }

  private:
    static Status count(const Result<bool>& added, int& counter) {
        if (!added) return Error{added.error()};
        counter += *added ? 1 : 0;
        return Done{};
    }

    Status add_what_is_missing(const SessionRecord& session) {
        AddedRecords::Part part{session.uid};
        const int new_before = imported_.sessions, answers_before = imported_.check_ins;
        if (Status status = count(tables_.add_session(session), imported_.sessions); !status) return status;
        part.is_new = imported_.sessions > new_before;
        if (Status status = tables_.end_open_session(session); !status) return status;
        part.ended = session.ended && database_.changes() > 0;
        const auto id = tables_.session_id(session);
        if (!id) return Error{id.error()};
        for (const HoldRecord& hold : session.holds) {
            const int before = imported_.holds;
            if (Status status = count(tables_.add_hold(*id, hold), imported_.holds); !status) return status;
            if (imported_.holds > before) part.holds.push_back(hold.number);
        }
        if (session.check_in)
            if (Status status = count(tables_.add_check_in(*id, *session.check_in), imported_.check_ins);
                !status)
                return status;
        part.check_in = imported_.check_ins > answers_before;
        if (part.anything()) imported_.added.parts.push_back(std::move(part));
        return Done{};
    }

    Sqlite& database_;
    Tables& tables_;
    const HistoryBefore& before_;
    History::Imported& imported_;
};

}  // namespace

Result<History::Imported> History::add(const HistoryData& data, const AddWatch& watch) {
    Imported imported;
    bool stopped = false;
    if (watch) (void)open_->database.run("PRAGMA cache_spill = OFF");
    const Status done = open_->changed([&]() -> Status {
        const auto goes_on = [&](std::size_t done_sessions) {
            const double all = static_cast<double>(std::max<std::size_t>(1, data.sessions.size()));
            // Whatever is left to do, 1 is said once and last.
            stopped = watch && !watch(std::min(.999, static_cast<double>(done_sessions) / all));
            return !stopped;
        };
        const auto before = HistoryBefore::read(open_->database, data);
        if (!before) return Error{before.error()};
        Merging merging(open_->database, *open_->tables, *before, imported);
        for (const RemovedRecord& removed : data.removed)
            if (Status status = merging.remove(removed); !status) return status;
        std::size_t done_sessions = 0;
        for (const SessionRecord& session : data.sessions) {
            if (!goes_on(done_sessions++)) return Error{kStopped};
            if (Status status = merging.add(session); !status) return status;
        }
        for (const MeasurementRecord& measurement : data.measurements)
            if (Status status = merging.add(measurement); !status) return status;
        stopped = watch && !watch(1);
        if (stopped) return Error{kStopped};
        return Done{};
    });
    if (stopped) return Error{kStopped};
    if (!done) return Error{done.error()};
    return imported;
}

Status History::take_back(const AddedRecords& added) {
    return open_->changed([&] { return take_back_rows(open_->database, *open_->tables, added); });
}

}  // namespace ninety
