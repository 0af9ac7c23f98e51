// The settings' file while the window is open: written when the person has paused changing them, and at the
// end.
#pragma once

#include "model/app_state.h"
#include "services/outbox.h"
#include "settings/settings_file.h"

namespace ninety {

class SettingsService {
  public:
    static constexpr Seconds kSaveAfter{1.0};

    explicit SettingsService(SettingsFile file) : file_(std::move(file)) {}

    void changed(Seconds now);
    // Time has passed: writes what has not been changed for kSaveAfter.
    void follow(const AppState& state);
    // The program ends: writes what is not written yet.
    void finish(const AppState& state);
    // The file has been deleted: the next one begins afresh.
    void forget();

    void hand_over(std::vector<News>& to) { outbox_.hand_over(to); }

  private:
    SettingsFile file_;
    std::optional<Seconds> changed_at_;  // and not written since
    Outbox outbox_;
};

}  // namespace ninety
