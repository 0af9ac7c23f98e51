#include "model/lesson_play.h"

#include <cmath>

#include "core/easing.h"

namespace ninety {
namespace {

LessonValues& shown_values(AppState& state) {
    return state.reading.lesson.of(*lesson_shown(state));
}

}  // namespace

void open_lesson(AppState& state) {
    const auto lesson = lesson_shown(state);
    if (!lesson || !tells_once(*lesson) || state.settings.reduced_motion) return;
    move_lesson(state, -1);
    state.reading.lesson.playing = true;
}

void play_or_pause_lesson(AppState& state) {
    const LessonValues& values = shown_values(state);
    state.reading.lesson.playing = !state.reading.lesson.playing;
    state.reading.lesson.glide.reset();
    if (state.reading.lesson.playing && values[kPlayed] >= sliders_of(values.lesson)[kPlayed].max)
        move_lesson(state, -1);
}

void move_lesson(AppState& state, double by_01) {
    LessonValues& values = shown_values(state);
    const Slider& slider = sliders_of(values.lesson)[kPlayed];
    state.reading.lesson.glide.reset();
    set_value(values, kPlayed, values[kPlayed] + by_01 * (slider.max - slider.min));
}

void set_lesson_slider(AppState& state, std::size_t slider, double value) {
    state.reading.lesson.glide.reset();
    if (slider == kPlayed) state.reading.lesson.playing = false;
    set_value(shown_values(state), slider, value);
}

void set_lesson(AppState& state, std::span<const SliderSetting> settings) {
    stop_lesson(state);
    LessonValues& values = shown_values(state);
    const LessonValues from = values;
    apply_settings(values, settings);
    if (state.settings.reduced_motion || values == from) return;
    state.reading.lesson.glide = LessonState::Glide{from, values, state.now};
    values = from;
}

void stop_lesson(AppState& state) {
    state.reading.lesson.playing = false;
    state.reading.lesson.glide.reset();
}

void advance_lesson(AppState& state, Seconds now) {
    const auto lesson = lesson_shown(state);
    if (!lesson) return;
    LessonState& scene = state.reading.lesson;
    LessonValues& values = scene.of(*lesson);
    if (scene.glide) {
        const double t = smoother_step((now - scene.glide->began) / LessonState::Glide::kLength);
        for (std::size_t i = 0; i < sliders_of(*lesson).size(); ++i)
            set_value(values, i, std::lerp(scene.glide->from[i], scene.glide->to[i], t));
        if (t >= 1) {
            values = scene.glide->to;
            scene.glide.reset();
        }
    } else if (scene.playing) {
        const Slider& slider = sliders_of(*lesson)[kPlayed];
        const double by =
            (now - state.now) / play_length(*lesson) * state.watch.player.speed() * (slider.max - slider.min);
        double value = values[kPlayed] + by;
        if (value >= slider.max) {
            scene.playing = state.settings.loop && !tells_once(*lesson);
            if (scene.playing && values[kPlayed] >= slider.max) value = slider.min;
        }
        set_value(values, kPlayed, value);
    }
    update_lesson(state);
}

}  // namespace ninety
