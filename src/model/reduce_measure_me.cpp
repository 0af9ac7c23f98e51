// "Measure me": AppState::practice.measure_me.
#include <algorithm>
#include <cmath>

#include "model/reducers.h"

namespace ninety {
namespace {

// The leg that has been measured comes down before another one counts: the camera sees the higher one, and
// not whose it is.
bool has_come_down(Degrees from, const CameraSight& sight) {
    constexpr double kPart = .7;  // ours: a leg that tires does not sink so far
    return sight.reading && sight.reading->leg < std::max(StillLeg::kLeastRaise, from * kPart);
}

Degrees to_tenths(Degrees angle) {
    return Degrees(std::round(angle.value * 10) / 10);
}

void ask_for(Side side, Change& change, std::optional<Degrees> after) {
    MeasureMe& me = change.state.practice.measure_me;
    me.stage = MeasureMe::Stage::raise;
    me.side = side;
    me.still.clear();
    me.raised_since.reset();
    change.ask(effect::SayMeasureMe{after, side, false});
}

void keep(const StillAngle& angle, Change& change) {
    MeasureMe& me = change.state.practice.measure_me;
    me.measured[index_of(me.side)] = angle;
    change.ask(
        effect::StoreAngle{me.side, to_tenths(angle.leg), AngleSource::camera, to_tenths(angle.spread)});
    me.still_up = angle.leg;
    if (!me.measured[index_of(other(me.side))]) return ask_for(other(me.side), change, angle.leg);
    me.stage = MeasureMe::Stage::done;
    me.still.clear();
    change.ask(effect::SayMeasureMe{angle.leg, std::nullopt, true});
}

void follow(const CameraSight& sight, Change& change) {
    AppState& state = change.state;
    MeasureMe& me = state.practice.measure_me;
    if (me.still_up && !has_come_down(*me.still_up, sight)) return;
    me.still_up.reset();
    me.still.take(sight);
    if (sight.reading) {
        const bool up = sight.reading->leg >= StillLeg::kLeastRaise;
        if (!up) me.raised_since.reset();
        if (up && !me.raised_since) me.raised_since = sight.at;
    }
    me.stage = me.still.lasted() > Seconds(0) ? MeasureMe::Stage::hold_still : MeasureMe::Stage::raise;
    if (const auto angle = me.still.angle()) return keep(*angle, change);
    if (me.raised_since && sight.at - *me.raised_since > MeasureMe::kPatience) {
        me.stage = MeasureMe::Stage::unsure;
        change.ask(effect::SayMeasureMe{});
    }
}

}  // namespace

void reduce(const action::BeginMeasureMe&, Change& change) {
    AppState& state = change.state;
    if (session_under_way(state) || state.settings.stop_signs_due) return;
    MeasureMe& me = state.practice.measure_me;
    if (me.stage == MeasureMe::Stage::unsure) return ask_for(me.side, change, std::nullopt);
    reduce(action::ShowPanel{Panel::practise}, change);
    const bool was_on = camera_is_on(state);
    open_camera(change);
    if (!camera_is_on(state)) return;
    if (!was_on) state.practice.camera.opened_for_measure_me = true;
    const auto still_up = me.still_up;
    me = {};
    me.still_up = still_up;
    ask_for(routine_of(state).first_side, change, std::nullopt);
}

void reduce(const action::LeaveMeasureMe&, Change& change) {
    Practice& practice = change.state.practice;
    practice.measure_me = {};
    if (practice.camera.opened_for_measure_me) close_camera(change);
}

void advance_measure_me(Change& change) {
    AppState& state = change.state;
    const MeasureMe::Stage stage = state.practice.measure_me.stage;
    if (stage != MeasureMe::Stage::raise && stage != MeasureMe::Stage::hold_still) return;
    if (const CameraSight* sight = camera_sight(state)) return follow(*sight, change);
    state.practice.measure_me.still.clear();
    state.practice.measure_me.stage = MeasureMe::Stage::raise;
}

}  // namespace ninety
