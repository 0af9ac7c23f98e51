// Says on the desktop that a planned session's time has come. When that is, the model knows
// (routine/plan.h); this asks for it and tells where a desktop shows nothing.
#pragma once

#include <functional>
#include <future>

#include "services/outbox.h"

namespace ninety {

// Asks the desktop to show it. The answer may come late, or never: whether it could be asked.
using RemindOnDesktop = std::function<std::future<bool>(std::string title, std::string body)>;

class ReminderService {
  public:
    explicit ReminderService(RemindOnDesktop show) : show_(std::move(show)) {}

    void remind();
    // What has become of the last one, among what there is to tell.
    void hand_over(std::vector<News>& to);

  private:
    RemindOnDesktop show_;
    std::future<bool> asked_;
    Outbox outbox_;
};

}  // namespace ninety
