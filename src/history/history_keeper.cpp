#include "history/history_keeper.h"

namespace ninety {

int HistoryKeeper::write(std::vector<HistoryEvent> events, std::vector<std::string>& notices) {
    for (HistoryEvent& event : events)
        waiting_.push_back(std::move(event));
    if (!writable()) return 0;  // whoever opened it has told the person
    struct Write {
        History& history;
        Status operator()(const HoldEnded& e) const { return history.add_hold(e.session, e.hold); }
        Status operator()(const SessionEnded& e) const {
            return history.end_session(e.uid, e.at, e.completed);
        }
    };
    int written = 0;
    while (!waiting_.empty()) {
        const Status done = std::visit(Write{*history_}, waiting_.front());
        if (!done) {
            if (told_ != done.error())
                notices.push_back(done.error() + "; it is kept in memory and tried again with the next hold");
            told_ = done.error();
            return written;
        }
        waiting_.pop_front();
        ++written;
    }
    told_.clear();
    return written;
}

void HistoryKeeper::close() {
    waiting_.clear();
    history_.reset();
}

}  // namespace ninety
