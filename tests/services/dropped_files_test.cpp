// Files of all kinds, dropped on the window: recognised, offered where a person has to look, taken over,
// taken back.
#include <doctest/doctest.h>

#include <chrono>

#include "core/system.h"
#include "history/history_text.h"
#include "history/make_history.h"
#include "history/sqlite.h"
#include "support/household.h"

using namespace ninety;
using test::Household;

namespace {

Settings short_one() {
    Settings settings;
    settings.stop_signs_seen = true;
    return settings;
}

const char* const kFitNotes =
    "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment\n"
    "2026-03-02,Hamstring Stretch,Legs,,,,,,0:00:45,\n"
    "2026-03-03,Hamstring Stretch,Legs,,,,,,0:01:00,\n"
    "2026-03-03,Plank,Core,,,,,,0:01:30,\n";

void drop(Household& house, const std::filesystem::path& file) {
    house.act({action::Ask{effect::TakeFile{file}}});
}

}  // namespace

TEST_CASE("an offer shows what is in it, adds nothing until it is agreed to, and is taken back whole") {
    Household house(short_one());
    drop(house, house.folder.write("whatever.bin", kFitNotes));
    REQUIRE(house.wait_for([&] { return house.state.reading.offer != nullptr; }));
    CHECK(open_dialog(house.state) == Dialog::import_file);
    CHECK(house.state.reading.offer->kind == FileKind::fitnotes);
    CHECK(house.state.reading.offer->sessions == 2);
    CHECK(house.state.reading.offer->held == Seconds(105));
    CHECK(house.history().sessions.empty());

    // Another choice is looked at again.
    ForeignChoice choice = house.state.reading.offer->choice;
    choice.rows = ForeignChoice::Rows::all;
    house.act({action::Ask{effect::ChooseImport{choice}}});
    CHECK(house.wait_for([&] { return house.state.reading.offer->holds == 3; }));
    CHECK(house.history().sessions.empty());

    house.act({action::Ask{effect::AnswerImport{true}}});
    REQUIRE(house.wait_for([&] { return house.state.reading.taken_over.has_value(); }));
    CHECK_FALSE(house.state.reading.offer);
    CHECK(house.history().sessions.size() == 2);
    CHECK(house.state.reading.taken_over->sessions == 2);

    house.act({action::Ask{effect::UndoImport{}}});
    house.run(3, .5);
    CHECK(house.history().sessions.empty());
    CHECK_FALSE(house.state.reading.taken_over);
    CHECK(house.state.reading.progress->totals.holds == 0);

    // Once more works, and a second time adds nothing.
    for (int i = 0; i < 2; ++i) {
        drop(house, house.folder / "whatever.bin");
        REQUIRE(house.wait_for([&] { return house.state.reading.offer != nullptr; }));
        house.act({action::Ask{effect::AnswerImport{true}}});
        REQUIRE(house.wait_for([&] { return house.history().sessions.size() == 2; }));
        house.run(1, .1);
    }
    CHECK(house.wait_for([&] { return house.told("Everything in whatever.bin"); }));
}

TEST_CASE("taking back while the next import adds is for later: that one comes to its end all the same") {
    Household house(short_one());
    drop(house, house.folder.write("first.json", to_json(test::daily(2))));
    REQUIRE(house.wait_for([&] { return house.state.reading.taken_over.has_value(); }));
    // Somebody else writes: the next one waits for them with its adding begun, and cannot make way.
    auto other = Sqlite::open(house.person.history, Sqlite::Access::write);
    REQUIRE(other);
    REQUIRE(other->run("BEGIN IMMEDIATE"));
    drop(house, house.folder.write("second.json", to_json(test::daily(3))));
    // Before it has come so far it is that lock that taking back meets, and says so.
    const auto met_the_lock = [&] {
        house.state.shell.notices.clear();
        house.act({action::Ask{effect::UndoImport{}}});
        house.round(Seconds(0));
        return !house.state.shell.notices.problems().empty();
    };
    const auto end = std::chrono::steady_clock::now() + std::chrono::minutes(1);
    while (met_the_lock())
        REQUIRE(std::chrono::steady_clock::now() < end);
    CHECK(house.history().sessions.size() == 2);
    REQUIRE(house.state.reading.taken_over.has_value());
    CHECK(house.state.reading.taken_over->file == "first.json");
    REQUIRE(other->run("ROLLBACK"));
    CHECK(house.wait_for([&] { return house.state.reading.taken_over->file == "second.json"; }));
    CHECK(house.history().sessions.size() == 3);
}

TEST_CASE("an offer that is not wanted leaves nothing, and the next file has its turn") {
    Household house(short_one());
    drop(house, house.folder.write("a.csv", kFitNotes));
    drop(house, house.folder.write("b.csv", "Date,Stretch\n2026-11-25,YES_MANUAL\n"));
    REQUIRE(house.wait_for([&] { return house.state.reading.offer != nullptr; }));
    CHECK(house.state.reading.offer->file == "a.csv");
    house.act({action::ClosePage{}});
    REQUIRE(house.wait_for(
        [&] { return house.state.reading.offer && house.state.reading.offer->file == "b.csv"; }));
    house.act({action::Ask{effect::AnswerImport{false}}});
    house.run(1, .1);
    CHECK_FALSE(house.state.reading.offer);
    CHECK(house.history().sessions.empty());
}

TEST_CASE("a routine and a trace are taken by what stands in them, and what is neither is told apart") {
    Household house(short_one());
    const std::size_t before = house.state.shell.routines.size();
    drop(house, house.folder.write("evening.txt", "\xEF\xBB\xBFname = \"Evening\"\nhold_s = 45\n"));
    CHECK(house.wait_for([&] { return house.state.shell.routines.size() == before + 1; }));
    CHECK_FALSE(house.state.practice.measuring.seen.has_trace);
    drop(house, house.folder.write("leg.dat", "time_s,angle_deg\n0,10\n1,20\n"));
    CHECK(house.wait_for([&] { return house.state.practice.measuring.seen.has_trace; }));
    drop(house, house.folder.write("history.csv", std::string("\x89PNG\r\n\x1A\n\0\0", 10)));
    CHECK(house.wait_for([&] {
        return house.told(kHasQrReader ? "there is no QR code" : "a page reads no codes in pictures");
    }));
}

TEST_CASE("the history in use is not imported into itself, a copy of it is") {
    Household house(short_one());
    const auto data = test::daily(3);
    drop(house, house.folder.write("mine.json", to_json(data)));
    REQUIRE(house.wait_for([&] { return house.history().sessions.size() == 3; }));
    REQUIRE(house.wait_for([&] { return house.state.reading.taken_over.has_value(); }));
    std::filesystem::path used;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(house.folder.path()))
        if (entry.path().filename() == "history.db") used = entry.path();
    REQUIRE_FALSE(used.empty());
    drop(house, used);
    CHECK(house.wait_for([&] { return house.told("is the history that is in use"); }));
}
