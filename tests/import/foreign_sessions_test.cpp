// Sessions out of what other programs export.
#include "import/foreign_sessions.h"

#include <doctest/doctest.h>

#include <set>

#include "history/statistics.h"

using namespace ninety;

namespace {

struct Made {
    RecognisedFile file;
    ForeignGuess guess;
    ForeignSessions sessions;
};
Made made_of(const std::string& text, int zone_min = 0) {
    Made made;
    made.file = recognise(text);
    made.guess = guess_columns(made.file.text, made.file.kind, made.file.table);
    made.sessions = foreign_sessions(made.file.text, made.file.kind, made.file.table, made.guess.choice,
                                     [=](std::int64_t) { return zone_min; });
    return made;
}
ForeignSessions again(const Made& made, const ForeignChoice& choice) {
    return foreign_sessions(made.file.text, made.file.kind, made.file.table, choice, {});
}

// 2026-03-02 00:00 in Greenwich: 20514 days after 1970-01-01.
constexpr std::int64_t kSecondOfMarch = 20'514LL * 86'400;

const char* const kStrong =
    "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance "
    "Unit;Seconds;Notes;Workout "
    "Notes;Workout Duration\n"
    "2026-03-02 07:35:20;\"Stretching\";\"Doorway hamstring stretch\";1;;;1;;;;45;\"\";;12m\n"
    "2026-03-02 07:35:20;\"Stretching\";\"Doorway hamstring stretch\";2;;;1;;;;60;\"\";;12m\n"
    "2026-03-02 07:35:20;\"Stretching\";\"Squat (Barbell)\";1;80;kg;5;;;;0;\"\";;12m\n"
    "2026-03-04 18:00:00;\"Legs\";\"Plank\";1;;;;;;;90;\"\";;40m\n";

}  // namespace

TEST_CASE("Strong: sets of one workout are one session, and only what has a time is a hold") {
    const Made made = made_of(kStrong, 60);
    REQUIRE(made.file.kind == FileKind::strong);
    // Plank is no stretch: preset to what speaks of stretching, and a person is asked.
    CHECK(made.guess.doubts.rows);
    CHECK(made.guess.whats == std::vector<std::string>{"Doorway hamstring stretch", "Plank"});
    REQUIRE(made.sessions.data.sessions.size() == 1);
    const SessionRecord& session = made.sessions.data.sessions[0];
    CHECK(why_not(session) == "");
    CHECK(session.started == WallTime{kSecondOfMarch + 7 * 3600 + 35 * 60 + 20 - 3600, 60});
    CHECK(session.routine == "Stretching");
    REQUIRE(session.holds.size() == 2);
    CHECK(session.holds[0].done == Seconds(45));
    CHECK(session.holds[1].done == Seconds(60));
    CHECK(session.holds[1].at.utc_s == session.started.utc_s + 45);
    CHECK(session.ended->utc_s == session.started.utc_s + 105);
    CHECK(session.holds[0].source == AngleSource::none);
    CHECK(session.holds[0].side != session.holds[1].side);
    ForeignChoice all = made.guess.choice;
    all.rows = ForeignChoice::Rows::all;
    CHECK(again(made, all).data.sessions.size() == 2);
    CHECK(again(made, all).holds == 3);
}

TEST_CASE("what has no angle puts none into the charts, and counts as practice") {
    const auto days = by_day(made_of(kStrong).sessions.data);
    REQUIRE(days.size() == 1);
    CHECK(days[0].holds == 2);
    CHECK(days[0].held == Seconds(105));
    CHECK_FALSE(days[0].leg[0]);
    CHECK_FALSE(days[0].leg[1]);
    CHECK_FALSE(days[0].first_leg[0]);
}

TEST_CASE("the same file twice is the same sessions, and another choice of rows keeps a hold's number") {
    const Made made = made_of(kStrong);
    CHECK(made.sessions.data == made_of(kStrong).sessions.data);
    ForeignChoice plank = made.guess.choice;
    plank.rows = ForeignChoice::Rows::one;
    plank.only = "Plank";
    ForeignChoice all = plank;
    all.rows = ForeignChoice::Rows::all;
    const auto one = again(made, plank).data, both = again(made, all).data;
    REQUIRE(one.sessions.size() == 1);
    CHECK(one.sessions[0].uid == both.sessions[1].uid);
    CHECK(one.sessions[0].holds[0].number == both.sessions[1].holds[0].number);
    // Within one workout, too: what is taken over later does not take the place of what is there.
    const Made mixed = made_of(
        "date,exercise,seconds\n2026-03-02,Hamstring stretch,45\n2026-03-02,Plank,90\n2026-03-02,Hamstring "
        "stretch,60\n");
    REQUIRE(mixed.sessions.data.sessions.size() == 1);
    REQUIRE(mixed.sessions.data.sessions[0].holds.size() == 2);
    CHECK(mixed.sessions.data.sessions[0].holds[1].number == 3);
    CHECK(again(mixed,
                [&] {
                    ForeignChoice of = mixed.guess.choice;
                    of.rows = ForeignChoice::Rows::one;
                    of.only = "Plank";
                    return of;
                }())
              .data.sessions[0]
              .holds[0]
              .number == 2);
    // Another order of columns is still the same day, another file of other columns is not.
    CHECK(made_of("date,seconds\n2026-03-02,45\n").sessions.data.sessions[0].uid !=
          made_of("day,seconds\n2026-03-02,45\n").sessions.data.sessions[0].uid);
}

TEST_CASE("FitNotes: a day is a session, at noon where nobody has said when") {
    const Made made = made_of(
        "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment\n"
        "2026-03-02,Hamstring Stretch Left,Legs,,,,,,0:00:45,\n"
        "2026-03-02,Hamstring Stretch Right,Legs,,,,,,0:01:00,\n"
        "2026-03-02,Flat Bench Press,Chest,60,kgs,8,,,,\n"
        "2026-03-03,Hamstring Stretch Right,Legs,,,,,,0:01:30,\n");
    CHECK(made.file.kind == FileKind::fitnotes);
    CHECK_FALSE(made.guess.doubts.any());
    REQUIRE(made.sessions.data.sessions.size() == 2);
    const SessionRecord& day = made.sessions.data.sessions[0];
    CHECK(day.started == WallTime{kSecondOfMarch + 12 * 3600, 0});
    REQUIRE(day.holds.size() == 2);
    CHECK(day.holds[0].side == Side::left);
    CHECK(day.holds[0].done == Seconds(45));
    CHECK(day.holds[1].side == Side::right);
    CHECK(made.sessions.held == Seconds(195));
    CHECK(made.sessions.left_out == 0);
}

TEST_CASE("Loop: a day that was done counts, one that was not or is the program's own does not") {
    const Made made = made_of(
        "Date,Stretch\n2026-11-25,YES_MANUAL\n2026-11-24,UNKNOWN\n2026-11-23,YES_AUTO\n2026-11-22,NO\n2026-"
        "11-21,SKIP\n");
    CHECK(made.file.kind == FileKind::loop);
    REQUIRE(made.sessions.data.sessions.size() == 1);
    CHECK(day_of(made.sessions.data.sessions[0].started) == 20'782);  // 2026-11-25
    CHECK(made.sessions.data.sessions[0].routine == "Stretch");
    // It says of no minutes, so none are added to any sum; the day is practised all the same.
    CHECK(made.sessions.held == Seconds(0));
    CHECK(by_day(made.sessions.data)[0].practised());
    ForeignChoice three_minutes = made.guess.choice;
    three_minutes.each = Seconds(180);
    CHECK(again(made, three_minutes).held == Seconds(180));
}

TEST_CASE("Loop: of several habits the one that speaks of stretching is meant, otherwise a person is asked") {
    const Made made = made_of("Date,Read,Dehnen\n2026-11-25,YES_MANUAL,NO\n2026-11-24,NO,YES_MANUAL\n");
    CHECK(made.guess.choice.done == 2);
    CHECK_FALSE(made.guess.doubts.rows);
    CHECK(made.sessions.data.sessions.size() == 1);
    CHECK(made_of("Date,Read,Run\n2026-11-25,YES_MANUAL,NO\n").guess.doubts.rows);
}

TEST_CASE("any table with a date and a duration: columns by name and by what stands in them") {
    const Made german = made_of("Nr;Tag;Seite;Dauer (min)\n1;02.03.2026;links;1,5\n2;03.03.2026;rechts;2\n");
    CHECK_FALSE(german.guess.doubts.any());
    REQUIRE(german.sessions.data.sessions.size() == 2);
    CHECK(german.sessions.data.sessions[0].holds[0].side == Side::left);
    CHECK(german.sessions.held == Seconds(210));

    const Made spanish = made_of(
        "Fecha;Ejercicio;Lado;Duraci\u00f3n (minutos)\n2 de marzo de 2026;Estiramiento;pierna izquierda;1,5\n"
        "3 mar 2026;Estiramiento;derecha;2\n");
    CHECK_FALSE(spanish.guess.doubts.any());
    REQUIRE(spanish.sessions.data.sessions.size() == 2);
    CHECK(spanish.sessions.data.sessions[0].holds[0].side == Side::left);
    CHECK(spanish.sessions.data.sessions[1].holds[0].side == Side::right);
    CHECK(spanish.sessions.held == Seconds(210));

    const Made bare = made_of("2026-03-02,45\n2026-03-03,60\n");
    CHECK(bare.guess.doubts.duration);  // seconds or minutes?
    CHECK(bare.sessions.held == Seconds(105));

    const Made american = made_of("Date,Time,Duration\n3/2/2026,7:35 PM,0:45\n3/25/2026,8:00 AM,1:00\n");
    CHECK_FALSE(american.guess.doubts.order);
    REQUIRE(american.sessions.data.sessions.size() == 2);
    CHECK(american.sessions.data.sessions[0].started == WallTime{kSecondOfMarch + 19 * 3600 + 35 * 60, 0});
    CHECK(american.sessions.held == Seconds(105));

    CHECK(made_of("Date,Duration\n3/2/2026,0:45\n4/2/2026,0:45\n").guess.doubts.order);
}

TEST_CASE("rows that cannot be read are counted, with the line of the first; the others come") {
    const Made made = made_of(
        "date,seconds\n2026-03-02,45\nyesterday,30\n2026-03-04,a while\n2026-03-05,-3\n2026-03-06,\n");
    CHECK(made.sessions.data.sessions.size() == 1);
    CHECK(made.sessions.left_out == 3);
    CHECK(made.sessions.first_left_out == 3);
    CHECK(made.sessions.why_left_out == "yesterday");
}

TEST_CASE("a row of a year that no history has, or of a century, is left out") {
    const Made made = made_of(
        "date,seconds\n2026-03-02,45\n1850-03-02,45\n2026-03-03,99999999\n2199-12-31 23:59:59,86400\n");
    CHECK(made.sessions.data.sessions.size() == 1);
    for (const SessionRecord& session : made.sessions.data.sessions)
        CHECK(why_not(session) == "");
}

TEST_CASE("it can be stopped") {
    std::string text = "date,seconds\n";
    for (int i = 0; i < 5'000; ++i)
        text += "2026-03-02,45\n";
    const RecognisedFile file = recognise(text);
    const ForeignGuess guess = guess_columns(file.text, file.kind, file.table);
    double last = 0;
    const auto made = foreign_sessions(file.text, file.kind, file.table, guess.choice, {}, [&](double part) {
        CHECK(part >= last);
        last = part;
        return part < .5;
    });
    CHECK(made.stopped);
    CHECK(last < .9);
}
