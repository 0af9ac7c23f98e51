// What is known of a history while the window is open, with its days: changed event by event, and lent out as
// a value that does not change any more, without copying ten thousand sessions for one hold.
//
// There are two of it. Whoever has been lent one keeps it as it was; the next event goes into the other,
// which first takes in what it has missed. Only where both are lent is one copied. For one thread.
#pragma once

#include <memory>
#include <vector>

#include "history/history_event.h"
#include "history/records.h"
#include "history/statistics.h"

namespace ninety {

struct KnownData {
    HistoryData data;
    std::vector<DaySummary> days;  // by_day(data)
};
KnownData with_days(HistoryData data);

// remember() for both: only the days that the event is about are summed again.
bool remember(const HistoryEvent& event, KnownData& known);

class KnownHistory {
  public:
    KnownHistory() : KnownHistory(HistoryData{}) {}
    explicit KnownHistory(HistoryData data);

    bool remember(const HistoryEvent& event);

    const HistoryData& data() const { return now_->data; }
    const std::vector<DaySummary>& days() const { return now_->days; }
    std::shared_ptr<const KnownData> lend() const { return now_; }

  private:
    void make_own();

    std::shared_ptr<KnownData> now_, other_;
    std::vector<HistoryEvent> missed_;  // by the other one
};

}  // namespace ninety
