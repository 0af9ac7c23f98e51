// The list of sessions, what corrects one and what brings a deleted one back: AppState::reading.sessions.
#include <algorithm>

#include "i18n/translate.h"
#include "model/reducers.h"

namespace ninety {
namespace {

template <class Record>
const Record* record_with(const std::vector<Record>& all, const std::string& uid) {
    const auto found =
        std::find_if(all.rbegin(), all.rend(), [&](const Record& one) { return one.uid == uid; });
    return found == all.rend() ? nullptr : &*found;
}

void keep_deleted(SessionsPage& page, SessionsPage::Deleted record) {
    if (page.deleted.size() >= SessionsPage::kMostDeleted) page.deleted.erase(page.deleted.begin());
    page.deleted.push_back(std::move(record));
}

}  // namespace

bool is_going_on(const AppState& state, const SessionRecord& session) {
    if (!session_under_way(state) || session.ended || !state.reading.progress) return false;
    const auto& all = state.reading.progress->data.sessions;
    return !all.empty() && all.back().uid == session.uid;
}

void reduce(const action::ListMeasurements& list, Change& change) {
    SessionsPage& page = change.state.reading.sessions;
    if (page.measurements != list.measurements) page.chosen.clear();
    page.measurements = list.measurements;
}

void reduce(const action::ChooseRecord& choose, Change& change) {
    change.state.reading.sessions.chosen = choose.uid;
}

void reduce(const action::CorrectSession& correct, Change& change) {
    AppState& state = change.state;
    if (!state.reading.progress || state.reading.sessions.draft) return;
    const SessionRecord* session = record_with(state.reading.progress->data.sessions, correct.uid);
    if (session && !is_going_on(state, *session)) state.reading.sessions.draft = draft_of(*session);
}

void reduce(const action::AddSession&, Change& change) {
    AppState& state = change.state;
    if (state.reading.sessions.draft) return;
    state.reading.sessions.draft = new_draft(state.reading.wall_now, routine_of(state).hold);
}

void reduce(const action::ChangeDraft& changed, Change& change) {
    auto& draft = change.state.reading.sessions.draft;
    if (draft) draft = changed.draft;
}

void reduce(const action::LeaveDraft&, Change& change) {
    change.state.reading.sessions.draft.reset();
}

void reduce(const action::KeepDraft&, Change& change) {
    AppState& state = change.state;
    SessionsPage& page = state.reading.sessions;
    if (!page.draft) return;
    auto session = record_of(*page.draft, state.reading.wall_now, translate("sessions.by_hand"));
    if (!session) return;  // the page says why
    state.shell.notices.success(page.draft->before ? translate("sessions.kept")
                                                   : translate("sessions.added"));
    page.draft.reset();
    page.measurements = false;
    page.chosen = session->uid;
    change.ask(effect::ReviseSession{std::move(*session)});
}

void reduce(const action::DeleteRecord& remove, Change& change) {
    AppState& state = change.state;
    SessionsPage& page = state.reading.sessions;
    if (!state.reading.progress || page.draft) return;
    const HistoryData& data = state.reading.progress->data;
    if (const SessionRecord* session = record_with(data.sessions, remove.uid)) {
        if (is_going_on(state, *session)) return;
        keep_deleted(page, *session);
    } else if (const MeasurementRecord* measurement = record_with(data.measurements, remove.uid)) {
        keep_deleted(page, *measurement);
    } else {
        return;
    }
    if (page.chosen == remove.uid) page.chosen.clear();
    change.ask(effect::RemoveRecord{remove.uid});
}

void reduce(const action::UndoDelete&, Change& change) {
    SessionsPage& page = change.state.reading.sessions;
    if (page.deleted.empty()) return;
    const SessionsPage::Deleted last = std::move(page.deleted.back());
    page.deleted.pop_back();
    if (const auto* session = std::get_if<SessionRecord>(&last)) {
        page.measurements = false;
        page.chosen = session->uid;
        change.ask(effect::ReviseSession{*session});
    } else {
        page.measurements = true;
        page.chosen.clear();
        change.ask(effect::BringBackMeasurement{std::get<MeasurementRecord>(last)});
    }
}

}  // namespace ninety
