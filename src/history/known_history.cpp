#include "history/known_history.h"

#include <algorithm>
#include <set>
#include <utility>

namespace ninety {
namespace {

// More than that and copying is no slower.
constexpr std::size_t kMostMissed = 500;

// Room for what comes in a sitting: one more session moves none of those that are there.
constexpr std::size_t kRoom = 64;

std::shared_ptr<KnownData> with_room(KnownData known) {
    known.data.sessions.reserve(known.data.sessions.size() + kRoom);
    known.data.measurements.reserve(known.data.measurements.size() + kRoom);
    known.days.reserve(known.days.size() + kRoom);
    return std::make_shared<KnownData>(std::move(known));
}

// The days that a session or measurement counts in.
void add_days_of(const std::string& uid, const HistoryData& data, std::set<Day>& days) {
    const auto session = std::find_if(data.sessions.rbegin(), data.sessions.rend(),
                                      [&](const SessionRecord& one) { return one.uid == uid; });
    if (session != data.sessions.rend()) {
        days.insert(day_of(session->started));
        return;
    }
    const auto measured = std::find_if(data.measurements.rbegin(), data.measurements.rend(),
                                       [&](const MeasurementRecord& one) { return one.uid == uid; });
    if (measured != data.measurements.rend()) days.insert(day_of(measured->at));
}

// Those of `all`, in the order of time, that count in this day.
template <class Record, class TimeOf>
std::vector<Record> on_day(const std::vector<Record>& all, Day day, const TimeOf& time_of) {
    constexpr std::int64_t kDay = 86'400;
    const auto from =
        std::lower_bound(all.begin(), all.end(), (std::int64_t{day} - 1) * kDay,
                         [&](const Record& one, std::int64_t utc_s) { return time_of(one).utc_s < utc_s; });
    std::vector<Record> found;
    for (auto one = from; one != all.end() && time_of(*one).utc_s < (std::int64_t{day} + 2) * kDay; ++one)
        if (day_of(time_of(*one)) == day) found.push_back(*one);
    return found;
}

void sum_again(Day day, KnownData& known) {
    HistoryData alone;
    alone.sessions = on_day(known.data.sessions, day, [](const SessionRecord& one) { return one.started; });
    alone.measurements =
        on_day(known.data.measurements, day, [](const MeasurementRecord& one) { return one.at; });
    const std::vector<DaySummary> summed = by_day(alone);
    const auto at = std::lower_bound(known.days.begin(), known.days.end(), day,
                                     [](const DaySummary& one, Day wanted) { return one.day < wanted; });
    const bool there = at != known.days.end() && at->day == day;
    if (summed.empty()) {
        if (there) known.days.erase(at);
    } else if (there) {
        *at = summed.front();
    } else {
        known.days.insert(at, summed.front());
    }
}

}  // namespace

KnownData with_days(HistoryData data) {
    KnownData known{std::move(data), {}};
    known.days = by_day(known.data);
    return known;
}

bool remember(const HistoryEvent& event, KnownData& known) {
    std::set<Day> days;
    add_days_of(uid_of(event), known.data, days);
    if (!remember(event, known.data)) return false;
    add_days_of(uid_of(event), known.data, days);
    for (const Day day : days)
        sum_again(day, known);
    return true;
}

KnownHistory::KnownHistory(HistoryData data)
    : now_(with_room(with_days(std::move(data)))), other_(with_room(*now_)) {}

// Brings about that nobody else sees now_ change.
void KnownHistory::make_own() {
    if (now_.use_count() == 1) return;
    if (other_.use_count() > 1 || missed_.size() > kMostMissed) {
        other_ = std::exchange(now_, with_room(*now_));
    } else {
        for (const HistoryEvent& event : missed_)
            (void)ninety::remember(event, *other_);
        std::swap(now_, other_);
    }
    missed_.clear();
}

bool KnownHistory::remember(const HistoryEvent& event) {
    make_own();
    if (!ninety::remember(event, *now_)) return false;
    if (missed_.size() <= kMostMissed) missed_.push_back(event);
    return true;
}

}  // namespace ninety
