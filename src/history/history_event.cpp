#include "history/history_event.h"

#include <algorithm>

#include "history/merge.h"

namespace ninety {
namespace {

struct Apply {
    HistoryData& data;

    // The last sessions are asked for most.
    SessionRecord* session(const std::string& uid) const {
        const auto found = std::find_if(data.sessions.rbegin(), data.sessions.rend(),
                                        [&](const SessionRecord& one) { return one.uid == uid; });
        return found == data.sessions.rend() ? nullptr : &*found;
    }

    bool operator()(const HoldEnded& event) const {
        SessionRecord* there = session(event.session.uid);
        if (!there) {
            SessionRecord begun = event.session;
            begun.holds.clear();
            begun.check_in.reset();
            // It was removed and goes on: what is held is never lost.
            if (const auto removed = removed_at(data, begun.uid))
                begun.revised_utc_s = std::max(begun.revised_utc_s, *removed + 1);
            const auto later = [](const SessionRecord& a, const SessionRecord& b) {
                return a.started.utc_s != b.started.utc_s ? a.started.utc_s < b.started.utc_s : a.uid < b.uid;
            };
            auto& all = data.sessions;
            there = &*all.insert(std::upper_bound(all.begin(), all.end(), begun, later), begun);
        }
        auto& holds = there->holds;
        const auto at = std::find_if(holds.begin(), holds.end(), [&](const HoldRecord& hold) {
            return hold.number >= event.hold.number;
        });
        if (at == holds.end() || at->number != event.hold.number) holds.insert(at, event.hold);
        return true;
    }
    bool operator()(const SessionEnded& event) const {
        SessionRecord* there = session(event.uid);
        if (!there) return false;
        there->ended = event.at;
        there->completed = event.completed;
        return true;
    }
    bool operator()(const CheckedIn& event) const {
        SessionRecord* there = session(event.uid);
        if (!there) return false;
        there->check_in = event.answers.empty() ? std::nullopt : std::optional(event.answers);
        return true;
    }
    bool operator()(const Revised& event) const { return replace(event.session, data); }
    bool operator()(const Removed& event) const {
        const std::string& uid = event.removed.uid;
        const SessionRecord* there = session(uid);
        const bool removable =
            there ? there->revised_utc_s <= event.removed.at_utc_s
                  : std::any_of(data.measurements.begin(), data.measurements.end(),
                                [&](const MeasurementRecord& one) { return one.uid == uid; });
        return removable && remove(event.removed, data);
    }
    bool operator()(const Measured& event) const {
        auto& all = data.measurements;
        const auto same = [&](const MeasurementRecord& one) { return one.uid == event.measurement.uid; };
        if (std::any_of(all.begin(), all.end(), same)) return true;
        const auto later = [](const MeasurementRecord& a, const MeasurementRecord& b) {
            return a.at.utc_s != b.at.utc_s ? a.at.utc_s < b.at.utc_s : a.uid < b.uid;
        };
        all.insert(std::upper_bound(all.begin(), all.end(), event.measurement, later), event.measurement);
        return true;
    }
};

}  // namespace

bool remember(const HistoryEvent& event, HistoryData& data) {
    return std::visit(Apply{data}, event);
}

const std::string& uid_of(const HistoryEvent& event) {
    struct Uid {
        const std::string& operator()(const HoldEnded& e) const { return e.session.uid; }
        const std::string& operator()(const SessionEnded& e) const { return e.uid; }
        const std::string& operator()(const CheckedIn& e) const { return e.uid; }
        const std::string& operator()(const Measured& e) const { return e.measurement.uid; }
        const std::string& operator()(const Revised& e) const { return e.session.uid; }
        const std::string& operator()(const Removed& e) const { return e.removed.uid; }
    };
    return std::visit(Uid{}, event);
}

}  // namespace ninety
