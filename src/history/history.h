// A person's practice in an SQLite file: written as it happens, read as a whole.
//
// One connection and a rollback journal, every write synced before it returns: what add_hold() has said is
// there survives a kill and a power cut, and between two writes the file is whole by itself, so that it can
// be copied, synced or replaced. A second window may write to the same file. A damaged file is set aside and
// what can be read of it is taken over; what another copy has left beside it is joined, not played into it.
// Knows nothing of clocks or windows.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/result.h"
#include "history/history_news.h"
#include "history/records.h"

namespace ninety {

class Sqlite;

class History {
  public:
    // Opens the file, or makes it with its folder, both for the owner alone, and looks through all of it.
    // What a person has to know (a damaged file was set aside, it may not be written to) is appended to
    // `news`; the last piece says why there is no history, where there is none. `patience_ms`: for somebody
    // else's lock.
    static std::optional<History> open(const std::filesystem::path& file, int patience_ms,
                                       std::vector<HistoryNews>& news);
    // The same for a command, in English; the error is why there is none.
    static Result<History> open(const std::filesystem::path& file, std::vector<std::string>& notices);

    History(History&&) noexcept;
    History& operator=(History&&) noexcept;
    ~History();

    // The file may not be written to: reading works, every write gives an error.
    bool read_only() const;
    const std::filesystem::path& file() const;
    // The file's name has come to stand for another file, or for none: what is written here is lost to it.
    bool moved() const;

    // The last failure of this connection, for whoever goes on: SQLite's words, and what kind it was.
    struct Failure {
        std::string words;
        bool busy = false, damaged = false;
    };
    const Failure& failure() const;

    // A hold that has ended, with the session it belongs to (its holds and check-in are not looked at): both
    // are there when this returns. The same hold twice is one.
    Status add_hold(const SessionRecord& session, const HoldRecord& hold);
    // Nothing happens to a session without a hold.
    Status end_session(const std::string& uid, WallTime ended, bool completed);
    // Replaces the session's check-in; an empty one removes it.
    Status set_check_in(const std::string& uid, const CheckIn& check_in);
    Status add_measurement(const MeasurementRecord& measurement);
    // The whole session in place of what is there under its uid, or as a new one. Nothing happens where the
    // one there was corrected later, or it was removed later.
    Status revise(const SessionRecord& session);
    // Removes a session, unless it was corrected later, or a measurement.
    Status remove(const RemovedRecord& removed);

    // Rows that cannot have been written are left out (see tables.h).
    Result<HistoryData> all();

    // Another number when somebody else has written to the file. Nothing while it is locked.
    std::optional<std::int64_t> version();

    struct Imported {
        int sessions = 0, holds = 0, check_ins = 0, measurements = 0;  // new ones
        int revised = 0;       // sessions that were corrected later than the ones here
        int removed = 0;       // sessions and measurements that were deleted elsewhere
        int stay_removed = 0;  // sessions that were deleted here after they were last corrected there
    };
    // Is told between any two sessions how much has been added, 0 to 1, and 1 before it is made to last;
    // false takes all of it back, and the error is kStopped.
    using AddWatch = std::function<bool(double part_01)>;
    // Adds what is not there yet, by the rules of merge.h, the end of a session that is open there included,
    // all of it or nothing. Asks for data within its limits (asserted). With a watch the file itself is not
    // touched before the end: taking back costs nothing.
    Result<Imported> add(const HistoryData& data, const AddWatch& watch = {});

  private:
    struct Open;
    explicit History(std::unique_ptr<Open> open);
    friend class HistoryOpening;
    std::unique_ptr<Open> open_;
};

}  // namespace ninety
