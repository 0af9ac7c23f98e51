#include "history/merge.h"

#include <algorithm>
#include <map>
#include <set>

#include "history/history_event.h"

namespace ninety {
namespace {

auto place_of_removed(const std::vector<RemovedRecord>& removed, std::string_view uid) {
    return std::lower_bound(
        removed.begin(), removed.end(), uid,
        [](const RemovedRecord& one, std::string_view wanted) { return one.uid < wanted; });
}

// The last sessions are asked for most.
std::vector<SessionRecord>::iterator place_of_session(std::vector<SessionRecord>& sessions,
                                                      std::string_view uid) {
    const auto found = std::find_if(sessions.rbegin(), sessions.rend(),
                                    [&](const SessionRecord& one) { return one.uid == uid; });
    return found == sessions.rend() ? sessions.end() : std::prev(found.base());
}

// What `known`, of the same correction, lacks of the session; nothing where that is nothing.
std::optional<SessionRecord> rest_of(const SessionRecord& session, const SessionRecord& known) {
    SessionRecord rest = session;
    std::erase_if(rest.holds, [&](const HoldRecord& hold) {
        return std::any_of(known.holds.begin(), known.holds.end(),
                           [&](const HoldRecord& one) { return one.number == hold.number; });
    });
    const bool more =
        !rest.holds.empty() || (rest.check_in && !known.check_in) || (rest.ended && !known.ended);
    return more ? std::optional(std::move(rest)) : std::nullopt;
}

}  // namespace

std::optional<std::int64_t> removed_at(const HistoryData& data, std::string_view uid) {
    const auto found = place_of_removed(data.removed, uid);
    if (found == data.removed.end() || found->uid != uid) return std::nullopt;
    return found->at_utc_s;
}

bool remove(const RemovedRecord& removed, HistoryData& data) {
    auto& all = data.removed;
    const auto at = all.begin() + (place_of_removed(all, removed.uid) - all.begin());
    if (at == all.end() || at->uid != removed.uid)
        all.insert(at, removed);
    else
        at->at_utc_s = std::max(at->at_utc_s, removed.at_utc_s);
    const auto session = place_of_session(data.sessions, removed.uid);
    if (session != data.sessions.end()) {
        if (session->revised_utc_s > removed.at_utc_s) return false;
        data.sessions.erase(session);
        return true;
    }
    return std::erase_if(data.measurements,
                         [&](const MeasurementRecord& one) { return one.uid == removed.uid; }) > 0;
}

bool replace(const SessionRecord& session, HistoryData& data) {
    if (const auto removed = removed_at(data, session.uid); removed && *removed >= session.revised_utc_s)
        return false;
    auto& all = data.sessions;
    if (const auto there = place_of_session(all, session.uid); there != all.end()) {
        if (there->revised_utc_s > session.revised_utc_s) return false;
        all.erase(there);
    }
    const auto later = [](const SessionRecord& a, const SessionRecord& b) {
        return a.started.utc_s != b.started.utc_s ? a.started.utc_s < b.started.utc_s : a.uid < b.uid;
    };
    all.insert(std::upper_bound(all.begin(), all.end(), session, later), session);
    return true;
}

HistoryData only_in(const HistoryData& data, const HistoryData& other) {
    std::map<std::string_view, const SessionRecord*> there;
    for (const SessionRecord& session : other.sessions)
        there.emplace(session.uid, &session);
    HistoryData only;
    for (const SessionRecord& session : data.sessions) {
        const auto removed = removed_at(other, session.uid);
        const auto found = there.find(session.uid);
        if (found == there.end()) {
            if (!removed || *removed < session.revised_utc_s) only.sessions.push_back(session);
            continue;
        }
        const SessionRecord& known = *found->second;
        if (known.revised_utc_s > session.revised_utc_s) continue;
        if (known.revised_utc_s < session.revised_utc_s)
            only.sessions.push_back(session);
        else if (auto rest = rest_of(session, known))
            only.sessions.push_back(std::move(*rest));
    }
    std::set<std::string_view> measured;
    for (const MeasurementRecord& measurement : other.measurements)
        measured.insert(measurement.uid);
    for (const MeasurementRecord& measurement : data.measurements)
        if (!measured.contains(measurement.uid) && !removed_at(other, measurement.uid))
            only.measurements.push_back(measurement);
    for (const RemovedRecord& removed : data.removed)
        if (const auto known = removed_at(other, removed.uid); !known || *known < removed.at_utc_s)
            only.removed.push_back(removed);
    return only;
}

void merge_into(HistoryData& data, const HistoryData& more) {
    for (const RemovedRecord& removed : more.removed)
        (void)remove(removed, data);
    for (const SessionRecord& session : more.sessions) {
        const auto there = place_of_session(data.sessions, session.uid);
        const auto removed = removed_at(data, session.uid);
        if (removed && *removed >= session.revised_utc_s) continue;
        if (there == data.sessions.end() || there->revised_utc_s != session.revised_utc_s) {
            (void)replace(session, data);
            continue;
        }
        for (const HoldRecord& hold : session.holds)
            (void)remember(HoldEnded{session, hold}, data);
        if (session.ended && !there->ended)
            (void)remember(SessionEnded{session.uid, *session.ended, session.completed}, data);
        if (session.check_in && !there->check_in)
            (void)remember(CheckedIn{session.uid, *session.check_in}, data);
    }
    for (const MeasurementRecord& measurement : more.measurements)
        if (!removed_at(data, measurement.uid)) (void)remember(Measured{measurement}, data);
}

std::int64_t next_revision(const HistoryData& data, std::string_view uid, WallTime now) {
    std::int64_t revision = std::max<std::int64_t>(1, now.utc_s);
    if (const auto removed = removed_at(data, uid)) revision = std::max(revision, *removed + 1);
    const auto& all = data.sessions;
    const auto found =
        std::find_if(all.rbegin(), all.rend(), [&](const SessionRecord& one) { return one.uid == uid; });
    if (found != all.rend()) revision = std::max(revision, found->revised_utc_s + 1);
    return revision;
}

}  // namespace ninety
