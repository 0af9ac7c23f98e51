// Taking a large export over beside the window: practice goes on, holds are kept, and what is stopped adds
// nothing.
#include "services/history_import.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <fstream>

#include "history/history_text.h"
#include "history/make_history.h"
#include "support/speaking.h"
#include "support/temp_dir.h"

using namespace ninety;
using test::daily;
using test::TempDir;
using Clock = std::chrono::steady_clock;

namespace {

constexpr int kMany = 3'000;       // sessions: 5 MB of JSON
constexpr int kVeryMany = 12'500;  // 20 MB

History opened(const std::filesystem::path& file) {
    std::vector<std::string> notices;
    auto history = History::open(file, notices);
    REQUIRE_MESSAGE(history, (history ? "" : history.error()));
    return std::move(*history);
}

std::filesystem::path written(const TempDir& dir, const char* name, const std::string& text) {
    std::ofstream(dir / name, std::ios::binary) << text;
    return dir / name;
}

const std::string& large_json() {
    static const std::string text = to_json(daily(kMany));
    return text;
}

HistoryImport::Outcome outcome_of(HistoryImport& import) {
    for (const auto end = Clock::now() + std::chrono::minutes(2); Clock::now() < end;) {
        if (auto outcome = import.take_outcome()) return std::move(*outcome);
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    FAIL("the import does not end");
    return {};
}

void wait_until(const HistoryImport& import, double part_01) {
    for (const auto end = Clock::now() + std::chrono::minutes(2); import.part_01() < part_01;) {
        REQUIRE(Clock::now() < end);
        std::this_thread::sleep_for(std::chrono::microseconds(200));
    }
}

// An import that is stopped at this point, into a history of its own. False: it was faster than this thread,
// and has added everything.
bool adds_nothing(const std::filesystem::path& file, double at, void (*stop)(HistoryImport&)) {
    TempDir dir;
    History history = opened(dir / "history.db");
    HistoryImport import;
    import.start(file, dir / "history.db", {});
    wait_until(import, at);
    stop(import);
    CHECK_FALSE(import.running());
    const auto sessions = history.all()->sessions.size();
    CHECK((sessions == 0 || sessions == kMany));
    return sessions == 0;
}

// A session that no export has.
SessionRecord practised() {
    SessionRecord session = daily(1).sessions.front();
    session.uid = test::uid_of(9'000'000);
    return session;
}

// What this thread, or the whole program, has worked so far; a busy machine makes both longer, not one of
// them.
double work(clockid_t whose) {
    timespec time{};
    clock_gettime(whose, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

}  // namespace

TEST_CASE("an import takes everything over, tells how far it is, and costs the window nothing") {
    TempDir dir;
    const auto file = written(dir, "large.json", to_json(daily(kVeryMany)));
    opened(dir / "history.db");
    HistoryImport import;
    CHECK_FALSE(import.take_outcome());
    const double own = work(CLOCK_THREAD_CPUTIME_ID), all = work(CLOCK_PROCESS_CPUTIME_ID);
    import.start(file, dir / "history.db", {{2'000'000'000, 0}, Metres(1.7), Degrees(90), Seconds(45)});
    CHECK(import.running());
    double last = 0;
    int steps = 0;
    std::optional<HistoryImport::Outcome> outcome;
    while (!(outcome = import.take_outcome())) {
        const double part = import.part_01();
        CHECK(part >= last);
        CHECK(part <= 1);
        steps += part > last ? 1 : 0;
        last = part;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    CHECK_FALSE(import.running());
    CHECK(work(CLOCK_THREAD_CPUTIME_ID) - own < .2 * (work(CLOCK_PROCESS_CPUTIME_ID) - all));
    CHECK(steps > 10);
    CHECK(last > .9);
    CHECK_FALSE(outcome->stopped);
    CHECK(outcome->problem == "");
    CHECK(outcome->added.sessions == kVeryMany);
    REQUIRE(outcome->data);
    REQUIRE(outcome->view);
    CHECK(outcome->data->sessions.size() == kVeryMany);
    CHECK(outcome->view->totals.sessions == kVeryMany);
    CHECK(*opened(dir / "history.db").all() == daily(kVeryMany));
}

TEST_CASE("an import that is stopped, at whatever point, adds nothing") {
    TempDir dir;
    const auto file = written(dir, "large.json", large_json());
    const auto asked = [](HistoryImport& import) {
        import.ask_to_stop();
        const auto outcome = outcome_of(import);
        CHECK(outcome.problem == "");
        CHECK(outcome.added.sessions == (outcome.stopped ? 0 : kMany));
    };
    // The end of the program, too; and it does not wait for the file's end.
    const auto ended = [](HistoryImport& import) { import.stop(); };
    for (const double at : {0.0, .1, .45, .6, .9}) {
        CAPTURE(at);
        for (void (*stop)(HistoryImport&) : {+asked, +ended}) {
            // On a machine that is busy with others it may have ended before it is told to.
            int tries = 1;
            while (!adds_nothing(file, at, stop) && tries < 20)
                ++tries;
            CHECK(tries < 20);
        }
    }
}

TEST_CASE("a hold that ends meanwhile is kept at once, and the import is whole all the same") {
    TempDir dir;
    const auto file = written(dir, "large.json", large_json());
    History history = opened(dir / "history.db");
    HistoryImport import;
    import.start(file, dir / "history.db", {});
    SessionRecord session = practised();
    int kept = 0, meanwhile = 0;
    for (const double at : {.2, .55, .7, .95}) {
        wait_until(import, at);
        HoldRecord hold = session.holds.front();
        hold.number = kept + 1;
        // About to be finished, or slow to make way: later, as whoever keeps the holds does.
        const auto end = Clock::now() + std::chrono::minutes(2);
        while (!import.make_way())
            REQUIRE(Clock::now() < end);
        REQUIRE(history.add_hold(session, hold));
        // It is in the file now, whatever becomes of the import, which may have been faster than this thread.
        const auto there = opened(dir / "history.db").all()->sessions;
        CHECK(std::count_if(there.begin(), there.end(),
                            [&](const SessionRecord& one) { return one.uid == session.uid; }) == 1);
        meanwhile += there.size() == 1 ? 1 : 0;
        ++kept;
        import.done_writing();
    }
    CHECK(meanwhile > 0);
    const auto outcome = outcome_of(import);
    CHECK(outcome.problem == "");
    CHECK(outcome.added.sessions == kMany);
    const auto all = history.all();
    REQUIRE(all);
    CHECK(all->sessions.size() == kMany + 1);
    int holds = 0;
    for (const SessionRecord& one : all->sessions)
        if (one.uid == session.uid) holds += static_cast<int>(one.holds.size());
    CHECK(holds == kept);
    // Nothing runs any more: nothing is in the way.
    CHECK(import.make_way());
    import.done_writing();
}

TEST_CASE("a file that cannot be taken over is said, and nothing is added") {
    TempDir dir;
    History history = opened(dir / "history.db");
    const std::string broken = large_json().substr(0, large_json().size() / 2);
    for (const auto& [name, text, problem] :
         {std::tuple("broken.json", broken, "it is not JSON"),
          std::tuple("other.csv", std::string("a,b\r\n"), "seems to be a text"),
          std::tuple("none.csv", std::string(), "")}) {
        const auto file = written(dir, name, text);
        HistoryImport import;
        import.start(file, dir / "history.db", {});
        const auto outcome = outcome_of(import);
        CHECK_FALSE(outcome.stopped);
        CHECK(outcome.problem.find(problem) != std::string::npos);
        CHECK(outcome.problem.starts_with(file.string()));
        CHECK(history.all()->sessions.empty());
    }
    HistoryImport import;
    import.start(dir / "missing.csv", dir / "history.db", {});
    CHECK(outcome_of(import).problem.find("there is no such file") != std::string::npos);
}

TEST_CASE("what keeps an import from the history is told in the window's language") {
    const test::Speaking german("de");
    TempDir dir;
    const auto file = written(dir, "small.json", to_json(daily(1)));
    std::filesystem::create_directory(dir / "history.db");
    HistoryImport import;
    import.start(file, dir / "history.db", {});
    CHECK(outcome_of(import).problem ==
          (dir / "history.db").string() +
              ": Dein Verlauf l\u00e4sst sich nicht \u00f6ffnen (unable to open database file)");
    import.start(written(dir, "bad.json", "{\n]"), dir / "other.db", {});
    CHECK(outcome_of(import).problem == (dir / "bad.json").string() + ":2: Das ist kein JSON");
}
