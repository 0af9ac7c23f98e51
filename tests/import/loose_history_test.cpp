// Our own CSV after a spreadsheet has had it: the same sessions come back.
#include "import/loose_history_csv.h"

#include <doctest/doctest.h>

#include "history/make_history.h"
#include "import/understand.h"
#include "support/temp_dir.h"

using namespace ninety;
namespace fs = std::filesystem;

namespace {

// What the six fixtures all say, by hand.
SessionRecord round_trip_session() {
    SessionRecord s;
    s.uid = "09b6ab8b6c0b078c8017f3f042ab09cf";
    s.started = {1795670612, 0};  // 2026-11-26T05:23:32Z
    s.ended = WallTime{1795670619, 0};
    s.routine = "One round";
    s.planned_hold = Seconds(30);
    s.completed = true;
    for (int number : {1, 2}) {
        HoldRecord h;
        h.number = number;
        h.side = number == 1 ? Side::right : Side::left;
        h.at = {number == 1 ? 1795670615 : 1795670617, 0};
        h.planned = h.done = Seconds(30);
        h.start = Degrees(54.3);
        h.end = h.best = Degrees(59.5);
        h.near_best = Seconds(29.5);
        s.holds.push_back(h);
    }
    return s;
}

Understood understood(const fs::path& file) {
    HowToUnderstand how;
    how.zone_at = [](std::int64_t) { return 60; };
    return understand(file, how);
}

const std::string kHeader =
    "record,session,at,ended_at,routine,planned_hold_s,planned_sets,completed,number,set,side,variant,"
    "planned_s,done_s,"
    "start_deg,end_deg,best_deg,source,at_goal_s,near_best_s,stretch_0_10,pain_before_0_10,pain_after_0_10,"
    "note\n";

}  // namespace

TEST_CASE("what a spreadsheet has changed comes back as it was exported") {
    for (const char* name : {"roundtrip_blank_row.csv", "roundtrip_bom.csv", "roundtrip_excel_de.csv",
                             "roundtrip_lf.csv", "roundtrip_reordered.csv"}) {
        CAPTURE(name);
        const Understood of = understood(fs::path(NINETY_FIXTURES) / name);
        CHECK(of.problem == "");
        REQUIRE(of.data);
        REQUIRE(of.data->sessions.size() == 1);
        CHECK(of.data->sessions[0] == round_trip_session());
    }
}

TEST_CASE(
    "a whole history comes back through semicolons, decimal commas, sorted rows, capitals and more columns") {
    const HistoryData data = test::daily(40);
    const std::string csv = to_csv(data);
    // Each row's fields, as a spreadsheet would write them, last row first.
    const TableShape shape = shape_of_table(csv);
    std::string rows;
    each_row(csv, shape, [&](const auto& row, int, double) {
        std::string line = "mine";
        for (std::size_t i = row.size(); i-- > 0;) {
            std::string cell = row[i];
            double number = 0;
            if (loose_number(cell, number)) std::replace(cell.begin(), cell.end(), '.', ',');
            std::string quoted = "\"";
            for (const char c : cell)
                quoted += c == '"' ? "\"\"" : std::string(1, c);
            line += ";" + quoted + "\"";
        }
        rows = line + "\r\n" + rows;
        return true;
    });
    std::string header = "Extra";
    for (std::size_t i = shape.columns.size(); i-- > 0;) {
        std::string name = shape.columns[i];
        name[0] = static_cast<char>(name[0] - 'a' + 'A');
        header += ";" + name;
    }
    test::TempDir dir;
    const Understood of =
        understood(dir.write("mine.txt", "\xEF\xBB\xBF" + header + "\r\n" + rows + ";;;\r\n"));
    CHECK(of.problem == "");
    CHECK_FALSE(of.offer);
    REQUIRE(of.data);
    HistoryData back = *of.data;
    const auto by_time = [](const auto& a, const auto& b) { return a.started.utc_s < b.started.utc_s; };
    std::sort(back.sessions.begin(), back.sessions.end(), by_time);
    for (SessionRecord& session : back.sessions)
        std::sort(session.holds.begin(), session.holds.end(),
                  [](const auto& a, const auto& b) { return a.number < b.number; });
    std::sort(back.measurements.begin(), back.measurements.end(),
              [](const auto& a, const auto& b) { return a.at.utc_s < b.at.utc_s; });
    CHECK(back == data);
}

TEST_CASE("dates that a spreadsheet shows in another form are read on this computer's clock") {
    const std::string rows =
        "session,09b6ab8b6c0b078c8017f3f042ab09cf,26.11.2026 05:23:32,,One round,30,1,WAHR,,,,,,,,,,,,,,,,\n"
        "hold,09b6ab8b6c0b078c8017f3f042ab09cf,26.11.2026 "
        "05:23:35,,,,,,1,1,Rechts,wall,30,30,54.3,59.5,59.5,model,,,,,,\n";
    test::TempDir dir;
    const Understood of = understood(dir.write("x", kHeader + rows));
    CHECK(of.problem == "");
    REQUIRE(of.data);
    REQUIRE(of.data->sessions.size() == 1);
    CHECK(of.data->sessions[0].started == WallTime{1795670612 - 3600, 60});
    CHECK(of.data->sessions[0].completed);
    CHECK(of.data->sessions[0].holds[0].near_best == Seconds(0));
}

TEST_CASE("rows that cannot be read are shown first, and the others can be taken over") {
    const std::string rows =
        "session,09b6ab8b6c0b078c8017f3f042ab09cf,2026-11-26T05:23:32+00:00,,One "
        "round,30,1,yes,,,,,,,,,,,,,,,,\n"
        "hold,09b6ab8b6c0b078c8017f3f042ab09cf,2026-11-26T05:23:35+00:00,,,,,,1,1,right,wall,30,30,54.3,59.5,"
        "59.5,model,0,0,,,,\n"
        "hold,09b6ab8b6c0b078c8017f3f042ab09cf,2026-11-26T05:2\n";
    test::TempDir dir;
    const fs::path file = dir.write("cut.csv", kHeader + rows);
    const Understood of = understood(file);
    CHECK_FALSE(of.data);
    REQUIRE(of.offer);
    CHECK_FALSE(of.offer->foreign());
    CHECK(of.offer->left_out == 1);
    CHECK(of.offer->holds == 1);
    CHECK(of.offer->first_problem.find("cut.csv:4: ") != std::string::npos);
    HowToUnderstand how;
    how.take = true;
    CHECK(understand(file, how).data->sessions[0].holds.size() == 1);
}

TEST_CASE("without a column that nothing stands in for there is a sentence") {
    test::TempDir dir;
    std::string header = kHeader;
    header.replace(header.find("best_deg"), 8, "top_deg");
    const Understood of = understood(dir.write("x.csv", header + "session,a,b\n"));
    CHECK_FALSE(of.data);
    CHECK(of.problem.find("\"best_deg\" is missing") != std::string::npos);
}

TEST_CASE("a conflict copy and a damaged file are read as they lie there") {
    const fs::path conflict = fs::path(NINETY_FIXTURES) / "history.sync-conflict-20261126-053100.db";
    const Understood sound = understood(conflict);
    CHECK(sound.problem == "");
    CHECK(sound.notes.empty());
    REQUIRE(sound.data);
    CHECK(sound.data->sessions.size() == 24);
    CHECK(sound.data->sessions[0].uid == "90d65576043b555f048c290430b0aef9");
    CHECK(sound.data->sessions[0].holds.size() == 2);

    const Understood damaged = understood(fs::path(NINETY_FIXTURES) / "flipped-bit.db");
    CHECK(damaged.problem == "");
    REQUIRE(damaged.notes.size() == 1);
    REQUIRE(damaged.data);
    CHECK(damaged.data->sessions.size() == 2);
    CHECK(damaged.data->sessions[0].uid == "6360c68448cf9bd8c55304ba9dc7b993");

    test::TempDir dir;
    const fs::path half = dir / "history (1).db";
    fs::copy_file(conflict, half);
    fs::resize_file(half, fs::file_size(half) / 2);
    const Understood cut = understood(half);
    CHECK((cut.data || cut.problem.find("history (1).db") != std::string::npos));
    CHECK(fs::directory_iterator(dir.path())->path() == half);  // nothing was made beside it
}
