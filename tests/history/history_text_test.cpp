#include "history/history_text.h"

#include <doctest/doctest.h>

#include "history/csv.h"
#include "make_history.h"

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
