#include "history/history_keeper.h"

#include <algorithm>
#include <chrono>
#include <thread>

#include "core/text_file.h"
#include "history/history_text.h"
#include "history/salvage.h"
#include "history/sqlite.h"
#include "history/unsaved.h"
#include "i18n/translate.h"

namespace ninety {
namespace fs = std::filesystem;
namespace {

constexpr Seconds kTick{1};
// Opening a file that cannot be opened reads more of it than a lock does: tried ever more seldom.
constexpr Seconds kLongestPause{30};
// What waits longer is put into a file of its own already while the program runs: it may be killed.
constexpr Seconds kUnsavedAfter{5};
constexpr int kDamagedTries = 3;
constexpr std::chrono::milliseconds kBetweenTries{50};

bool is_waiting(const HistoryNews& news) {
    return news.kind == HistoryNews::Kind::waiting;
}

const SessionRecord* find_session(const HistoryData& data, const std::string& uid) {
    const auto found = std::find_if(data.sessions.rbegin(), data.sessions.rend(),
                                    [&](const SessionRecord& one) { return one.uid == uid; });
    return found == data.sessions.rend() ? nullptr : &*found;
}

// Without the answers to sessions that `file` has in the same state: those of a later correction stay.
HistoryData without_check_ins(HistoryData data, const HistoryData& file) {
    for (SessionRecord& session : data.sessions) {
        const SessionRecord* there = find_session(file, session.uid);
        if (!there || there->revised_utc_s == session.revised_utc_s) session.check_in.reset();
    }
    return data;
}

void drop_impossible(HistoryData& data) {
    std::erase_if(data.sessions, [](const SessionRecord& one) { return !why_not(one).empty(); });
    std::erase_if(data.measurements, [](const MeasurementRecord& one) { return !why_not(one).empty(); });
    std::erase_if(data.removed, [](const RemovedRecord& one) { return !why_not(one).empty(); });
}

// Answers that could not be written go before those that are there, of sessions that nobody has corrected or
// deleted since.
bool set_check_ins(History& history, const HistoryData& unsaved) {
    const auto now = history.all();
    if (!now) return false;
    bool all = true;
    for (const SessionRecord& session : unsaved.sessions) {
        const SessionRecord* there = find_session(*now, session.uid);
        if (!session.check_in || !there || there->revised_utc_s != session.revised_utc_s) continue;
        all = history.set_check_in(session.uid, *session.check_in) && all;
    }
    return all;
}

Status write_event(History& history, const HistoryEvent& event) {
    struct Write {
        History& history;
        Status operator()(const HoldEnded& e) const { return history.add_hold(e.session, e.hold); }
        Status operator()(const SessionEnded& e) const {
            return history.end_session(e.uid, e.at, e.completed);
        }
        Status operator()(const CheckedIn& e) const { return history.set_check_in(e.uid, e.answers); }
        Status operator()(const Measured& e) const { return history.add_measurement(e.measurement); }
        Status operator()(const Revised& e) const { return history.revise(e.session); }
        Status operator()(const Removed& e) const { return history.remove(e.removed); }
    };
    return std::visit(Write{history}, event);
}

}  // namespace

HistoryKeeper::HistoryKeeper(fs::path file, std::vector<fs::path> rescue)
    : file_(std::move(file)), folders_{file_.parent_path()} {
    folders_.insert(folders_.end(), rescue.begin(), rescue.end());
}

void HistoryKeeper::open(News& news) {
    lock_ = WindowLock(file_.parent_path());
    try_open(news);
}

// A problem is told once while it lasts.
void HistoryKeeper::told(HistoryNews one, News& news) {
    if (told_ == one) return;
    told_ = one;
    news.push_back(std::move(one));
}

bool HistoryKeeper::try_open(News& news) {
    std::vector<HistoryNews> now;
    if (!lock_.held()) lock_ = WindowLock(file_.parent_path());
    auto history = History::open(file_, Sqlite::kFramePatience, now);
    const bool problem = !history || history->read_only();
    for (HistoryNews& one : now)
        if (problem && &one == &now.back())
            told(std::move(one), news);
        else
            news.push_back(std::move(one));
    if (!history || (problem && history_) || history->moved()) return false;
    if (!problem && told_ && (waiting_.empty() || !is_waiting(*told_))) told_.reset();
    history_ = std::move(history);
    gone_ = false;
    if (!join(Same::name, news)) return false;
    if (writable() && !unsaved_taken_) take_over_unsaved(news);
    return true;
}

// What this window knows and the file has not is put into it: the file has taken the place of another one, or
// it could not be read until now. False: it could not be done, the file is closed, and all is still known.
bool HistoryKeeper::join(Same same, News& news) {
    version_ = history_->version();
    auto data = history_->all();
    HistoryData ours = known_ ? known_->data() : HistoryData{};
    merge_into(ours, only_in(lost_sight_, ours));
    int sessions = 0;
    bool added_to_file = false;
    if (data) {
        HistoryData missing = only_in(ours, *data);
        // In the same file an answer that is not there any more has been taken back in another window.
        if (same == Same::file) missing = only_in(without_check_ins(std::move(missing), *data), *data);
        drop_impossible(missing);
        if (!writable()) {
            merge_into(*data, missing);
        } else if (!(missing == HistoryData{})) {
            const auto added = history_->add(missing);
            if (added) sessions = added->sessions + added->revised;
            added_to_file = static_cast<bool>(added);
            data = added ? history_->all() : Error{history_->failure().words};
        }
    }
    if (!data) {
        told({HistoryNews::Kind::waiting, file_, history_->failure().words}, news);
        history_.reset();
        return false;
    }
    lost_sight_ = {};
    const bool other = replaced_ && (added_to_file || !known_ || !(*data == known_->data()));
    replaced_ = false;
    take_in(std::move(*data));
    if (other) news.push_back({HistoryNews::Kind::replaced, file_, {}, {}, sessions});
    return true;
}

// The file's word, and over it what waits.
void HistoryKeeper::take_in(HistoryData data) {
    known_.emplace(std::move(data));
    for (const HistoryEvent& event : waiting_)
        (void)known_->remember(event);
    ++changes_;
}

// What waits for a session that has gone with its file waits for nothing.
void HistoryKeeper::drop_what_is_about_nothing() {
    std::erase_if(waiting_, [&](const HistoryEvent& event) { return !known_->remember(event); });
}

void HistoryKeeper::look_at_file(News& news) {
    if (lock_.deleted()) {
        forget();
        next_open_ = deleting_until_ = last_tick_ + kTick + kTick;  // whoever deletes it is still at it
        news.push_back({HistoryNews::Kind::deleted, file_});
        return;
    }
    if (!history_ || !history_->moved()) return;
    history_.reset();
    next_open_ = Seconds(-1e9);
    if (is_there()) {
        replaced_ = true;
        return;
    }
    lost_sight_ = known_ ? known_->data() : HistoryData{};
    take_in({});
    drop_what_is_about_nothing();
    gone_ = true;
    news.push_back({HistoryNews::Kind::gone, file_});
}

void HistoryKeeper::write(std::vector<HistoryEvent> events, News& news) {
    look_at_file(news);
    if (!known_) known_.emplace();
    for (HistoryEvent& event : events) {
        // The end of a session that is not there any more, an answer to it: deleted with it.
        if (!known_->remember(event)) continue;
        waiting_.push_back(std::move(event));
        ++changes_;
    }
    flush(news);
}

void HistoryKeeper::flush(News& news) {
    if (waiting_.empty() || (!history_ && is_there() && last_tick_ < deleting_until_)) return;
    if (!writable()) {
        // A file that is gone is made anew, and what it held stays deleted.
        if (gone_ && !is_there()) lost_sight_ = {};
        if (!try_open(news) || !writable()) return;
    }
    while (!waiting_.empty()) {
        const Status done = write_event(*history_, waiting_.front());
        if (!done) {
            damaged_ = history_->failure().damaged ? damaged_ + 1 : 0;
            told({HistoryNews::Kind::waiting, file_, history_->failure().words}, news);
            return;
        }
        written_.push_back(std::move(waiting_.front()));
        waiting_.pop_front();
        unsaved_at_ = 0;  // no longer what waits
    }
    damaged_ = 0;
    if (told_ && is_waiting(*told_)) {
        told_.reset();
        news.push_back({HistoryNews::Kind::written, file_});
    }
    drop_unsaved();
}

void HistoryKeeper::read_again(News& news) {
    const auto version = history_->version();
    if (!version || version == version_) return;
    join(Same::file, news);
}

void HistoryKeeper::tick(Seconds now, News& news) {
    if (now - last_tick_ < kTick) return;
    last_tick_ = now;
    look_at_file(news);
    if (damaged_ >= kDamagedTries) {  // opening sets it aside
        history_.reset();
        damaged_ = 0;
    }
    const bool wanted = !history_ || (history_->read_only() && !waiting_.empty());
    const bool may_make = !gone_ || is_there();
    if (wanted && may_make && now >= next_open_) {
        open_pause_ = try_open(news) ? kTick : std::min(kLongestPause, open_pause_ + open_pause_);
        next_open_ = now + open_pause_;
    }
    if (waiting_.empty()) waiting_since_ = now;
    if (writable() || gone_) flush(news);
    if (writable()) read_again(news);
    if (!waiting_.empty() && now - waiting_since_ >= kUnsavedAfter) keep_unsaved();
}

void HistoryKeeper::finish(Seconds patience, News& news) {
    look_at_file(news);
    deleting_until_ = last_tick_;  // there is no later
    flush(news);
    if (waiting_.empty()) return;
    // Written down first: whoever ends the program may lose patience.
    keep_unsaved();
    const bool can_pass = told_ && (told_->kind == HistoryNews::Kind::locked || is_waiting(*told_));
    if (!can_pass) patience = Seconds(0);
    const auto until = std::chrono::steady_clock::now() + std::chrono::duration<double>(patience.value);
    while (!waiting_.empty() && std::chrono::steady_clock::now() < until) {
        std::this_thread::sleep_for(kBetweenTries);
        look_at_file(news);
        flush(news);
    }
    if (waiting_.empty()) return;
    const std::string what = in_words(waiting_data());
    if (unsaved_)
        news.push_back({HistoryNews::Kind::rescued, file_, what, *unsaved_});
    else
        news.push_back({HistoryNews::Kind::lost, file_, what});
}

HistoryData HistoryKeeper::waiting_data() const {
    HistoryData data;
    for (const HistoryEvent& event : waiting_) {
        if (const auto* hold = std::get_if<HoldEnded>(&event)) {
            (void)remember(*hold, data);
            continue;
        }
        if (const auto* removed = std::get_if<Removed>(&event)) {
            (void)remove(removed->removed, data);  // of what the file has
            continue;
        }
        const bool by_itself =
            !std::holds_alternative<SessionEnded>(event) && !std::holds_alternative<CheckedIn>(event);
        if (remember(event, data) || by_itself) continue;
        // The session is in the history, and what waits belongs to it.
        if (const SessionRecord* session = find_session(known_->data(), uid_of(event))) {
            data.sessions.push_back(*session);
            data.sessions.back().holds.clear();
            data.sessions.back().check_in.reset();
            (void)remember(event, data);
        }
    }
    // What waits for a session that has been corrected belongs to the corrected one.
    for (SessionRecord& session : data.sessions)
        if (const SessionRecord* known = find_session(known_->data(), session.uid))
            session.revised_utc_s = known->revised_utc_s;
    return data;
}

void HistoryKeeper::keep_unsaved() {
    if (unsaved_ && unsaved_at_ == changes_) return;
    if (auto file = write_unsaved(waiting_data(), file_.filename().string(), folders_, unsaved_)) {
        unsaved_ = std::move(*file);
        unsaved_at_ = changes_;
    }
}

void HistoryKeeper::drop_unsaved() {
    std::error_code ignored;
    if (unsaved_) fs::remove(*unsaved_, ignored);
    unsaved_.reset();
}

void HistoryKeeper::take_over_unsaved(News& news) {
    unsaved_taken_ = true;
    int sessions = 0;
    for (const fs::path& file : unsaved_files(file_.filename().string(), folders_)) {
        if (file == unsaved_) continue;
        const auto text = read_text_file(file, kMaxHistoryText);
        const auto data = text ? from_history_text(*text, file.string()) : Error{text.error()};
        const auto added = data ? history_->add(*data) : Error{data.error()};
        if (!added) {
            news.push_back({HistoryNews::Kind::not_taken, file, added.error()});
            continue;
        }
        if (!set_check_ins(*history_, *data)) continue;
        sessions += std::max<int>(1, static_cast<int>(data->sessions.size()));
        std::error_code ignored;
        fs::remove(file, ignored);
    }
    if (sessions == 0) return;
    news.push_back({HistoryNews::Kind::taken_over, file_, {}, {}, sessions});
    version_ = history_->version();
    if (auto data = history_->all()) take_in(std::move(*data));
}

Result<History::Imported> HistoryKeeper::add(const HistoryData& data, News& news) {
    look_at_file(news);
    if (!writable() && !try_open(news))
        return Error{file_.string() + ": " + translate("problem.history.not_now")};
    const auto added = history_->add(data);
    if (added)
        if (auto all = history_->all()) take_in(std::move(*all));
    return added;
}

void HistoryKeeper::forget() {
    history_.reset();
    lock_ = WindowLock();
    waiting_.clear();
    lost_sight_ = {};
    told_.reset();
    drop_unsaved();
    take_in({});
    gone_ = true;
}

std::vector<HistoryEvent> HistoryKeeper::take_written() {
    return std::exchange(written_, {});
}

}  // namespace ninety
