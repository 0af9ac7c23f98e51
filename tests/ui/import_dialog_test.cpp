// What is said before a file of another program's is taken over, and after it.
#include <doctest/doctest.h>

#include "import/foreign_choice.h"
#include "support/drawn_words.h"
#include "support/states.h"

using namespace ninety;
using test::Paper;

namespace {

AppState offered(const ImportOffer& offer) {
    Settings settings;
    settings.stop_signs_seen = true;
    AppState state = state_at_start(settings, {});
    state.reading.offer = std::make_shared<const ImportOffer>(offer);
    return state;
}

ImportOffer table_offer() {
    ImportOffer offer;
    offer.file = "gym.csv";
    offer.kind = FileKind::strong;
    offer.columns = {"Date", "Exercise", "Seconds"};
    offer.first_rows = {{"3/2/2026", "Plank", "45"}};
    offer.whats = {"Plank", "Hamstring stretch"};
    offer.choice.date = 0;
    offer.choice.what = 1;
    offer.choice.duration = 2;
    offer.choice.rows = ForeignChoice::Rows::stretches;
    offer.doubts.order = offer.doubts.duration = offer.doubts.rows = true;
    offer.sessions = 1;
    offer.holds = 12;
    offer.held = Seconds(600);
    offer.first = offer.last = 20'514;
    offer.left_out = 2;
    offer.first_problem = "gym.csv:7: a while";
    return offer;
}

}  // namespace

TEST_CASE("an offer says what it seems to be, its first row, what is unsure, and what it comes to") {
    Paper paper;
    const AppState state = offered(table_offer());
    for (const char* words : {"gym.csv seems to be an export of Strong.", "3/2/2026", "Plank",
                              "which comes first?", "Date", "Seconds", "all that speak of stretching",
                              "1 session with 12 holds, 10 minutes in all, from 2026-03-02 to 2026-03-02.",
                              "2 rows cannot be read and stay out. The first: gym.csv:7: a while",
                              "none are made up", "Take over", "Not now"})
        CHECK_MESSAGE(paper.says(state, words), std::string(words));
}

TEST_CASE("a damaged history of ours is offered without columns, and nothing at all says so") {
    Paper paper;
    ImportOffer ours = table_offer();
    ours.kind = FileKind::history_csv;
    ours.columns.clear();
    ours.first_rows.clear();
    CHECK(paper.says(offered(ours), "seems to be a history of Ninety."));
    CHECK_FALSE(paper.says(offered(ours), "none are made up"));
    ImportOffer none = table_offer();
    none.sessions = 0;
    CHECK(paper.says(offered(none), "there is nothing to take over"));
}

TEST_CASE("after it what was taken over can be taken back, and nothing asks in a session") {
    Paper paper;
    Settings settings;
    settings.stop_signs_seen = true;
    AppState state = state_at_start(settings, {});
    CHECK_FALSE(paper.says(state, "Undo"));
    state.reading.taken_over = TakenOver{"gym.csv", 1, 0};
    CHECK(paper.says(state, "gym.csv: 1 new session has been taken over."));
    CHECK(paper.says(state, "Undo"));
}
