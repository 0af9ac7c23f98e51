// A person's practice in an SQLite file: written as it happens, read as a whole.
//
// One connection, WAL, every write synced before it returns: what add_hold() has said is there survives a
// kill and a power cut. A second window may write to the same file. A damaged file is set aside and what can
// be read of it is taken over. Knows nothing of clocks or windows.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/result.h"
#include "history/records.h"

namespace ninety {

class Sqlite;

class History {
  public:
    // Opens the file, or makes it with its folder. What a person has to know (a damaged file was set aside,
    // the folder may not be written to) is appended to `notices`. The error says why there is no history at
    // all; practice goes on without.
    static Result<History> open(const std::filesystem::path& file, std::vector<std::string>& notices);

    History(History&&) noexcept;
    History& operator=(History&&) noexcept;
    ~History();

    // The file may not be written to: reading works, every write gives an error.
    bool read_only() const;
    const std::filesystem::path& file() const;

    // A hold that has ended, with the session it belongs to (its holds and check-in are not looked at): both
    // are there when this returns. The same hold twice is one.
    Status add_hold(const SessionRecord& session, const HoldRecord& hold);
    // Nothing happens to a session without a hold.
    Status end_session(const std::string& uid, WallTime ended, bool completed);
    // Replaces the session's check-in; an empty one removes it.
    Status set_check_in(const std::string& uid, const CheckIn& check_in);
    Status add_measurement(const MeasurementRecord& measurement);

    Result<HistoryData> all();

    struct Imported {
        int sessions = 0, holds = 0, check_ins = 0, measurements = 0;  // new ones
    };
    // Is told between any two sessions how much has been added, 0 to 1, and 1 before it is made to last;
    // false takes all of it back, and the error is kStopped.
    using AddWatch = std::function<bool(double part_01)>;
    // Adds what is not there yet, all of it or nothing. Asks for data within its limits (asserted). With a
    // watch the file itself is not touched before the end: taking back costs nothing.
    Result<Imported> add(const HistoryData& data, const AddWatch& watch = {});

    // Closes and deletes the file with everything SQLite keeps beside it, and files that were set aside. Says
    // which one could not be deleted.
    static Status delete_all(const std::filesystem::path& file);

  private:
    struct Open;
    explicit History(std::unique_ptr<Open> open);
    // Prepares the statements of a database that is up to date.
    static Result<History> with_tables(const std::filesystem::path& file, Sqlite database, bool read_only);
    std::unique_ptr<Open> open_;
};

}  // namespace ninety
