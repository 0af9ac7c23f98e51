// Handouts while the window is open: each becomes a file of its own among the person's documents.
#pragma once

#include <filesystem>
#include <functional>

#include "core/wall_time.h"
#include "model/app_state.h"
#include "paper/handout.h"
#include "services/outbox.h"

namespace ninety {

class HandoutService {
  public:
    HandoutService(std::filesystem::path documents, std::function<WallTime()> wall_now)
        : documents_(std::move(documents)), wall_now_(std::move(wall_now)) {}

    // Draws the page and writes it under a name that is free; what has become of it is said.
    void save(const Routine& routine, const AppState& state, const DrawScene& draw);

    void hand_over(std::vector<News>& to) { outbox_.hand_over(to); }

  private:
    std::filesystem::path documents_;
    std::function<WallTime()> wall_now_;
    Outbox outbox_;
};

}  // namespace ninety
