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
        std::size_t done_sessions = 0;
        for (const SessionRecord& session : data.sessions) {
            if (!goes_on(done_sessions++)) return Error{kStopped};
            assert(why_not(session).empty());
            AddedRecords::Part part{session.uid};
            const int new_before = imported.sessions, answers_before = imported.check_ins;
            if (Status status = count(tables.add_session(session), imported.sessions); !status) return status;
            part.is_new = imported.sessions > new_before;
            if (Status status = tables.end_open_session(session); !status) return status;
            part.ended = session.ended && open_->database.changes() > 0;
            const auto id = tables.session_id(session);
            if (!id) return Error{id.error()};
            for (const HoldRecord& hold : session.holds) {
                const int before = imported.holds;
                if (Status status = count(tables.add_hold(*id, hold), imported.holds); !status) return status;
                if (imported.holds > before) part.holds.push_back(hold.number);
            }
            if (session.check_in)
                if (Status status = count(tables.add_check_in(*id, *session.check_in), imported.check_ins);
                    !status)
                    return status;
            part.check_in = imported.check_ins > answers_before;
            if (part.anything()) imported.added.parts.push_back(std::move(part));
        }
        for (const MeasurementRecord& measurement : data.measurements) {
            const int before = imported.measurements;
            if (Status status = count(tables.add_measurement(measurement), imported.measurements); !status)
                return status;
            if (imported.measurements > before) imported.added.measurements.push_back(measurement.uid);
        }
        stopped = watch && !watch(1);
        if (stopped) return Error{kStopped};
        return Done{};
    });
    if (stopped) return Error{kStopped};
    if (!done) return Error{done.error()};
    return imported;
}

Status History::take_back(const AddedRecords& added) {
    return open_->changed([&] { return take_back_rows(open_->database, added); });
}

}  // namespace ninety
