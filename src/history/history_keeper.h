// Brings events into the history and keeps those that could not be written until they can be.
//
// A full disk or a lock loses nothing while the program runs: every later event tries all of them again, in
// their order. A problem is told once.
#pragma once

#include <deque>
#include <optional>

#include "history/history.h"
#include "history/session_recorder.h"

namespace ninety {

class HistoryKeeper {
  public:
    // Without a history everything waits for one: see reopen().
    explicit HistoryKeeper(std::optional<History> history) : history_(std::move(history)) {}

    // What is written when it returns is safe. Returns how many events of those given, or kept before, that
    // was.
    int write(std::vector<HistoryEvent> events, std::vector<std::string>& notices);

    // For everything that is not an event: reading, check-ins. Null where there is none.
    History* history() { return history_ ? &*history_ : nullptr; }
    std::size_t waiting() const { return waiting_.size(); }
    bool writable() const { return history_ && !history_->read_only(); }
    // Drops what waits and closes the file.
    void close();
    void reopen(std::optional<History> history) { history_ = std::move(history); }

  private:
    std::optional<History> history_;
    std::deque<HistoryEvent> waiting_;
    std::string told_;
};

}  // namespace ninety
