#include "history/history_text.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <ctime>

#include "history/csv.h"
#include "make_history.h"
#include "support/speaking.h"
#include "support/temp_dir.h"

using namespace ninety;
using test::daily;

namespace {

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::string error_of(const std::string& text) {
    const auto data = from_history_text(text, "h.csv");
    return data ? "" : data.error();
}

}  // namespace

TEST_CASE("what is exported comes back equal, and the same bytes the second time") {
    for (const int sessions : {0, 1, 50}) {
        const HistoryData data = daily(sessions);
        for (const std::string& text : {to_csv(data), to_json(data)}) {
            const auto back = from_history_text(text, "x");
            REQUIRE_MESSAGE(back, (back ? "" : back.error()));
            CHECK(*back == data);
            CHECK((text.starts_with("{") ? to_json(*back) : to_csv(*back)) == text);
        }
    }
}

TEST_CASE("the CSV is what RFC 4180 asks for") {
    const std::string csv = to_csv(daily(1));
    CHECK(csv.starts_with("record,session,at,ended_at,routine,"));
    // Lines end in CRLF; a line break inside a field is quoted and its quotes are doubled.
    CHECK(csv.find("\"Mine, \"\"gentle\"\"\nlong\"") != std::string::npos);
    CHECK(csv.ends_with("\r\n"));
    CHECK(csv_field("plain") == "plain");
    CHECK(csv_field("a,b") == "\"a,b\"");
    CsvReader reader("a,\"b\"\"\n,\"\r\n,\nc");
    CHECK(*reader.next() == std::vector<std::string>{"a", "b\"\n,"});
    CHECK(*reader.next() == std::vector<std::string>{"", ""});
    CHECK(*reader.next() == std::vector<std::string>{"c"});
    CHECK(reader.line() == 4);
    CHECK_FALSE(reader.next());
    CHECK(reader.problem().empty());
}

TEST_CASE("a mistake in a CSV is named with its line, and nothing is taken") {
    const std::string good = to_csv(daily(2));
    CHECK(error_of("") ==
          "h.csv:1: it does not begin with the columns of an exported history (record,session,at,...)");
    CHECK(
        error_of(replaced(good, ",45,45,", ",45,minus,")).find("done_s is \"minus\"; it must be a number") !=
        std::string::npos);
    CHECK(error_of(replaced(good, ",45,45,", ",45,-5,")).find("done_s is -5; it must be 0 to 86400") !=
          std::string::npos);
    CHECK(error_of(replaced(good, ",45,45,", ",45,nan,")).find("done_s") != std::string::npos);
    CHECK(error_of(replaced(good, ",right,", ",middle,")).find("side is \"middle\"") != std::string::npos);
    CHECK(error_of(replaced(good, "+01:00", "")).find("it must be a time") != std::string::npos);
    CHECK(error_of(replaced(good, "hold,", "hold,x")).find("no session") != std::string::npos);
    CHECK(error_of(good + "hold,a\r\n").find("the row has 2 fields") != std::string::npos);
    CHECK(error_of(good + "\"hold").find("a quoted field has no end") != std::string::npos);
    CHECK(error_of(good + good).find("record is \"record\"") != std::string::npos);
    CHECK(error_of(replaced(good, "check-in,", "cheque,")).starts_with("h.csv:"));
}

TEST_CASE("a camera's spread is in both formats; what older versions wrote without it is read as before") {
    HistoryData data = daily(11);
    REQUIRE(data.measurements.size() == 2);
    data.measurements[1].source = AngleSource::camera;
    data.measurements[1].spread = Degrees(1.4);
    const std::string csv = to_csv(data), json = to_json(data);
    CHECK(csv.find(",note,spread_deg,revised_at\r\n") != std::string::npos);
    CHECK(csv.ends_with(",camera,,,,,,,1.4,\r\n"));
    CHECK(json.find("\"spread_deg\": 1.4") != std::string::npos);
    CHECK(json.find("spread_deg") == json.rfind("spread_deg"));  // where there is none it is left out

    // 1. The columns of before.
    HistoryData before = data;
    before.measurements[1].source = AngleSource::sensor;
    before.measurements[1].spread.reset();
    std::string old = replaced(to_csv(before), ",spread_deg,revised_at\r\n", "\r\n");
    for (std::size_t at = 0; (at = old.find(",,\r\n", at)) != std::string::npos;)
        old.erase(at, 2);  // the last two, empty fields of each row
    const auto back = from_history_text(old, "h.csv");
    REQUIRE_MESSAGE(back, (back ? "" : back.error()));
    CHECK(*back == before);
    // Not one row with, the others without; and no third set of columns.
    CHECK(error_of(replaced(csv, ",camera,,,,,,,1.4,", ",camera,,,,,,,1.4")).find("the row has 25 fields") !=
          std::string::npos);
    CHECK(error_of(replaced(csv, ",spread_deg", ",spread_rad")).find("columns") != std::string::npos);
    CHECK(error_of(replaced(csv, ",note,spread_deg,revised_at", "")).find("columns") != std::string::npos);
    // 2. What is no spread.
    CHECK(error_of(replaced(csv, ",1.4,\r\n", ",wide,\r\n"))
              .find("spread_deg is \"wide\"; it must be a number") != std::string::npos);
    CHECK(error_of(replaced(csv, ",1.4,\r\n", ",-1,\r\n")).find("spread_deg is -1; it must be 0 to 180") !=
          std::string::npos);
    CHECK(error_of(replaced(json, "\"spread_deg\": 1.4", "\"spread_deg\": \"1\""))
              .find("spread_deg must be a number") != std::string::npos);
    CHECK(error_of(replaced(json, "\"spread_deg\": 1.4", "\"spread_deg\": null")).empty());
}

TEST_CASE("a mistake in JSON is named") {
    const std::string good = to_json(daily(2));
    CHECK(error_of("{").find("it is not JSON") != std::string::npos);
    CHECK(error_of("{\n\"a\": ]}") == "h.csv:2: it is not JSON");
    CHECK(error_of("{}") == "h.csv: it is not an exported history");
    CHECK(error_of(replaced(good, "\"ninety_history\": 1", "\"ninety_history\": 2")).find("newer") !=
          std::string::npos);
    CHECK(error_of(replaced(good, "\"done_s\": 45.0", "\"done_s\": \"45\"")) ==
          "h.csv: session 1: hold 1: done_s must be a number");
    CHECK(error_of(replaced(good, "\"set\": 1", "\"set\": 1e99")) ==
          "h.csv: session 1: hold 1: set must be a whole number");
    CHECK(error_of(replaced(good, "\"holds\"", "\"folds\"")) == "h.csv: session 1: holds must be a list");
    std::string deep = "{\"ninety_history\": 1, \"sessions\": ";
    for (int i = 0; i < 100'000; ++i)
        deep += '[';
    CHECK_FALSE(error_of(deep).empty());
}

TEST_CASE("a date outside of 1970 to 2199 is refused with a sentence") {
    const std::string file = std::string(NINETY_FIXTURES) + "/year9999.csv";
    CHECK(error_of(test::bytes_of(file)) ==
          "h.csv:2: at is 9999-12-15T18:00:00+01:00; it must be 1970-01-01 to 2199-12-31");
    const HistoryData good = daily(1);
    const auto with = [&](WallTime time, auto&& put) {
        HistoryData data = good;
        put(data, time);
        std::string problem = why_not(data.sessions[0]);
        return problem.empty() ? why_not(data.measurements[0]) : problem;
    };
    const auto started = [](HistoryData& data, WallTime time) { data.sessions[0].started = time; };
    const auto ended = [](HistoryData& data, WallTime time) { data.sessions[0].ended = time; };
    const auto hold = [](HistoryData& data, WallTime time) { data.sessions[0].holds[2].at = time; };
    const auto measured = [](HistoryData& data, WallTime time) { data.measurements[0].at = time; };
    constexpr std::int64_t kEnd = 84'006 * std::int64_t{86'400};
    const auto check = [&](auto&& put) {
        CHECK(with({0, 0}, put).empty());
        CHECK(with({kEnd - 1, -600}, put).empty());
        CHECK_FALSE(with({-1, 0}, put).empty());
        CHECK_FALSE(with({kEnd, 0}, put).empty());
        CHECK_FALSE(with({1'700'000'000, 24 * 60 + 1}, put).empty());
        for (const std::int64_t far : {INT64_MIN, INT64_MAX})
            CHECK(with({far, 0}, put).find("a time that no calendar has") != std::string::npos);
    };
    check(started);
    check(ended);
    check(hold);
    check(measured);
    CHECK(to_iso8601(record_limits::last_day) == "2199-12-31");
}

TEST_CASE("a control character in a name or a note is refused with a sentence, in either format") {
    const std::string file = std::string(NINETY_FIXTURES) + "/nul-name.json";
    CHECK(error_of(test::bytes_of(file)) ==
          "h.csv: session 1: routine holds the control character U+0000; it must be text");
    HistoryData data = daily(1);
    for (const char bad : {'\x01', '\x1b', '\x08', '\x7f'}) {
        data.sessions[0].check_in = CheckIn{1, 2, 3, std::string("a") + bad + "b"};
        CHECK(error_of(to_csv(data)).find("note holds the control character U+00") != std::string::npos);
        CHECK(error_of(to_json(data)).find("note holds the control character U+00") != std::string::npos);
    }
    data.sessions[0].check_in->note = "tab\tline\r\nand\nline";
    CHECK(error_of(to_csv(data)).empty());
    data.sessions[0].check_in->note = "not UTF-8 \xff";
    CHECK(why_not(data.sessions[0]) == "note is not valid UTF-8");
    // What lies in a file of old is brought within the limits.
    CHECK(within_limits(std::string("a\0b\x1b"
                                    "c\xff\td\u00e9",
                                    10)) == "a\uFFFDb\uFFFDc\uFFFD\td\u00e9");
    CHECK(within_limits(std::string(3'999, 'x') + "\u00e9 and more") == std::string(3'999, 'x'));
    CHECK(within_limits(std::string(3'998, 'x') + "\u00e9") == std::string(3'998, 'x') + "\u00e9");
}

TEST_CASE("no cell runs as a formula, and every text comes back as it was") {
    const char* const formulas[] = {"=1+1", "+cmd|' /C calc'!A0",
                                    "-2+3", "@SUM(A1)",
                                    "\t=1", "\r=1",
                                    "\n=1", " =1",
                                    "'=1",  "''=1",
                                    "' =1", "\uFF1D1",
                                    "-"};
    for (const char* text : formulas) {
        CAPTURE(text);
        const std::string cell = cell_of_text(text);
        CHECK(cell == std::string("'") + text);
        CHECK(text_of_cell(cell) == text);
    }
    for (const char* text : {"", "fine", "'tis fine", "'", "''", "a=1", "1-2", "5 - 3", "'quoted'", " x"}) {
        CAPTURE(text);
        CHECK(cell_of_text(text) == text);
        CHECK(text_of_cell(text) == text);
    }
    HistoryData data = daily(4);
    std::size_t at = 0;
    for (const char* text : formulas) {
        data.sessions[at % 4].check_in = CheckIn{1, 2, 3, text};
        data.sessions[at % 4].routine = text;
        data.sessions[at % 4].holds[0].variant = text;
        ++at;
        const std::string csv = to_csv(data);
        const auto back = from_csv(csv, "x");
        REQUIRE(back);
        CHECK(*back == data);
        // What had an apostrophe already may stand there as another one's cell.
        if (*text == '\'') continue;
        CHECK(csv.find(std::string(",") + text) == std::string::npos);
        CHECK(csv.find(std::string("\"") + text) == std::string::npos);
    }
    // What an older version wrote without an apostrophe is read as it is; numbers stay numbers.
    const std::string csv = to_csv(data);
    data.sessions[0].holds[0].start = Degrees(-3.5);
    CHECK(to_csv(data).find(",-3.5,") != std::string::npos);
    CHECK(from_csv(to_csv(data), "x")->sessions[0].holds[0].start == Degrees(-3.5));
}

TEST_CASE("keys of a JSON export may come in any order; what is unknown is passed over") {
    const std::string good = to_json(daily(3));
    const std::string moved =
        replaced(replaced(good, "\"ninety_history\": 1,", "\"other\": {\"a\": [1, {\"b\": null}]},"), "\n}\n",
                 ",\n\"ninety_history\": 1}");
    const auto back = from_history_text(moved, "x");
    REQUIRE_MESSAGE(back, (back ? "" : back.error()));
    CHECK(*back == daily(3));
    CHECK(error_of("{\"workouts\": [{\"sets\": 3}], \"sessions\": [1]}") ==
          "h.csv: it is not an exported history");
    CHECK(error_of("{\"ninety_history\": 1, \"sessions\": []}") ==
          "h.csv: it has no list called \"measurements\"");
    CHECK(error_of("{\"ninety_history\": 1, \"sessions\": {}, \"measurements\": []}") ==
          "h.csv: it has no list called \"sessions\"");
    CHECK(error_of("{\"ninety_history\": 1, \"sessions\": [3], \"measurements\": []}") ==
          "h.csv: session 1: it is not an object");
    CHECK(error_of("{\"ninety_history\": 1, \"sessions\": [], \"measurements\": [{}]}")
              .starts_with("h.csv: measurement 1: "));
    CHECK_FALSE(error_of("[1]").empty());
    CHECK_FALSE(error_of(good + "x").empty());
}

namespace {

// Seconds of this thread's own work, the least of three: what others do on the machine is not counted.
double work_to_read(const std::string& text) {
    double least = 1e9;
    for (int i = 0; i < 3; ++i) {
        const std::clock_t begin = std::clock();
        const auto data = from_history_text(text, "x");
        least = std::min(least, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
        REQUIRE(data);
    }
    return least;
}

}  // namespace

TEST_CASE("reading takes time that grows with the text and no faster, in either format") {
    const HistoryData small = daily(2'500), large = daily(10'000);
    for (const auto& write : {to_csv, to_json}) {
        const std::string one = write(small), four = write(large);
        const double before = work_to_read(one), after = work_to_read(four);
        MESSAGE(four.size() << " bytes in " << after << " s, " << one.size() << " in " << before);
        // Four times as much; squared it would be sixteen times as long.
        CHECK(after < 8 * before);
    }
    // One record with very many keys, or lists in lists, are no history and take no longer.
    std::string keys = "{\"ninety_history\": 1, \"sessions\": [{\"k\": 1";
    for (int i = 0; i < 200'000; ++i)
        keys += ",\"k" + std::to_string(i) + "\":1";
    const std::clock_t begin = std::clock();
    CHECK(error_of(keys + "}], \"measurements\": []}") == "h.csv: a record has more than 64 values");
    CHECK(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC < 5);
}

TEST_CASE("reading tells how far it is, ascending, and can be stopped") {
    const HistoryData data = daily(2'000);
    for (const std::string& text : {to_csv(data), to_json(data)}) {
        std::vector<double> parts;
        const auto whole = from_history_text(text, "x", [&](double part) {
            parts.push_back(part);
            return true;
        });
        REQUIRE(whole);
        CHECK(*whole == data);
        REQUIRE(parts.size() > 5);
        CHECK(std::is_sorted(parts.begin(), parts.end()));
        CHECK(parts.front() > 0);
        CHECK(parts.front() < .3);
        CHECK(parts.back() > .7);
        CHECK(parts.back() <= 1);
        int looks = 0;
        const auto stopped = from_history_text(text, "x", [&](double) { return ++looks < 3; });
        REQUIRE_FALSE(stopped);
        CHECK(stopped.error() == kStopped);
        CHECK(looks == 3);
    }
}

TEST_CASE("what is wrong with an exported history is said in the window's language") {
    const test::Speaking german("de");
    const HistoryData data = daily(1);
    const auto csv_with = [&](std::size_t row, const std::string& from, const std::string& to) {
        std::string text = to_csv(data);
        std::size_t at = 0;
        for (std::size_t i = 1; i < row; ++i)
            at = text.find('\n', at) + 1;
        at = text.find(from, at);
        REQUIRE(at != std::string::npos);
        return error_of(text.replace(at, from.size(), to));
    };
    CHECK(csv_with(3, ",right,", ",both,") == "h.csv:4: side ist \"both\"; es muss left oder right sein");
    CHECK(csv_with(2, "session", "meal") ==
          "h.csv:2: record ist \"meal\"; es muss session, hold, check-in, measurement oder removed sein");
    CHECK(csv_with(2, data.sessions[0].uid, "x") == "h.csv:2: session sind keine 32 hexadezimalen Ziffern");
    CHECK(error_of("a,b\n") ==
          "h.csv:1: Die Datei beginnt nicht mit den Spalten eines gespeicherten Verlaufs "
          "(record,session,at,...)");
    CHECK(error_of("{\n]") == "h.csv:2: Das ist kein JSON");
    CHECK(error_of("{\"ninety_history\": 1, \"sessions\": [{}]}") ==
          "h.csv: \u00dcbung 1: session muss ein Text sein");
    CHECK(error_of("{\"ninety_history\": 1, \"sessions\": []}") ==
          "h.csv: Eine Liste \"measurements\" fehlt");
    HistoryData high = data;
    high.sessions[0].holds[0].best = Degrees(200.5);
    CHECK(error_of(to_json(high)).find("best_deg ist 200.5; es muss -30 bis 180 sein") != std::string::npos);
}
