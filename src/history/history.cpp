#include "history/history.h"

#include <algorithm>
#include <cassert>

#include "history/history_text.h"
#include "history/salvage.h"
#include "history/schema.h"
#include "history/sqlite.h"
#include "history/tables.h"

namespace ninety {
namespace fs = std::filesystem;

struct History::Open {
    fs::path file;
    Sqlite database;
    std::optional<Tables> tables;  // prepared statements; they borrow the database
    bool read_only = false;

    Error sentence(const std::string& why) const { return Error{file.string() + ": " + why}; }

    // Runs `write` in a transaction of its own.
    template <class Write>
    Status changed(const Write& write) {
        if (read_only) return sentence("the history may not be written to");
        auto transaction = Transaction::begin(database);
        if (!transaction) return sentence("the history could not be written (" + transaction.error() + ")");
        Status done = write();
        if (done) done = transaction->commit();
        if (!done) return sentence("the history could not be written (" + done.error() + ")");
        return Done{};
    }
};

namespace {

// WAL survives a kill; with `synchronous = FULL` a commit survives a power cut, too.
Status prepare_for_writing(Sqlite& database) {
    return database.run(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA "
        "secure_delete = ON");
}

struct Opened {
    Sqlite database;
    bool read_only;
};

// Opens for writing, otherwise for reading.
Result<Opened> open_somehow(const fs::path& file) {
    auto database = Sqlite::open(file, Sqlite::Access::write);
    if (database && !database->read_only() && prepare_for_writing(*database))
        return Opened{std::move(*database), false};
    if (database && database->damaged()) return Opened{std::move(*database), false};
    std::error_code ignored;
    if (!fs::exists(file, ignored)) return Error{database ? "it cannot be written to" : database.error()};
    for (const auto access : {Sqlite::Access::read, Sqlite::Access::read_immutable}) {
        auto reading = Sqlite::open(file, access);
        if (reading && reading->number("SELECT count(*) FROM sqlite_schema"))
            return Opened{std::move(*reading), true};
        if (reading && reading->damaged()) return Opened{std::move(*reading), true};
    }
    return Error{database ? "it can be neither written nor read" : database.error()};
}

// A file that is no history of ours, or one with broken pages.
bool is_damaged(Sqlite& database) {
    auto check = database.prepare("PRAGMA quick_check(1)");
    if (!check) return database.damaged();
    const auto row = check->step();
    if (!row) return database.damaged();
    if (check->text(0) != "ok") return true;
    // Sound pages under a version that no program writes: there is no way from it to ours.
    const auto version = database.number("PRAGMA user_version");
    return version && *version < 0;
}

}  // namespace

History::History(std::unique_ptr<Open> open) : open_(std::move(open)) {}
History::History(History&&) noexcept = default;
History& History::operator=(History&&) noexcept = default;
History::~History() = default;

bool History::read_only() const {
    return open_->read_only;
}
const fs::path& History::file() const {
    return open_->file;
}

Result<History> History::open(const fs::path& file, std::vector<std::string>& notices) {
    const auto sentence = [&](const std::string& why) { return Error{file.string() + ": " + why}; };
    std::error_code error;
    if (!file.parent_path().empty()) fs::create_directories(file.parent_path(), error);

    // 1. The file as it is, or a new one in place of a damaged one.
    auto opened = open_somehow(file);
    if (!opened)
        return sentence("the history cannot be opened (" + opened.error() + "); practice is not kept");
    if (is_damaged(opened->database)) {
        opened = Error{""};  // closed, so that it can be moved
        const Salvage salvage = set_aside(file);
        if (!salvage.moved)
            return sentence("the history is damaged and cannot be moved aside; practice is not kept");
        opened = open_somehow(file);
        if (!opened)
            return sentence("the history cannot be opened (" + opened.error() + "); practice is not kept");
        if (Status done = migrate(opened->database); !done) return sentence(done.error());
        auto history = with_tables(file, std::move(opened->database), false);
        if (!history) return history;
        const auto added = history->add(salvage.data);
        notices.push_back(file.string() + ": the history was damaged and is kept as " +
                          salvage.kept_as.string() + "; " + std::to_string(added ? added->sessions : 0) +
                          " sessions could be read and taken over");
        return history;
    }

    // 2. Its version.
    const auto version = opened->database.number("PRAGMA user_version");
    if (!version) return sentence("the history cannot be read (" + version.error() + ")");
    if (*version > kSchemaVersion)
        return sentence(
            "the history was written by a newer version of Ninety; it is left alone, and practice is not "
            "kept");
    if (opened->read_only) {
        notices.push_back(
            file.string() +
            ": the history may not be written to (is the folder read-only, or the disk full?); practice "
            "is kept in memory only");
        if (*version < kSchemaVersion)
            return sentence("an old history that may not be written to cannot be read");
    } else if (Status done = migrate(opened->database); !done) {
        return sentence("the history cannot be brought up to date (" + done.error() +
                        "); practice is not kept");
    }
    return with_tables(file, std::move(opened->database), opened->read_only);
}

Result<History> History::with_tables(const fs::path& file, Sqlite database, bool read_only) {
    auto open = std::make_unique<Open>(Open{file, std::move(database), std::nullopt, read_only});
    auto tables = Tables::prepare(open->database);
    if (!tables) return open->sentence(tables.error());
    open->tables = std::move(*tables);
    return History(std::move(open));
}

Status History::add_hold(const SessionRecord& session, const HoldRecord& hold) {
    return open_->changed([&]() -> Status {
        const auto id = open_->tables->session_id(session);
        if (!id) return Error{id.error()};
        const auto added = open_->tables->add_hold(*id, hold);
        if (!added) return Error{added.error()};
        return Done{};
    });
}

Status History::end_session(const std::string& uid, WallTime ended, bool completed) {
    return open_->changed([&] { return open_->tables->end_session(uid, ended, completed); });
}

Status History::set_check_in(const std::string& uid, const CheckIn& check_in) {
    return open_->changed([&] { return open_->tables->set_check_in(uid, check_in); });
}

Status History::add_measurement(const MeasurementRecord& measurement) {
    return open_->changed([&]() -> Status {
        const auto added = open_->tables->add_measurement(measurement);
        if (!added) return Error{added.error()};
        return Done{};
    });
}

Result<HistoryData> History::all() {
    auto data = read_everything(open_->database);
    if (!data) return open_->sentence("the history could not be read (" + data.error() + ")");
    return data;
}

Result<History::Imported> History::add(const HistoryData& data, const AddWatch& watch) {
    Imported imported;
    bool stopped = false;
    if (watch) (void)open_->database.run("PRAGMA cache_spill = OFF");
    const Status done = open_->changed([&]() -> Status {
        Tables& tables = *open_->tables;
        const auto count = [](const Result<bool>& added, int& counter) -> Status {
            if (!added) return Error{added.error()};
            counter += *added ? 1 : 0;
            return Done{};
        };
        const auto goes_on = [&](std::size_t done_sessions) {
            const double all = static_cast<double>(std::max<std::size_t>(1, data.sessions.size()));
            // Whatever is left to do, 1 is said once and last.
            stopped = watch && !watch(std::min(.999, static_cast<double>(done_sessions) / all));
            return !stopped;
        };
        std::size_t done_sessions = 0;
        for (const SessionRecord& session : data.sessions) {
            if (!goes_on(done_sessions++)) return Error{kStopped};
            assert(why_not(session).empty());
            if (Status status = count(tables.add_session(session), imported.sessions); !status) return status;
            const auto id = tables.session_id(session);
            if (!id) return Error{id.error()};
            for (const HoldRecord& hold : session.holds)
                if (Status status = count(tables.add_hold(*id, hold), imported.holds); !status) return status;
            if (session.check_in)
                if (Status status = count(tables.add_check_in(*id, *session.check_in), imported.check_ins);
                    !status)
                    return status;
        }
        for (const MeasurementRecord& measurement : data.measurements)
            if (Status status = count(tables.add_measurement(measurement), imported.measurements); !status)
                return status;
        stopped = watch && !watch(1);
        if (stopped) return Error{kStopped};
        return Done{};
    });
    if (stopped) return Error{kStopped};
    if (!done) return Error{done.error()};
    return imported;
}

Status History::delete_all(const fs::path& file) {
    std::error_code error;
    for (const fs::path& one : files_of_history(file))
        if (!fs::remove(one, error) && error)
            return Error{one.string() + ": it could not be deleted (" + error.message() + ")"};
    return Done{};
}

}  // namespace ninety
