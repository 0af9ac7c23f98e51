// A window's keeper with its news and its time, who locks its file, and what the file says to somebody else.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>

#include "history/history_keeper.h"
#include "history/make_history.h"
#include "history/sqlite.h"

namespace ninety::test {

inline const SessionRecord kSession = [] {
    SessionRecord session = daily(1).sessions.front();
    session.ended.reset();
    session.check_in.reset();
    session.completed = false;
    return session;
}();

inline std::vector<HistoryEvent> hold(std::size_t i, SessionRecord session = kSession) {
    const HoldRecord which = session.holds[i];
    session.holds.clear();
    return {HoldEnded{session, which}};
}

// Another program, or a window that looks at the file with eyes of its own.
inline HistoryData in_file(const std::filesystem::path& file) {
    std::vector<std::string> notices;
    auto history = History::open(file, notices);
    REQUIRE_MESSAGE(history, (history ? "" : history.error()));
    CHECK_MESSAGE(notices.empty(), (notices.empty() ? "" : notices.front()));
    return *history->all();
}

inline std::size_t holds_in(const std::filesystem::path& file) {
    std::size_t holds = 0;
    for (const SessionRecord& session : in_file(file).sessions)
        holds += session.holds.size();
    return holds;
}

class Locked {
  public:
    explicit Locked(const std::filesystem::path& file)
        : other_(std::move(*Sqlite::open(file, Sqlite::Access::write))) {
        REQUIRE(other_.run("BEGIN EXCLUSIVE"));
    }
    void release() { REQUIRE(other_.run("ROLLBACK")); }

  private:
    Sqlite other_;
};

struct Window {
    explicit Window(const std::filesystem::path& file) : keeper(file) { keeper.open(news); }
    void second() { keeper.tick(now += Seconds(1.01), news); }
    int times(HistoryNews::Kind kind) const {
        return static_cast<int>(std::count_if(news.begin(), news.end(),
                                              [&](const HistoryNews& one) { return one.kind == kind; }));
    }

    std::size_t sessions() const { return keeper.data() ? keeper.data()->sessions.size() : 0; }

    HistoryKeeper keeper;
    HistoryKeeper::News news;
    Seconds now{100};
};

}  // namespace ninety::test
