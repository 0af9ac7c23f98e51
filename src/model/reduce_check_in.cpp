// What a person answers after a session.
#include <algorithm>

#include "history/next_step.h"
#include "model/reducers.h"

namespace ninety {

void keep_answers(Change& change) {
    const CheckInEntry& entry = change.state.practice.check_in;
    if (entry.answered() || !entry.note.empty()) reduce(action::SaveCheckIn{}, change);
}

void reduce(const action::CheckInSeen& seen, Change& change) {
    change.state.practice.check_in_seen = seen.seen;
}

void reduce(const action::ChangeCheckIn& changed, Change& change) {
    change.state.practice.check_in = changed.entry;
}

void reduce(const action::Answer& answer, Change& change) {
    // Asked again, here: between the key and now the panel may have been changed.
    if (!rates_by_digits(change.state)) return;
    CheckInEntry& entry = change.state.practice.check_in;
    for (auto* rating : {&entry.stretch, &entry.pain_before, &entry.pain_after})
        if (!*rating) {
            *rating = std::clamp(answer.rating, 0, record_limits::max_rating);
            return change.ask(effect::PlayTap{});
        }
}

void reduce(const action::TakeBackAnswer&, Change& change) {
    if (!takes_answers(change.state)) return;
    CheckInEntry& entry = change.state.practice.check_in;
    for (auto* rating : {&entry.pain_after, &entry.pain_before, &entry.stretch})
        if (*rating) return rating->reset();
}

void reduce(const action::SaveCheckIn&, Change& change) {
    AppState& state = change.state;
    CheckInEntry& entry = state.practice.check_in;
    if (!anything_held(state.practice.summary) || entry.saved) return;
    const CheckIn answers{entry.stretch, entry.pain_before, entry.pain_after, entry.note.str()};
    change.ask(effect::StoreCheckIn{answers});
    entry.saved = true;
    const auto step = after_check_in(answers);
    if (!step || step->kind != NextStepKind::stop_signs) return;
    state.shell.stop_signs_open = true;
    state.settings.stop_signs_due = true;
    change.ask(effect::SaveSettings{});
}

}  // namespace ninety
