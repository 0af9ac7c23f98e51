#include "audio/cue_sounds.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace ninety {
namespace {

bool left(const Step& step) {
    return step.side == Side::left;
}

// Where to lie down, and with what.
std::string_view where_to_lie(const Step& step) {
    if (step.variant == Variant::towel) return left(step) ? "towel-left" : "towel-right";
    return left(step) ? "lie-left" : "lie-right";
}

std::string_view next_leg(const Step& step) {
    return left(step) ? "next-left" : "next-right";
}

// The guided first time: one thing, and time for it.
CueSound guide_sound(const Step& step) {
    const bool towel = step.variant == Variant::towel;
    const auto then_waits = [&](std::string_view words) -> CueSound {
        if (!step.waits) return {Chime::ready, {words}};
        return {Chime::ready, {words, kPauseInWords, "take-your-time"}};
    };
    switch (step.guide) {
        case Guide::find_the_wall:
            return then_waits(towel ? "find-towel" : left(step) ? "find-wall-left" : "find-wall-right");
        case Guide::sit_down:
            return then_waits(towel ? "sit-towel" : "sit-down");
        case Guide::roll_down:
            return then_waits("roll-down");
        case Guide::distance:
            return then_waits(towel ? "towel-first" : "distance-first");
        case Guide::heel_up:
            return then_waits(clip_of(first_instruction(step), step));
        case Guide::what_to_feel:  // the stop signs follow
            return {Chime::ready, {"feel"}};
        case Guide::none:
            break;
    }
    return {};
}

CueSound step_begins(const std::vector<Step>& steps, std::size_t index, const SoundChoice& choice) {
    const Step& step = steps[index];
    const bool full = choice.voice == Coaching::full;
    switch (step.phase) {
        case Phase::get_ready:
            if (step.guide != Guide::none) return guide_sound(step);
            if (full) return {Chime::ready, {where_to_lie(step)}};
            return {Chime::ready, {"get-ready", where_to_lie(step)}};
        case Phase::hold: {
            const std::string_view leg = left(step) ? "left-leg" : "right-leg";
            if (!full) return {Chime::hold_begins, {leg, "hold"}};
            const HoldNumber hold = hold_number(steps, index);
            return {Chime::hold_begins,
                    {clip_of_number(hold.number), "of", clip_of_number(hold.of), leg, "hold"},
                    3};
        }
        case Phase::change_sides:
            return {Chime::change_sides, {"change-sides", next_leg(step)}};
        case Phase::rest:
            return {std::nullopt, {"rest", next_leg(step)}};
        case Phase::ease_off:
            return {std::nullopt, {step.variant == Variant::towel ? "ease-off-towel" : "ease-off"}};
        case Phase::done:
            return end_sound(false, choice);
    }
    return {};
}

// "Still to go: two minutes, thirty seconds."
CueSound time_left(int seconds) {
    if (seconds <= 90) return {std::nullopt, {"to-go", clip_of_number(seconds), "seconds"}};
    const int minutes = seconds / 60, rest = seconds % 60;
    if (rest == 0) return {std::nullopt, {"to-go", clip_of_number(minutes), "minutes"}};
    return {std::nullopt, {"to-go", clip_of_number(minutes), "minutes", clip_of_number(rest), "seconds"}};
}

CueSound signal(const Cue& cue, const std::vector<Step>& steps, const SoundChoice& choice) {
    const Step& step = steps[cue.step];
    switch (cue.kind) {
        case CueKind::step_begins:
            return step_begins(steps, cue.step, choice);
        case CueKind::half_way:
            return {Chime::half_way, {"half-way"}};
        case CueKind::last_seconds: {
            if (step.phase == Phase::hold) return {Chime::last_seconds, {"five-seconds"}};
            if (step.phase == Phase::ease_off) return {};
            return {Chime::last_seconds,
                    {clip_of_number(static_cast<int>(std::clamp(cue.remaining.value + .5, 0.0, 3.0)))}};
        }
        case CueKind::push_begins:
            return {Chime::half_way, {cue.number <= 1 ? "push-first" : "push"}};
        case CueKind::push_ends:
            return {Chime::last_seconds, {choice.closer ? "relax-closer" : "relax"}};
        case CueKind::hold_ends:
            return {Chime::hold_ends, {"and-release"}};
        case CueKind::coach:
            return {std::nullopt, {clip_of(cue.line, step)}};
        case CueKind::time_left:
            return time_left(cue.number);
        case CueKind::push_counts:
            return {std::nullopt, {clip_of_number(cue.number)}};
        case CueKind::interrupted:
            return interruption_sound(steps, cue.step, choice);
        case CueKind::stalled:
            return pause_sound(true);
    }
    return {};
}

}  // namespace

CueSound sound_of(const Cue& cue, const std::vector<Step>& steps, const SoundChoice& choice) {
    CueSound sound = signal(cue, steps, choice);
    if (!told_at(choice.voice, cue)) sound.words = {};
    return sound;
}

CueSound entry_sound(const std::vector<Step>& steps, std::size_t index, const SoundChoice& choice) {
    CueSound sound = step_begins(steps, index, choice);
    // Coming from a hold, its end has been heard; it is the tone for letting go.
    if (!sound.chime) sound.chime = Chime::hold_ends;
    return sound;
}

CueSound whereabouts(const std::vector<Step>& steps, std::size_t index, const SoundChoice& choice) {
    const Step& step = steps[index];
    if (step.phase == Phase::hold) return {std::nullopt, {left(step) ? "left-leg" : "right-leg"}};
    CueSound sound = step_begins(steps, index, choice);
    sound.chime.reset();
    return sound;
}

CueSound pause_sound(bool stalled) {
    if (stalled) return {Chime::stood_still, {"paused", "stood-still", "go-on"}};
    return {std::nullopt, {"paused"}};
}

CueSound waiting_sound(bool again) {
    return {Chime::ready, {again ? "still-waiting" : "take-your-time"}};
}

CueSound interruption_sound(const std::vector<Step>& steps, std::size_t index, const SoundChoice& choice) {
    CueSound sound = step_begins(steps, index, choice);
    sound.chime = Chime::stood_still;
    return sound;
}

CueSound end_sound(bool held, const SoundChoice& choice) {
    const std::string_view praise = held ? "well-done" : "", wait = kPauseInWords;
    if (choice.voice == Coaching::full)
        return {
            Chime::done,
            {"done", praise, wait, "bend-knees", wait, "roll-over", wait, "sit-up", wait, "sit-a-moment"}};
    return {Chime::done, {"done", "roll-over", "sit-up"}};
}

std::string_view clip_of(CoachLine line, const Step& step) {
    using enum CoachLine;
    const auto sided = [&](std::string_view l, std::string_view r) { return left(step) ? l : r; };
    const bool towel = step.variant == Variant::towel;
    switch (line) {
        case lie_down:
        case lie_with_towel:
            return where_to_lie(step);
        case heel_up:
            return sided("heel-left", "heel-right");
        case heel_up_bent:
            return sided("heel-bent-left", "heel-bent-right");
        case towel_up:
            return sided("raise-left", "raise-right");
        case distance:
            return "distance";
        case draw_towel:
            return "draw-towel";
        case push_how:
            return "push-how";
        case slide_away:
            return "slide-away";
        case towel_down:
            return "towel-down";
        case cross_over:
            return sided("cross-left", "cross-right");
        case towel_over:
            return sided("towel-over-left", "towel-over-right");
        case legs_rest:
            return "legs-rest";
        case whole_hold:
            return "whole-hold";
        case feel:
            return "feel";
        case stop_signs:
            return towel ? "stop-signs-towel" : "stop-signs";
        case knee:
            return "knee";
        case knee_bent:
            return "knee-bent";
        case other_leg:
            return "other-leg";
        case hips_down:
            return "hips-down";
        case low_back:
            return "low-back";
        case ankle_loose:
            return "ankle-loose";
        case shoulders:
            return "shoulders";
        case breathe:
            return "breathe";
        case push_breathe:
            return "push-breathe";
        default:
            return {};
    }
}

std::string_view clip_of_number(int number) {
    static const std::array<std::string, 101> names = [] {
        std::array<std::string, 101> all;
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = std::to_string(i);
        return all;
    }();
    assert(number >= 0 && number <= 100);
    return names[static_cast<std::size_t>(number)];
}

std::array<std::string_view, 2> spoken_degrees(Degrees angle) {
    return {clip_of_number(std::clamp(static_cast<int>(std::lround(angle.value)), 0, 100)), "degrees"};
}

const std::vector<std::string_view>& all_clips() {
    static const std::vector<std::string_view> clips = [] {
        std::vector<std::string_view> all{
            "signal-lost",   "degrees",          "choose-ready",     "choose-pause",    "choose-go-on",
            "choose-easier", "choose-again",     "choose-more-time", "choose-next",     "choose-stop",
            "backed-off",    "backed-off-towel", "camera-lost",      "straighten-knee", "measure-left",
            "measure-right", "let-down",         "measure-again",    "measured"};
        const auto add = [&](const CueSound& sound) {
            for (const std::string_view word : sound.words)
                if (!word.empty() && word != kPauseInWords) all.push_back(word);
        };
        for (int number = 0; number <= 100; ++number)
            all.push_back(clip_of_number(number));
        for (const Coaching level : {Coaching::full, Coaching::brief})
            for (const bool closer : {false, true})
                for (const Variant variant :
                     {Variant::wall, Variant::towel, Variant::bent_knee, Variant::contract_relax})
                    for (const Side first : kSides) {
                        Routine longest;
                        longest.variant = variant;
                        longest.first_side = first;
                        longest.hold = longest.rest = longest.change_over = longest.get_ready = Seconds(180);
                        longest.sets = 3;
                        for (const std::vector<Step>& steps :
                             {schedule_of(longest), guided_schedule_of(longest, Pace::when_ready)}) {
                            for (const Cue& cue : cues_of(steps))
                                add(sound_of(cue, steps, {level, true, closer}));
                            for (int line = 0; line < kCoachLines; ++line)
                                add({std::nullopt, {clip_of(static_cast<CoachLine>(line), steps.front())}});
                        }
                    }
        add(end_sound(true));
        add(pause_sound(true));
        add(waiting_sound(true));
        add(waiting_sound(false));
        std::sort(all.begin(), all.end());
        all.erase(std::unique(all.begin(), all.end()), all.end());
        return all;
    }();
    return clips;
}

}  // namespace ninety
