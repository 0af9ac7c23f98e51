// The list of sessions and what corrects one, letter by letter as they are drawn.
#include <doctest/doctest.h>

#include "history/make_history.h"
#include "model/update.h"
#include "support/drawn_words.h"

using namespace ninety;
using test::Paper;

namespace {

AppState with_list(HistoryData data) {
    Settings settings;
    settings.stop_signs_seen = true;
    AppState state(settings);
    state.reading.wall_now = {test::kNoon + std::int64_t{86'400} * 20'000, 0};
    state.reading.progress =
        progress_view(std::move(data), state.reading.wall_now, Metres(1.7), Degrees(90), Seconds(45));
    state.shell.panel = Panel::progress;
    state.reading.part = ProgressPart::sessions;
    return state;
}

}  // namespace

TEST_CASE("every session is in the list with its time, what was held, its answers and its note") {
    Paper paper;
    HistoryData data = test::daily(4);
    data.sessions[3].started = *from_iso8601("2023-11-17T18:05:42+01:00");
    data.sessions[3].check_in = CheckIn{5, 2, 1, "on the carpet"};
    const AppState state = with_list(data);
    CHECK(paper.says(state, "17 Nov 2023, 18:05"));
    CHECK(paper.says(state, "left 1:30"));
    CHECK(paper.says(state, "stretch 5"));
    CHECK(paper.says(state, "pain 2 to 1"));
    CHECK(paper.says(state, "on the carpet"));
    CHECK(paper.says(state, "4 sessions"));
    CHECK(paper.says(with_list(test::daily(1)), "1 session"));
    CHECK_FALSE(paper.says(with_list(test::daily(1)), "1 sessions"));
    CHECK(paper.says(with_list({}), "No sessions yet"));
}

TEST_CASE("of ten thousand sessions only those in sight are drawn") {
    Paper paper;
    const std::string some = paper.read(with_list(test::daily(200)));
    const std::string many = paper.read(with_list(test::daily(10'000)));
    CHECK(many.size() < 2 * some.size());
    CHECK(many.find("10000sessions") != std::string::npos);
}

TEST_CASE("the chosen session shows every hold; one that goes on cannot be corrected") {
    Paper paper;
    AppState state = with_list(test::daily(3));
    state.reading.sessions.chosen = test::uid_of(0);
    CHECK(paper.says(state, "1. right, 0:45, up to 62\u00b0 sensor"));
    CHECK(paper.says(state, "Correct"));
    CHECK(paper.says(state, "Delete"));
}

TEST_CASE("a deletion is told with the way back") {
    Paper paper;
    AppState state = with_list(test::daily(3));
    CHECK_FALSE(paper.says(state, "Undo"));
    update(state, std::vector<Action>{action::DeleteRecord{test::uid_of(1)}});
    CHECK(paper.says(state, "is deleted"));
    CHECK(paper.says(state, "Undo"));
}

TEST_CASE("the editor says what is wrong at its field") {
    Paper paper;
    AppState state = with_list(test::daily(3));
    update(state, std::vector<Action>{action::CorrectSession{test::uid_of(1)}});
    CHECK(paper.says(state, "Correct the session"));
    CHECK_FALSE(paper.says(state, "There is no such date."));
    state.reading.sessions.draft->date.month = 13;
    state.reading.sessions.draft->holds[0].seconds = 0;
    CHECK(paper.says(state, "There is no such date."));
    CHECK(paper.says(state, "A hold is 1 to 3600 seconds long."));
}

TEST_CASE("measurements have a list of their own") {
    Paper paper;
    AppState state = with_list(test::daily(1));
    state.reading.sessions.measurements = true;
    CHECK(paper.says(state, "left leg:"));
}
