#include "routine/schedule.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "core/easing.h"
#include "routine/coaching.h"

namespace ninety {

namespace {

// Lays steps one after the other.
class Layer {
  public:
    Layer(const Routine& routine, Pace pace) : routine_(routine), waits_(pace == Pace::when_ready) {}

    void add(Phase phase, Side side, int set, Seconds length) {
        Step step = here(phase, side, set, length);
        if (waits_ && comes_before_a_hold(phase)) {
            step.waits = true;
            step.length = std::max(length, kShortestWaited);
        }
        if (phase != Phase::done && step.length <= Seconds(0)) return;
        push(step);
    }
    void tell(Guide guide, Seconds length) {
        Step step = here(Phase::get_ready, routine_.first_side, 1, length);
        step.guide = guide;
        step.waits = waits_;
        push(step);
    }
    std::vector<Step> take() { return std::move(steps_); }

  private:
    Step here(Phase phase, Side side, int set, Seconds length) const {
        Step step;
        step.phase = phase;
        step.side = side;
        step.set = set;
        step.variant = routine_.variant;
        step.start = at_;
        step.length = length;
        return step;
    }
    void push(const Step& step) {
        steps_.push_back(step);
        at_ += step.length;
    }

    const Routine& routine_;
    const bool waits_;
    Seconds at_;
    std::vector<Step> steps_;
};

// Everything after getting ready.
void add_holds(const Routine& routine, Layer& steps) {
    const auto add = [&](Phase phase, Side side, int set, Seconds length) {
        steps.add(phase, side, set, length);
    };
    for (int set = 1; set <= routine.sets; ++set) {
        if (set > 1) add(Phase::rest, routine.first_side, set, routine.rest);
        add(Phase::hold, routine.first_side, set, routine.hold);
        add(Phase::change_sides, other(routine.first_side), set, routine.change_over);
        add(Phase::hold, other(routine.first_side), set, routine.hold);
    }
    add(Phase::ease_off, other(routine.first_side), routine.sets, kEaseOff);
    add(Phase::done, other(routine.first_side), routine.sets, Seconds(0));
}

struct Told {
    Guide guide;
    Seconds length;  // ours: to do what is said, with a stiff back
};
constexpr Told kTold[] = {{Guide::find_the_wall, Seconds(25)}, {Guide::sit_down, Seconds(25)},
                          {Guide::roll_down, Seconds(30)},     {Guide::distance, Seconds(30)},
                          {Guide::heel_up, Seconds(30)},       {Guide::what_to_feel, Seconds(20)}};

}  // namespace

std::vector<Step> schedule_of(const Routine& routine, Pace pace) {
    assert(why_not(routine).empty());
    Layer steps(routine, pace);
    steps.add(Phase::get_ready, routine.first_side, 1, routine.get_ready);
    add_holds(routine, steps);
    return steps.take();
}

std::vector<Step> guided_schedule_of(const Routine& routine, Pace pace) {
    assert(why_not(routine).empty());
    Layer steps(routine, pace);
    for (const Told& told : kTold)
        steps.tell(told.guide, told.length);
    add_holds(routine, steps);
    return steps.take();
}

Seconds length_of(const Routine& routine) {
    const double sets = routine.sets;
    return routine.get_ready + (routine.hold * 2.0 + routine.change_over) * sets + routine.rest * (sets - 1) +
           kEaseOff;
}

Pushes pushes_in(Seconds hold) {
    Pushes pushes;
    pushes.count = static_cast<std::size_t>(std::clamp(hold.value / 10, 0.0, 3.0));
    const Seconds each = pushes.count == 0 ? hold : hold / static_cast<double>(pushes.count);
    for (std::size_t i = 0; i < pushes.count; ++i)
        pushes.begins[i] = each * static_cast<double>(i) + (each - kPush) * .4;
    return pushes;
}

Pushes pushes_of(const Step& step) {
    const bool pushes = step.phase == Phase::hold && step.variant == Variant::contract_relax;
    return pushes ? pushes_in(step.length - step.added) : Pushes{};
}

bool pushing_at(const Step& hold, Seconds elapsed) {
    return pushing_in(pushes_of(hold), elapsed);
}

bool pushing_in(const Pushes& pushes, Seconds elapsed) {
    for (std::size_t i = 0; i < pushes.count; ++i)
        if (elapsed >= pushes.begins[i] && elapsed < pushes.begins[i] + kPush) return true;
    return false;
}

double push_tone(const Pushes& pushes, Seconds elapsed) {
    constexpr double kComes = 1, kGoes = 2;
    double tone = 0;
    for (std::size_t i = 0; i < pushes.count; ++i) {
        const double since = (elapsed - pushes.begins[i]).value, after = since - kPush.value;
        tone = std::max(tone, smooth_step(since / kComes) * (1 - smooth_step(after / kGoes)));
    }
    return tone;
}

std::vector<Cue> cues_of(const std::vector<Step>& steps) {
    std::vector<Cue> cues;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Step& step = steps[i];
        const auto before_end = [&](double seconds) {
            cues.push_back({CueKind::last_seconds, step.end() - Seconds(seconds), i, Seconds(seconds)});
        };
        cues.push_back({CueKind::step_begins, step.start, i, step.length});
        if (step.phase == Phase::hold) {
            const Pushes pushes = pushes_of(step);
            for (std::size_t p = 0; p < pushes.count; ++p) {
                const Seconds begin = step.start + pushes.begins[p], end = begin + kPush;
                cues.push_back({CueKind::push_begins, begin, i, step.end() - begin, CoachLine::push,
                                static_cast<int>(p) + 1});
                cues.push_back({CueKind::push_ends, end, i, step.end() - end});
            }
            if (step.length >= 10.0_s && pushes.count == 0)
                cues.push_back({CueKind::half_way, step.start + step.length / 2, i, step.length / 2});
            // Where a push has just ended there is something else to say.
            const bool let_go =
                pushes.count > 0 &&
                std::abs(
                    (step.start + pushes.begins[pushes.count - 1] + kPush - (step.end() - 5.0_s)).value) < 3;
            if (step.length > 10.0_s && !let_go) before_end(5);
            cues.push_back({CueKind::hold_ends, step.end(), i, 0.0_s});
        } else if (step.length > 3.0_s && !(step.guide != Guide::none && steps[i + 1].guide != Guide::none)) {
            // What is told step by step is counted down to the hold alone.
            for (const double seconds : {3.0, 2.0, 1.0})
                before_end(seconds);
        }
    }
    const auto earlier = [](const Cue& a, const Cue& b) { return a.at < b.at; };
    std::stable_sort(cues.begin(), cues.end(), earlier);
    const std::vector<Cue> coaching = coaching_of(steps, cues);
    cues.insert(cues.end(), coaching.begin(), coaching.end());
    std::stable_sort(cues.begin(), cues.end(), earlier);
    return cues;
}

}  // namespace ninety
