// A real window with its state, in simulated time and without services: one round of the program's loop by
// hand.
#pragma once

#include <doctest/doctest.h>

#include "cli/main_window.h"
#include "model/update.h"
#include "support/program_files.h"
#include "support/unseen_window.h"

namespace ninety::test {

class Trainer {
  public:
    explicit Trainer(AppState initial, glm::ivec2 size = {960, 600})
        : state_(std::move(initial)), window_(unseen_window(size), program_files(), state_) {
        show_first_view(state_, window_);
    }

    AppState& state() { return state_; }
    MainWindow& window() { return window_; }

    // Time moves on, without a picture.
    Effects live(Seconds now, Observations seen = {}) {
        window_.observe(state_, seen);
        seen.window->minimised = false;  // on no screen, but the test looks at it
        return advance(state_, now, seen);
    }
    void draw_frame(Seconds now, Observations seen = {}) {
        live(now, std::move(seen));
        window_.draw(frame_of(state_), state_, actions_);
    }
    bool read_input() { return window_.poll(Seconds(0), state_, actions_); }
    Effects act() {
        Effects effects = update(state_, actions_);
        actions_.clear();
        return effects;
    }

  private:
    AppState state_;
    MainWindow window_;
    Actions actions_;
};

}  // namespace ninety::test
