#include "routine/coaching.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <optional>
#include <utility>

namespace ninety {
namespace {

constexpr Seconds kBreath{.3};       // silence between two lines, at least
constexpr Seconds kBeforeTone{.25};  // and before a tone
constexpr Seconds kPauseMost{3};     // and at most, while somebody gets into place

// Lines that are said in a step where nobody holds, in this order. The lower, the sooner it must be said.
struct Planned {
    CoachLine line;
    int rank;
    bool late = false;  // belongs to what comes next: told towards the end
};
using Plan = std::vector<Planned>;

void leg_goes_up(Plan& plan, const Step& step, bool late) {
    switch (step.variant) {
        case Variant::towel:
            plan.push_back({CoachLine::towel_up, 1, late});
            plan.push_back({CoachLine::draw_towel, 3, late});
            return;
        case Variant::bent_knee:
            plan.push_back({CoachLine::heel_up_bent, 1, late});
            break;
        case Variant::wall:
        case Variant::contract_relax:
            plan.push_back({CoachLine::heel_up, 1, late});
            break;
    }
    if (step.variant == Variant::contract_relax && step.phase == Phase::get_ready)
        plan.push_back({CoachLine::push_how, 3, late});
    plan.push_back({CoachLine::distance, 3, late});
}

Plan plan_of(const Step& step) {
    const bool towel = step.variant == Variant::towel;
    Plan plan;
    switch (step.phase) {
        case Phase::get_ready:
            if (step.guide != Guide::none) break;  // each tells one thing
            leg_goes_up(plan, step, false);
            plan.push_back({CoachLine::hips_down, 4});
            plan.push_back({CoachLine::breathe, 5});
            break;
        case Phase::rest:
        case Phase::change_sides:
            plan.push_back({towel ? CoachLine::towel_down : CoachLine::slide_away, 1});
            if (step.phase == Phase::rest) {
                plan.push_back({CoachLine::whole_hold, 3});
                plan.push_back({CoachLine::legs_rest, 4});
            }
            plan.push_back({towel ? CoachLine::towel_over : CoachLine::cross_over, 1, true});
            leg_goes_up(plan, step, true);
            break;
        case Phase::hold:
        case Phase::ease_off:
        case Phase::done:
            break;
    }
    return plan;
}

// What may be said in a hold, one after the other over all of them.
std::span<const CoachLine> hold_lines(Variant variant) {
    using enum CoachLine;
    static constexpr std::array kStraight{knee,        hips_down, breathe, other_leg,
                                          ankle_loose, shoulders, low_back};
    static constexpr std::array kBent{knee_bent,   hips_down, breathe, other_leg,
                                      ankle_loose, shoulders, low_back};
    return variant == Variant::bent_knee ? kBent : kStraight;
}

// How long a signal's tone and words take at most, in any language.
Seconds signal_takes(const Cue& cue, const Step& step) {
    switch (cue.kind) {
        case CueKind::step_begins:
            switch (step.phase) {
                case Phase::get_ready:
                    return step.guide == Guide::none ? 4.6_s : 5.2_s;
                case Phase::hold:
                    return 5.2_s;
                case Phase::change_sides:  // after "and release", as the rest
                    return 4.6_s;
                case Phase::rest:
                    return 4.2_s;
                case Phase::ease_off:
                case Phase::done:
                    return 7.0_s;
            }
            return 0.0_s;
        case CueKind::last_seconds:  // a countdown keeps the floor
            return cue.remaining;
        case CueKind::half_way:  // and a while for oneself
            return 4.0_s;
        case CueKind::push_begins:
            return kPush;  // its own words, and its own countdown
        case CueKind::push_ends:
            return 2.7_s;
        case CueKind::time_left:
            return 4.0_s;
        default:
            return 0.0_s;
    }
}

struct Span {
    Seconds from, to;
};

// Where a line finds room in a step, beside signals and lines that are there already.
class Room {
  public:
    Room(const Step& step, std::size_t index, std::span<const Cue> signals) : end_(step.end()) {
        for (const Cue& cue : signals)
            if (cue.step == index && cue.kind != CueKind::hold_ends)
                taken_.push_back({cue.at - kBeforeTone, cue.at + signal_takes(cue, step)});
    }
    void take(Seconds from, Seconds length) { taken_.push_back({from, from + length}); }
    bool is_free(Seconds from, Seconds length) const {
        return from + length <= end_ - kBeforeTone &&
               std::none_of(taken_.begin(), taken_.end(), [&](const Span& span) {
                   return from < span.to + kBreath && from + length > span.from;
               });
    }
    // The earliest place from here on; nothing where there is none.
    std::optional<Seconds> next(Seconds from, Seconds length) const {
        if (is_free(from, length)) return from;
        std::optional<Seconds> best;
        for (const Span& span : taken_)
            if (const Seconds at = span.to + kBreath;
                at >= from && is_free(at, length) && (!best || at < *best))
                best = at;
        return best;
    }

  private:
    std::vector<Span> taken_;
    Seconds end_;
};

class Coach {
  public:
    Coach(const std::vector<Step>& steps, std::span<const Cue> signals) : steps_(steps), signals_(signals) {}

    std::vector<Cue> lines() {
        for (std::size_t i = 0; i < steps_.size(); ++i)
            if (steps_[i].guide == Guide::what_to_feel) {
                set_up(i);
                begun_ = stop_signs_;  // the first hold need not tell it again
            }
        for (std::size_t i = 0; i < steps_.size(); ++i)
            if (steps_[i].phase == Phase::hold) hold(i);
        for (std::size_t i = 0; i < steps_.size(); ++i)
            if (comes_before_a_hold(steps_[i].phase) && steps_[i].guide == Guide::none) set_up(i);
        std::stable_sort(said_.begin(), said_.end(), [](const Cue& a, const Cue& b) { return a.at < b.at; });
        return std::move(said_);
    }

  private:
    void say(CueKind kind, std::size_t step, Seconds at, CoachLine line, int number = 0) {
        said_.push_back({kind, at, step, steps_[step].end() - at, line, number});
    }

    void hold(std::size_t i) {
        const Step& step = steps_[i];
        Room room(step, i, signals_);
        for (const Cue& cue : signals_)
            if (cue.step == i && cue.kind == CueKind::push_begins) {
                for (const int number : {3, 2, 1})
                    say(CueKind::push_counts, i, cue.at + kPush - Seconds(number), CoachLine::push, number);
                // The first one says how hard, and takes longer.
                if (cue.number > 1) say(CueKind::coach, i, cue.at + 2.9_s, CoachLine::push_breathe);
            }
        time_left(i, room);
        lines_of_hold(i, room);
    }

    // Every half minute of a hold that is longer than a minute.
    void time_left(std::size_t i, Room& room) {
        const Step& step = steps_[i];
        if (step.length <= 60.0_s || step.variant == Variant::contract_relax) return;
        for (Seconds left = 30.0_s; left < step.length - 8.0_s; left += 30.0_s) {
            const Seconds at = step.end() - left;
            if (!room.is_free(at, 4.0_s)) continue;  // half of it is over, which has just been said
            room.take(at, 4.0_s);
            say(CueKind::time_left, i, at, CoachLine::none, static_cast<int>(left.value + .5));
        }
    }

    void lines_of_hold(std::size_t i, Room& room) {
        constexpr Seconds kApart{9};  // from one beginning to the next: nobody talks all the time
        const Step& step = steps_[i];
        const int most = std::max(3, static_cast<int>(step.length.value / 20));
        int told = 0;
        Seconds from = step.start + 5.8_s;
        const auto tell = [&](CoachLine line) {
            const auto at = told < most ? room.next(from, most_of(line)) : std::nullopt;
            if (!at) return false;
            room.take(*at, most_of(line));
            say(CueKind::coach, i, *at, line);
            from = *at + std::max(kApart, most_of(line) + 2.0_s);
            ++told;
            return true;
        };
        // The first hold tells what it is not to feel like, and what it is.
        if (!std::exchange(begun_, true)) {
            stop_signs_ = tell(CoachLine::stop_signs);
            tell(CoachLine::feel);
        }
        const auto lines = hold_lines(step.variant);
        while (tell(lines[next_line_ % lines.size()]))
            ++next_line_;
    }

    // 1. As many lines as there is room for, the needed ones first. 2. Told in order: the earlier ones from
    // the beginning, those of what comes next towards the end.
    void set_up(std::size_t i) {
        const Step& step = steps_[i];
        Seconds from = step.start, to = step.end() - kBreath;
        for (const Cue& cue : signals_) {
            if (cue.step != i) continue;
            if (cue.kind == CueKind::step_begins) from = cue.at + signal_takes(cue, step) + kBreath;
            if (cue.kind == CueKind::last_seconds) to = std::min(to, cue.at - kBeforeTone);
        }
        if (step.waits) to = std::min(to, waits_at(step) - kBeforeTone);
        Plan plan = plan_of(step);
        // Where the first hold has had no room for them: after the first thing to do.
        if (!stop_signs_) {
            plan.insert(plan.begin() + !plan.empty(), {CoachLine::stop_signs, 2});
        }
        Plan chosen;
        Seconds taken{0};
        for (int rank = 1; rank <= 5; ++rank)
            for (const Planned& one : plan)
                if (one.rank == rank && taken + most_of(one.line) + kBreath <= to - from + kBreath) {
                    taken += most_of(one.line) + kBreath;
                    chosen.push_back(one);
                }
        const auto place = [&](const Planned& one) {
            return std::find_if(plan.begin(), plan.end(),
                                [&](const Planned& other) { return other.line == one.line; });
        };
        std::sort(chosen.begin(), chosen.end(),
                  [&](const Planned& a, const Planned& b) { return place(a) < place(b); });
        lay(i, chosen, from, to, taken);
    }

    void lay(std::size_t i, const Plan& chosen, Seconds from, Seconds to, Seconds taken) {
        if (chosen.empty()) return;
        const Seconds spare = std::max(0.0_s, to - from + kBreath - taken);
        const Seconds pause = kBreath + std::min(kPauseMost, spare / static_cast<double>(chosen.size()));
        Seconds at = from;
        Seconds late{0};
        for (const Planned& one : chosen)
            if (one.late) late += most_of(one.line) + pause;
        bool turned = false;
        for (const Planned& one : chosen) {
            if (one.late && !turned) at = std::max(at, to + kBreath - late);
            turned |= one.late;
            say(CueKind::coach, i, at, one.line);
            stop_signs_ |= one.line == CoachLine::stop_signs;
            at += most_of(one.line) + pause;
        }
    }

    const std::vector<Step>& steps_;
    std::span<const Cue> signals_;
    std::vector<Cue> said_;
    std::size_t next_line_ = 0;
    bool begun_ = false, stop_signs_ = false;
};

}  // namespace

bool told_at(Coaching level, const Cue& cue) {
    if (level == Coaching::tones) return false;
    if (cue.kind == CueKind::coach) return level == Coaching::full || cue.line == CoachLine::stop_signs;
    return cue.kind != CueKind::time_left || level == Coaching::full;
}

std::vector<Cue> coaching_of(const std::vector<Step>& steps, std::span<const Cue> signals) {
    return Coach(steps, signals).lines();
}

}  // namespace ninety
