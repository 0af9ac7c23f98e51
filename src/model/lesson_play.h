// How the article's live scenes play: what moves their sliders. Each asks for a scene that is shown, but for
// open_lesson() and the last two.
#pragma once

#include <span>

#include "model/app_state.h"

namespace ninety {

// A scene that tells a story begins it when its page is opened; not where less motion is wanted.
void open_lesson(AppState& state);
// From the end it starts over.
void play_or_pause_lesson(AppState& state);
// The slider that playing moves, by a share of its range.
void move_lesson(AppState& state, double by_01);
void set_lesson_slider(AppState& state, std::size_t slider, double value);
// What a link asks for: the sliders glide there, or are there at once where less motion is wanted.
void set_lesson(AppState& state, std::span<const SliderSetting> settings);

void stop_lesson(AppState& state);
// Time moves on from state.now.
void advance_lesson(AppState& state, Seconds now);

}  // namespace ninety
