// Before a session: how the back is. What follows from it: FACTS section G.
#include "history/next_step.h"
#include "model/reducers.h"

namespace ninety {
namespace {

// The answers are complete, or passed over: stop signs, an offer, or the session.
void decide(Change& change) {
    AppState& state = change.state;
    BeforeEntry& entry = state.practice.before;
    CheckIn now;
    now.pain_before = entry.pain;
    const auto step = after_check_in(now, entry.leg.value_or(false));
    if (step && step->kind == NextStepKind::stop_signs) {
        entry = {};
        state.shell.stop_signs_open = true;
        state.settings.stop_signs_due = true;
        return change.ask(effect::SaveSettings{});
    }
    if (step && step->kind == NextStepKind::gentler_pain) {
        entry.offers_gentler = true;
        return;
    }
    begin_session(change);
}

}  // namespace

void reduce(const action::AnswerBefore& answer, Change& change) {
    BeforeEntry& entry = change.state.practice.before;
    if (!entry.open) return;
    entry.pointed.reset();
    switch (question_of(entry)) {
        case BeforeQuestion::pain:
            entry.pain = std::clamp(answer.rating, 0, record_limits::max_rating);
            entry.asked_leg = true;
            return change.ask(effect::PlayTap{});
        case BeforeQuestion::leg:
            if (answer.rating != 0 && answer.rating != 1) return;
            entry.leg = answer.rating == 1;
            change.ask(effect::PlayTap{});
            return decide(change);
        case BeforeQuestion::gentler:
            return;
    }
}

void reduce(const action::PointBefore& point, Change& change) {
    change.state.practice.before.pointed = point.rating;
}

void reduce(const action::PassBefore&, Change& change) {
    BeforeEntry& entry = change.state.practice.before;
    if (!entry.open) return;
    entry.pointed.reset();
    switch (question_of(entry)) {
        case BeforeQuestion::pain:
            entry.asked_leg = true;
            return;
        case BeforeQuestion::leg:
            return decide(change);
        case BeforeQuestion::gentler:
            return reduce(action::TakeGentler{true}, change);
    }
}

void reduce(const action::TakeBackBefore&, Change& change) {
    BeforeEntry& entry = change.state.practice.before;
    entry.pointed.reset();
    if (entry.offers_gentler) {
        entry.offers_gentler = false;
        entry.leg.reset();
    } else if (entry.asked_leg) {
        entry.asked_leg = false;
        entry.pain.reset();
    }
}

void reduce(const action::TakeGentler& take, Change& change) {
    Practice& practice = change.state.practice;
    if (!practice.before.open || !practice.before.offers_gentler) return;
    practice.kind.gentler = take.gentler;
    practice.kind.keeps_distance = true;
    begin_session(change);
}

void reduce(const action::LeaveBefore&, Change& change) {
    change.state.practice.before = {};
}

}  // namespace ninety
