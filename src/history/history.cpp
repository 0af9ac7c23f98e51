#include "history/history.h"

#include <algorithm>
#include <cassert>

#include "history/history_opening.h"
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

}  // namespace ninety
