#include "audio/cue_sounds.h"

#include <algorithm>

namespace ninety {
namespace {

bool left(const Step& step) {
    return step.side == Side::left;
}

// Where to lie down, and with what.
std::string_view lie_down(const Step& step) {
    if (step.variant == Variant::towel) return left(step) ? "towel-left" : "towel-right";
    return left(step) ? "lie-left" : "lie-right";
}

CueSound step_begins(const Step& step) {
    switch (step.phase) {
        case Phase::get_ready:
            return {Chime::ready, {"get-ready", lie_down(step)}};
        case Phase::hold:
            return {Chime::hold_begins, {left(step) ? "left-leg" : "right-leg", "hold"}};
        case Phase::change_sides:
            return {Chime::change_sides, {"change-sides", left(step) ? "next-left" : "next-right"}};
        case Phase::rest:
            return {std::nullopt, {"rest", left(step) ? "next-left" : "next-right"}};
        case Phase::ease_off:
            return {std::nullopt, {step.variant == Variant::towel ? "ease-off-towel" : "ease-off"}};
        case Phase::done:
            return {Chime::done, {"done"}};
    }
    return {};
}

}  // namespace

CueSound sound_of(const Cue& cue, const std::vector<Step>& steps) {
    const Step& step = steps[cue.step];
    switch (cue.kind) {
        case CueKind::step_begins:
            return step_begins(step);
        case CueKind::half_way:
            return {Chime::half_way, {"half-way"}};
        case CueKind::last_seconds: {
            if (step.phase == Phase::hold) return {Chime::last_seconds, {"five-seconds"}};
            if (step.phase == Phase::ease_off) return {};
            static constexpr std::array<std::string_view, 4> kCount{"", "1", "2", "3"};
            const auto left_s = static_cast<std::size_t>(std::clamp(cue.remaining.value + .5, 0.0, 3.0));
            return {Chime::last_seconds, {kCount[left_s]}};
        }
        case CueKind::push_begins:
            return {Chime::half_way, {"push"}};
        case CueKind::push_ends:
            return {Chime::last_seconds, {"relax"}};
        case CueKind::hold_ends:
            return {Chime::hold_ends, {"and-release"}};
        case CueKind::interrupted:
            return interruption_sound(step);
        case CueKind::stalled:
            return pause_sound(true);
    }
    return {};
}

CueSound entry_sound(const Step& step) {
    CueSound sound = step_begins(step);
    // Coming from a hold, its end has been heard; it is the tone for letting go.
    if (!sound.chime) sound.chime = Chime::hold_ends;
    return sound;
}

CueSound whereabouts(const Step& step) {
    if (step.phase == Phase::hold) return {std::nullopt, {left(step) ? "left-leg" : "right-leg"}};
    return {std::nullopt, step_begins(step).words};
}

CueSound pause_sound(bool stalled) {
    if (stalled) return {Chime::stood_still, {"paused", "stood-still"}};
    return {std::nullopt, {"paused"}};
}

CueSound interruption_sound(const Step& step) {
    return {Chime::stood_still, step_begins(step).words};
}

std::array<std::string, 2> spoken_degrees(int degrees) {
    return {std::to_string(std::clamp(degrees, 0, 100)), "degrees"};
}

}  // namespace ninety
