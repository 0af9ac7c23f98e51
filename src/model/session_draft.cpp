#include "model/session_draft.h"

#include <algorithm>
#include <cmath>

#include "core/fixed_text.h"
#include "i18n/sentence.h"

namespace ninety {
namespace {

constexpr std::int64_t kDaySeconds = 86'400, kAgree = 60;

int whole(double value) {
    return static_cast<int>(std::lround(value));
}

// The day with this date; nothing where there is none.
std::optional<Day> day_with(const Date& date) {
    if (date.year < 1 || date.year > 9999 || date.month < 1 || date.month > 12 || date.day < 1 ||
        date.day > 31)
        return std::nullopt;
    const auto text = FixedText<31>::printed("%04d-%02d-%02dT00:00:00Z", date.year, date.month, date.day);
    const auto time = from_iso8601(text.view());
    return time ? std::optional(day_of(*time)) : std::nullopt;
}

bool is_time_of_day(const SessionDraft& draft) {
    return draft.hour >= 0 && draft.hour <= 23 && draft.minute >= 0 && draft.minute <= 59;
}

// When it began. Not touched, it keeps its seconds.
std::optional<WallTime> started_of(const SessionDraft& draft) {
    const auto day = day_with(draft.date);
    if (!day || !is_time_of_day(draft)) return std::nullopt;
    const std::int64_t minutes = std::int64_t{*day} * 1440 + draft.hour * 60 + draft.minute;
    WallTime started{(minutes - draft.zone_min) * 60, draft.zone_min};
    if (!draft.before) return started;
    const std::int64_t local = draft.before->started.utc_s + std::int64_t{60} * draft.zone_min;
    started.utc_s += ((local % 60) + 60) % 60;
    return started;
}

bool has_angle(const HoldRecord& hold) {
    return is_measured(hold.source);
}

void take_angle_back(HoldRecord& hold) {
    hold.source = AngleSource::none;
    hold.start = hold.end = hold.best = Degrees(0);
    hold.at_goal = hold.near_best = Seconds(0);
}

// What the person says of the angle, over what was recorded.
void set_angle(HoldRecord& hold, const HoldDraft& draft) {
    const bool had = draft.before && has_angle(*draft.before);
    if (!draft.degrees) {
        if (had || !draft.before) take_angle_back(hold);
        return;
    }
    if (had && whole(draft.before->best.value) == *draft.degrees) return;
    hold.source = AngleSource::manual;
    hold.start = hold.end = hold.best = Degrees(*draft.degrees);
    hold.at_goal = hold.near_best = Seconds(0);  // of another angle
}

HoldRecord record_of_hold(const HoldDraft& draft) {
    HoldRecord hold = draft.before.value_or(HoldRecord{});
    hold.side = draft.side;
    if (!draft.before || whole(draft.before->done.value) != draft.seconds) {
        hold.done = Seconds(draft.seconds);
        hold.at_goal = std::min(hold.at_goal, hold.done);
        hold.near_best = std::min(hold.near_best, hold.done);
    }
    if (!draft.before) hold.planned = hold.done;
    set_angle(hold, draft);
    return hold;
}

bool same_seconds_as_before(const HoldDraft& hold) {
    return hold.before && whole(hold.before->done.value) == hold.seconds;
}

// Numbers them from 1, and counts sets for each side where something was put in or taken out.
void number_holds(std::vector<HoldRecord>& holds, const SessionDraft& draft) {
    const bool as_before = draft.before && draft.before->holds.size() == holds.size() &&
                           std::all_of(draft.holds.begin(), draft.holds.end(), [](const HoldDraft& one) {
                               return one.before && one.before->side == one.side;
                           });
    std::array<int, 2> sets{};
    int number = 0;
    for (HoldRecord& hold : holds) {
        const int set = ++sets[hold.side == Side::left ? 0 : 1];
        hold.number = ++number;
        if (!as_before) hold.set = set;
    }
}

}  // namespace

SessionDraft draft_of(const SessionRecord& session) {
    SessionDraft draft;
    draft.before = session;
    draft.zone_min = session.started.zone_min;
    draft.date = date_of(day_of(session.started));
    const std::int64_t local = session.started.utc_s + std::int64_t{60} * session.started.zone_min;
    const auto minute = static_cast<int>((((local % kDaySeconds) + kDaySeconds) % kDaySeconds) / 60);
    draft.hour = minute / 60;
    draft.minute = minute % 60;
    for (const HoldRecord& hold : session.holds)
        draft.holds.push_back({hold.side, whole(hold.done.value),
                               has_angle(hold) ? std::optional(whole(hold.best.value)) : std::nullopt, hold});
    draft.answers = session.check_in.value_or(CheckIn{});
    return draft;
}

SessionDraft new_draft(WallTime now, Seconds hold) {
    SessionRecord empty;
    empty.started = now;
    SessionDraft draft = draft_of(empty);
    draft.before.reset();
    const int seconds = std::clamp(whole(hold.value), draft_limits::min_hold_s, draft_limits::max_hold_s);
    draft.holds = {{Side::right, seconds, {}, {}}, {Side::left, seconds, {}, {}}};
    return draft;
}

void add_hold(SessionDraft& draft) {
    if (draft.holds.size() >= draft_limits::max_holds) return;
    HoldDraft hold;
    if (!draft.holds.empty()) {
        hold.side = other(draft.holds.back().side);
        hold.seconds = draft.holds.back().seconds;
    }
    draft.holds.push_back(hold);
}

bool DraftProblems::none() const {
    return date.empty() && time.empty() && holds.empty() && note.empty() &&
           std::all_of(hold.begin(), hold.end(), [](const std::string& one) { return one.empty(); });
}

DraftProblems problems_of(const SessionDraft& draft, WallTime now) {
    using namespace draft_limits;
    DraftProblems problems;
    const auto day = day_with(draft.date);
    if (!day)
        problems.date = translate("problem.session.no_date");
    else if (*day < record_limits::first_day)
        problems.date = translate("problem.session.early");
    if (!is_time_of_day(draft)) problems.time = translate("problem.session.no_time");
    // Not touched, it may be of a clock that was wrong.
    const auto started = started_of(draft);
    const bool moved = !draft.before || (started && !(*started == draft.before->started));
    if (started && moved && started->utc_s > now.utc_s + kAgree && problems.date.empty())
        problems.date = translate("problem.session.to_come");
    if (draft.holds.empty()) problems.holds = translate("problem.session.no_holds");
    for (const HoldDraft& hold : draft.holds) {
        const bool time =
            same_seconds_as_before(hold) || (hold.seconds >= min_hold_s && hold.seconds <= max_hold_s);
        const bool angle =
            !hold.degrees || (*hold.degrees >= min_angle_deg && *hold.degrees <= max_angle_deg);
        problems.hold.push_back(!time    ? translate("problem.session.hold_time")
                                : !angle ? translate("problem.session.angle")
                                         : "");
    }
    if (draft.answers.note.size() > record_limits::max_text)
        problems.note = sentence("problem.session.note_long", record_limits::max_text);
    return problems;
}

std::optional<SessionRecord> record_of(const SessionDraft& draft, WallTime now, const std::string& by_hand) {
    if (!problems_of(draft, now).none()) return std::nullopt;
    const WallTime started = *started_of(draft);
    SessionRecord session;
    if (draft.before) {
        session = *draft.before;
    } else {
        session.uid = new_uid();
        session.routine = by_hand;
        session.completed = true;
    }
    const std::int64_t moved = draft.before ? started.utc_s - draft.before->started.utc_s : 0;
    session.started = started;
    // 1. Holds: those of before move with the session, new ones follow the one before them.
    session.holds.clear();
    std::int64_t next = started.utc_s;
    for (const HoldDraft& one : draft.holds) {
        HoldRecord hold = record_of_hold(one);
        hold.at = one.before ? WallTime{one.before->at.utc_s + moved, one.before->at.zone_min}
                             : WallTime{next, draft.zone_min};
        next = hold.at.utc_s + whole(hold.done.value);
        session.holds.push_back(std::move(hold));
    }
    number_holds(session.holds, draft);
    // 2. Its end: not before that of the last hold.
    if (session.ended) session.ended->utc_s = std::max(session.ended->utc_s + moved, next);
    if (!draft.before) {
        session.ended = WallTime{next, draft.zone_min};
        for (const HoldRecord& hold : session.holds) {
            session.planned_hold = std::max(session.planned_hold, hold.done);
            session.planned_sets = std::max(session.planned_sets, hold.set);
        }
    }
    // 3. What was answered.
    CheckIn answers = draft.answers;
    answers.note = within_limits(std::move(answers.note));
    session.check_in = answers.empty() ? std::nullopt : std::optional(std::move(answers));
    return why_not(session).empty() ? std::optional(std::move(session)) : std::nullopt;
}

}  // namespace ninety
