#include "history/history_opening.h"

#include "core/private_file.h"
#include "history/salvage.h"
#include "history/schema.h"
#include "i18n/translate.h"

namespace ninety {
namespace fs = std::filesystem;
namespace {

// A rollback journal, not a write-ahead log: that one keeps commits beside the file, where a sync client that
// replaces the file leaves them to be played into the new one. EXTRA syncs the folder, too, so that a journal
// that a power cut brings back cannot take the last commit with it. Another program that still uses a log
// keeps it; nothing depends on this.
constexpr const char* kJournal = "PRAGMA journal_mode = DELETE";
constexpr const char* kWaysOfWriting =
    "PRAGMA synchronous = EXTRA; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON";

// SQLite takes a file of a later format for one that it may read but not write, or not even that. Nobody but
// a broken bit makes such a file of ours.
bool header_is_damaged(const Sqlite& database) {
    const auto header = database.header();
    if (!header) return false;
    const auto at = [&](std::size_t i) { return std::uint32_t{(*header)[i]}; };
    const std::uint32_t schema_format = at(44) << 24 | at(45) << 16 | at(46) << 8 | at(47);
    return at(18) > 2 || at(19) > 2 || schema_format > 4;
}

}  // namespace

std::nullopt_t HistoryOpening::fail(Kind kind, const std::string& detail) {
    news_.push_back({kind, file_, detail});
    return std::nullopt;
}

HistoryOpening::State HistoryOpening::refuse(const Sqlite& database, const std::string& words) {
    if (database.damaged()) return State::damaged;
    fail(database.busy() ? Kind::locked : Kind::cannot_open, words);
    return State::failed;
}

void HistoryOpening::prepare_place() const {
    (void)make_private_folders(file_.parent_path());
    std::error_code ignored;
    if (!fs::exists(fs::symlink_status(file_, ignored))) set_leftovers_aside(file_);
    make_private_file(file_);
    for (const fs::path& one : files_of_history(file_))
        make_private(one);
}

HistoryOpening::State HistoryOpening::connect() {
    read_only_ = false;
    database_.reset();
    auto database = Sqlite::open(file_, Sqlite::Access::write, patience_ms_);
    if (!database) return connect_for_reading(database.error());
    if (header_is_damaged(*database)) return State::damaged;
    const auto tables = database->number("SELECT count(*) FROM sqlite_schema");
    if (!tables && (database->busy() || database->damaged())) return refuse(*database, tables.error());
    if (!tables) return connect_for_reading(tables.error());
    if (database->read_only()) return connect_for_reading(translate("problem.history.not_writable"));
    database_ = std::move(*database);
    return State::sound;
}

HistoryOpening::State HistoryOpening::connect_for_reading(const std::string& why) {
    std::error_code ignored;
    if (fs::exists(file_, ignored)) {
        for (const auto access : {Sqlite::Access::read, Sqlite::Access::read_immutable}) {
            auto reading = Sqlite::open(file_, access, patience_ms_);
            if (!reading) continue;
            const auto tables = reading->number("SELECT count(*) FROM sqlite_schema");
            if (!tables && (reading->busy() || reading->damaged())) return refuse(*reading, tables.error());
            if (!tables) continue;
            database_ = std::move(*reading);
            read_only_ = true;
            return State::sound;
        }
    }
    fail(Kind::cannot_open, why);
    return State::failed;
}

// Everything that is read later is looked at now: pages, tables and what they say. A single bit that has
// flipped makes a damaged file, never a crash or a number that cannot be.
HistoryOpening::State HistoryOpening::look_through() {
    // 1. Pages.
    auto check = database_->prepare("PRAGMA quick_check(1)");
    if (!check) return refuse(*database_, check.error());
    const auto row = check->step();
    if (!row) return refuse(*database_, row.error());
    if (check->text(0) != "ok") return State::damaged;
    check = Error{};  // finished with, so that nothing of it holds the file

    // 2. Tables.
    switch (schema_fit(*database_)) {
        case SchemaFit::damaged:
            return State::damaged;
        case SchemaFit::newer:
            fail(Kind::newer);
            return State::failed;
        case SchemaFit::unread:
            return refuse(*database_, translate("problem.history.not_readable"));
        case SchemaFit::ours:
            break;
    }
    const auto version = database_->number("PRAGMA user_version");
    if (!version) return refuse(*database_, version.error());
    if (read_only_ && *version < kSchemaVersion) {
        fail(Kind::cannot_open, translate("problem.history.old_version"));
        return State::failed;
    }
    if (!read_only_) {
        if (Status done = database_->run(kJournal); !done && !database_->busy())
            return refuse(*database_, done.error());
        if (Status done = database_->run(kWaysOfWriting); !done) return refuse(*database_, done.error());
        if (*version < kSchemaVersion)
            if (Status done = migrate(*database_); !done) return refuse(*database_, done.error());
    }

    // A name that has flipped in what the tables say of each other shows only here.
    if (const auto tables = Tables::prepare(*database_); !tables)
        return database_->misunderstood() ? State::damaged : refuse(*database_, tables.error());

    // 3. What they say.
    int impossible = 0;
    if (const auto at = database_->number("PRAGMA data_version")) version_ = *at;
    auto data = read_everything(*database_, impossible);
    if (!data) return refuse(*database_, data.error());
    if (impossible > 0 && !read_only_) return State::damaged;
    data_ = std::move(*data);
    return State::sound;
}

std::optional<History> HistoryOpening::with_tables() {
    auto open = std::make_unique<History::Open>(
        History::Open{file_, std::move(*database_), std::nullopt, read_only_});
    auto tables = Tables::prepare(open->database);
    if (!tables) return fail(open->database.busy() ? Kind::locked : Kind::cannot_open, tables.error());
    open->tables = std::move(*tables);
    open->read_ahead = std::move(data_);
    open->read_ahead_version = version_;
    if (read_only_) fail(Kind::read_only);
    return History(std::move(open));
}

std::optional<History> HistoryOpening::in_place_of_damaged() {
    database_.reset();  // closed, so that it can be moved
    const Salvage salvage = set_aside(file_);
    if (!salvage.moved) return fail(Kind::cannot_open, translate("problem.history.not_moved"));
    make_private_file(file_);
    std::optional<History> history;
    const State state = connect();
    if (state == State::sound && look_through() == State::sound) history = with_tables();
    const auto added = history ? history->add(salvage.data) : Error{};
    if (!history || !added) {
        history.reset();
        put_back(salvage, file_);
        return fail(Kind::cannot_open, translate("problem.history.no_room"));
    }
    news_.push_back({Kind::damaged, file_, {}, salvage.kept_as, added->sessions});
    return history;
}

// Whether everything that the file has without its leftover is in it now.
bool HistoryOpening::join(History& history, const HistoryData& alone) {
    const auto both = history.all();
    if (!both) return false;
    const HistoryData only = only_in(alone, *both);
    if (only == HistoryData{}) return true;
    const auto added = history.add(only);
    if (added) news_.push_back({Kind::leftover, file_, {}, {}, added->sessions});
    return static_cast<bool>(added);
}

std::optional<History> HistoryOpening::open() {
    prepare_place();
    // Before SQLite plays it in: it may be that of another file.
    const HistoryData alone = has_leftover(file_) ? read_alone(file_) : HistoryData{};
    State state = connect();
    if (state == State::sound) state = look_through();
    if (state == State::failed) return std::nullopt;
    std::optional<History> history = state == State::damaged ? in_place_of_damaged() : with_tables();
    if (history && !read_only_ && !(alone == HistoryData{}) && !join(*history, alone))
        return fail(Kind::cannot_open, translate("problem.history.not_joined"));
    return history;
}

}  // namespace ninety
