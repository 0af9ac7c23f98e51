#include "services/history_import.h"

#include <cassert>
#include <chrono>

#include "history/sqlite.h"
#include "i18n/sentence.h"
#include "services/person_sentences.h"

namespace ninety {
namespace fs = std::filesystem;
namespace {

// Measured: understanding the text takes about as long as adding it.
constexpr double kRead = .5;
// A transaction that has been told to end has done so long before.
constexpr std::chrono::milliseconds kPatience{50};

}  // namespace

void HistoryImport::start(Job job, fs::path history, const ViewOf& view, ZoneAt zone_at) {
    assert(!running());
    job_ = std::move(job);
    outcome_ = Outcome{};
    outcome_.file = job_.file;
    outcome_.looked_again = job_.choice.has_value() && !job_.take;
    part_01_ = 0;
    stopping_ = done_ = way_wanted_ = adding_ = finishing_ = false;
    thread_ = Worker([this, history = std::move(history), view, zone_at = std::move(zone_at)] {
        run(history, view, zone_at);
        done_ = true;
    });
}

std::optional<HistoryImport::Outcome> HistoryImport::take_outcome() {
    if (!running() || !done_) return std::nullopt;
    thread_.join();
    return std::move(outcome_);
}

void HistoryImport::stop() {
    if (!running()) return;
    stopping_ = true;
    {
        const std::lock_guard lock(mutex_);
        way_wanted_ = false;
    }
    changed_.notify_all();
    thread_.join();
}

bool HistoryImport::make_way() {
    if (!running()) return true;
    std::unique_lock lock(mutex_);
    if (finishing_) return false;
    way_wanted_ = true;
    return changed_.wait_for(lock, kPatience, [&] { return !adding_; });
}

void HistoryImport::done_writing() {
    {
        const std::lock_guard lock(mutex_);
        way_wanted_ = false;
    }
    changed_.notify_all();
}

// On the thread: whether the transaction may go on, and at its end whether it may be committed.
bool HistoryImport::may_go_on(double part_01) {
    part_01_ = kRead + (1 - kRead) * part_01;
    const std::lock_guard lock(mutex_);
    if (stopping_ || way_wanted_) return false;
    finishing_ = part_01 >= 1;
    return true;
}

void HistoryImport::add(History& history, const HistoryData& data) {
    for (;;) {
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [&] { return !way_wanted_ || stopping_; });
            if (stopping_) break;
            adding_ = true;
        }
        const auto added = history.add(data, [&](double part) { return may_go_on(part); });
        bool again = false;
        {
            const std::lock_guard lock(mutex_);
            again = !added && way_wanted_ && !stopping_ && !finishing_;
            adding_ = finishing_ = false;
        }
        changed_.notify_all();
        if (again) continue;
        if (added)
            outcome_.added = *added;
        else if (!stopping_)
            outcome_.problem = added.error();
        outcome_.stopped = !added && stopping_;
        return;
    }
    outcome_.stopped = true;
}

std::optional<HistoryData> HistoryImport::read(const fs::path& history, const ZoneAt& zone_at) {
    // Opening the file that is in use by another handle would drop SQLite's locks on it.
    std::error_code ignored;
    if (fs::equivalent(job_.file, history, ignored)) {
        outcome_.problem = sentence("import.in_use", job_.file.string());
        return std::nullopt;
    }
    HowToUnderstand how;
    how.zone_at = zone_at;
    how.choice = job_.choice;
    how.take = job_.take;
    how.watch = [&](double part) {
        part_01_ = kRead * part;
        return !stopping_;
    };
    Understood understood = understand(job_.file, how);
    outcome_.stopped = stopping_;
    if (stopping_) return std::nullopt;
    outcome_.problem = std::move(understood.problem);
    outcome_.notes = std::move(understood.notes);
    outcome_.offer = std::move(understood.offer);
    outcome_.routine = std::move(understood.routine);
    outcome_.trace = std::move(understood.trace);
    if (!outcome_.problem.empty()) return std::nullopt;
    return std::move(understood.data);
}

void HistoryImport::run(const fs::path& file, const ViewOf& view, const ZoneAt& zone_at) {
    // 1. The file as values.
    const auto data = read(file, zone_at);
    if (!data) return;
    outcome_.offer.reset();  // it is agreed to
    // 2. The values into the history.
    std::vector<HistoryNews> news;
    auto history = History::open(file, Sqlite::kCommandPatience, news);
    if (!history) {
        outcome_.problem = why_not_open(news.back());
        return;
    }
    add(*history, *data);
    if (outcome_.stopped || !outcome_.problem.empty()) return;
    // 3. What is there now, so that nobody has to read it again.
    auto all = history->all();
    if (!all) return;
    outcome_.view = progress_view(*all, view.now, view.stature, view.target, view.hold, view.plan);
    outcome_.data = std::move(*all);
}

}  // namespace ninety
