#include "history/history.h"

#include <algorithm>
#include <cassert>

#include "history/history_opening.h"
#include "history/history_text.h"
#include "history/tables.h"

namespace ninety {
namespace fs = std::filesystem;

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

bool History::moved() const {
    return open_->database.moved();
}
const History::Failure& History::failure() const {
    return open_->failure;
}

std::optional<History> History::open(const fs::path& file, int patience_ms, std::vector<HistoryNews>& news) {
    return HistoryOpening(file, patience_ms, news).open();
}

Result<History> History::open(const fs::path& file, std::vector<std::string>& notices) {
    std::vector<HistoryNews> news;
    auto history = open(file, Sqlite::kCommandPatience, news);
    Error error;
    if (!history) {
        error.message = in_english(news.back());
        news.pop_back();
    }
    for (const HistoryNews& one : news)
        notices.push_back(in_english(one));
    if (!history) return error;
    return std::move(*history);
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

Status History::revise(const SessionRecord& session) {
    return open_->changed([&]() -> Status {
        using Standing = Tables::Standing;
        const auto standing = open_->tables->standing(session);
        if (!standing) return Error{standing.error()};
        if (*standing == Standing::removed || *standing == Standing::newer_here) return Done{};
        return open_->tables->replace_session(session);
    });
}

Status History::remove(const RemovedRecord& removed) {
    return open_->changed([&]() -> Status {
        const auto was_there = open_->tables->remove(removed);
        if (!was_there) return Error{was_there.error()};
        return Done{};
    });
}

std::optional<std::int64_t> History::version() {
    const auto version = open_->database.number("PRAGMA data_version");
    return version ? std::optional(*version) : std::nullopt;
}

Result<HistoryData> History::all() {
    // What opening has looked through is not read twice.
    if (auto ahead = std::move(open_->read_ahead); ahead) {
        open_->read_ahead.reset();
        if (version() == open_->read_ahead_version) return std::move(*ahead);
    }
    int impossible = 0;
    auto data = read_everything(open_->database, impossible);
    if (!data) {
        open_->fail(data.error());
        return open_->refusal(sentence("problem.history.unread", data.error()));
    }
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
        for (const RemovedRecord& removed : data.removed)
            if (Status status = count(tables.remove(removed), imported.removed); !status) return status;
        std::size_t done_sessions = 0;
        for (const SessionRecord& session : data.sessions) {
            if (!goes_on(done_sessions++)) return Error{kStopped};
            assert(why_not(session).empty());
            const auto standing = tables.standing(session);
            if (!standing) return Error{standing.error()};
            imported.stay_removed += *standing == Tables::Standing::removed ? 1 : 0;
            imported.revised += *standing == Tables::Standing::older_here ? 1 : 0;
            if (*standing == Tables::Standing::older_here)
                if (Status status = tables.replace_session(session); !status) return status;
            if (*standing != Tables::Standing::unknown && *standing != Tables::Standing::same_here) continue;
            if (Status status = count(tables.add_session(session), imported.sessions); !status) return status;
            if (Status status = tables.end_open_session(session); !status) return status;
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

}  // namespace ninety
