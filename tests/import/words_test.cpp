// Texts, tables, dates and lengths as other people write them.
#include <doctest/doctest.h>

#include "import/date_words.h"
#include "import/decoded_text.h"
#include "import/durations.h"
#include "import/loose_table.h"

using namespace ninety;

namespace {

std::string utf16(std::u16string_view text, bool big, bool mark) {
    std::string bytes;
    const auto put = [&](char16_t unit) {
        const char low = static_cast<char>(unit & 0xFF), high = static_cast<char>(unit >> 8);
        bytes += big ? high : low;
        bytes += big ? low : high;
    };
    if (mark) put(0xFEFF);
    for (const char16_t unit : text)
        put(unit);
    return bytes;
}

std::string date_of_text(const char* text, DateOrder order = DateOrder::unknown) {
    const auto time = read_date(text, order);
    return time ? text_of(*time) : "none";
}

double seconds_of(const char* text, DurationUnit bare = DurationUnit::seconds) {
    const auto length = read_duration(text, bare);
    return length ? length->value : -1;
}

}  // namespace

TEST_CASE("the same words come out of UTF-8, UTF-16 either way, with and without a mark, and Windows-1252") {
    const std::string words = "Datum;\u00dcbung \u20ac \u2013\r\n";
    CHECK(decoded_text("\xEF\xBB\xBF" + words) == words);
    CHECK(decoded_text(words) == words);
    for (const bool big : {false, true})
        for (const bool mark : {false, true})
            CHECK(decoded_text(utf16(u"Datum;\u00dcbung \u20ac \u2013\r\n", big, mark)) == words);
    CHECK(decoded_text("Datum;\xDC"
                       "bung \x80 \x96\r\n") == words);
    // Outside the first plane: two units.
    CHECK(decoded_text(utf16(u"leg \U0001F9B5 ok ok", false, true)) == "leg \U0001F9B5 ok ok");
    CHECK_FALSE(decoded_text(std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16)));
    CHECK_FALSE(decoded_text(std::string("abc\0def", 7)));
}

TEST_CASE("a table's delimiter is found from its rows, and decimal commas do not hide it") {
    CHECK(shape_of_table("a,b,c\n1,2,3\n").delimiter == ',');
    CHECK(shape_of_table("a;b\n1,5;2,5\n3,5;4,5\n").delimiter == ';');
    CHECK(shape_of_table("a\tb\n1,5\t2\n").delimiter == '\t');
    CHECK(shape_of_table("sep=;\na;b,c;d\n1;2;3\n").delimiter == ';');
    CHECK(shape_of_table("sep=;\na;b\n1;2\n").columns == std::vector<std::string>{"a", "b"});
    CHECK(shape_of_table("one line of prose").columns.empty());
    const TableShape bare = shape_of_table("2026-03-02,45\n2026-03-03,60\n");
    CHECK_FALSE(bare.has_header);
    CHECK(bare.columns == std::vector<std::string>{"1", "2"});
    CHECK(bare.sample.size() == 2);
}

TEST_CASE("rows keep their line over quotes, line ends inside them and blank rows") {
    std::vector<std::vector<std::string>> rows;
    std::vector<int> lines;
    const std::string text = "a;b\r\n\r\n;;\n\"x\"\"y\";\"two\nlines\"\r\n 1 ;\"2\"\n";
    each_row(text, shape_of_table(text), [&](const auto& row, int line, double) {
        rows.push_back(row);
        lines.push_back(line);
        return true;
    });
    REQUIRE(rows.size() == 2);
    CHECK(rows[0] == std::vector<std::string>{"x\"y", "two\nlines"});
    CHECK(rows[1] == std::vector<std::string>{"1", "2"});
    CHECK(lines == std::vector<int>{4, 6});
}

TEST_CASE("dates in the forms that phones and spreadsheets write") {
    CHECK(date_of_text("2026-03-02") == "2026-03-02");
    CHECK(date_of_text("2026-03-02 07:35:20") == "2026-03-02T07:35:20");
    CHECK(date_of_text("2026/3/2 7:35") == "2026-03-02T07:35:00");
    CHECK(date_of_text("02.03.2026") == "2026-03-02");
    CHECK(date_of_text("2.3.26, 7:35 Uhr") == "2026-03-02T07:35:00");
    CHECK(date_of_text("Mo, 02.03.2026") == "2026-03-02");
    CHECK(date_of_text("2 Mar 2026") == "2026-03-02");
    CHECK(date_of_text("March 2, 2026 at 7:35 PM") == "2026-03-02T19:35:00");
    CHECK(date_of_text("2. M\u00e4rz 2026") == "2026-03-02");
    CHECK(date_of_text("2 de marzo de 2026") == "2026-03-02");
    CHECK(date_of_text("martes, 3 de febrero de 2026 a las 7:35") == "2026-02-03T07:35:00");
    CHECK(date_of_text("24-dic-2026") == "2026-12-24");
    CHECK(date_of_text("20260302") == "2026-03-02");
    // What Strong writes on a phone with a narrow space before AM.
    CHECK(date_of_text("2026-03-02 7:35:20\u202fPM") == "2026-03-02T19:35:20");
    CHECK(date_of_text("2026-03-02 12:05 AM") == "2026-03-02T00:05:00");
    // 1772436920 s: 2026-03-02 07:35:20 in Greenwich.
    CHECK(date_of_text("1772436920") == "2026-03-02T07:35:20");
    CHECK(date_of_text("1772436920000") == "2026-03-02T07:35:20");
    CHECK(read_date("2026-03-02T07:35:20+01:30")->zone_min == 90);
    CHECK(read_date("2026-03-02T07:35:20Z")->zone_min == 0);
    CHECK(read_date("2026-03-02T07:35:20.250-0500")->zone_min == -300);
    for (const char* none : {"2026-02-30", "2026-13-01", "45", "0:45", "hello", "32.01.2026", "1.5",
                             "2026-03-02 25:00", "2026-03-02 07:35 and more", "2026-3", "12/12"})
        CHECK_MESSAGE(date_of_text(none) == "none", none);
    CHECK(date_of_text("2024-02-29") == "2024-02-29");
}

TEST_CASE("3/2 is February or March as the whole column says") {
    CHECK(date_of_text("3/2/2026", DateOrder::day_first) == "2026-02-03");
    CHECK(date_of_text("3/2/2026", DateOrder::month_first) == "2026-03-02");
    CHECK(date_of_text("3/25/2026") == "2026-03-25");
    CHECK(date_of_text("3/25/2026", DateOrder::day_first) == "none");
    CHECK(date_of_text("02.03.2026", DateOrder::month_first) == "2026-03-02");
    const auto order_of = [](std::initializer_list<const char*> cells) {
        OrderOfDates order;
        for (const char* cell : cells)
            order.look(cell);
        return order;
    };
    CHECK(order_of({"3/2/2026", "3/25/2026"}).order() == DateOrder::month_first);
    CHECK(order_of({"3/2/2026", "25/3/2026"}).order() == DateOrder::day_first);
    CHECK(order_of({"3/2/2026", "4/2/2026"}).unsure());
    CHECK_FALSE(order_of({"3/2/2026", "25/3/2026"}).unsure());
    CHECK_FALSE(order_of({"3/3/2026"}).unsure());
    CHECK_FALSE(order_of({"02.03.2026", "2026-03-02"}).unsure());
}

TEST_CASE("lengths in the forms that phones and spreadsheets write") {
    CHECK(seconds_of("45") == 45);
    CHECK(seconds_of("45,5") == 45.5);
    CHECK(seconds_of("0:45") == 45);
    CHECK(seconds_of("0:00:45") == 45);
    CHECK(seconds_of("00:12:00") == 720);
    CHECK(seconds_of("1:05:00") == 3900);
    CHECK(seconds_of("12m") == 720);
    CHECK(seconds_of("1h 5m") == 3900);
    CHECK(seconds_of("1h05m") == 3900);
    CHECK(seconds_of("90 sec") == 90);
    CHECK(seconds_of("12 Min. 30 Sek.") == 750);
    CHECK(seconds_of("PT1M30S") == 90);
    CHECK(seconds_of("1:30", DurationUnit::hours) == 5400);
    CHECK(seconds_of("12", DurationUnit::minutes) == 720);
    CHECK(seconds_of("1.5", DurationUnit::hours) == 5400);
    CHECK(seconds_of("45000", DurationUnit::milliseconds) == 45);
    for (const char* none : {"", "-5", "x", "5 apples", "1:75", "1:2:3:4", ":45", "inf", "nan", "1e400"})
        CHECK_MESSAGE(seconds_of(none) == -1, none);
    CHECK(unit_in_name("Duration (min)") == DurationUnit::minutes);
    CHECK(unit_in_name("hold_s") == DurationUnit::seconds);
    CHECK(unit_in_name("Dauer in Sekunden") == DurationUnit::seconds);
    CHECK(unit_in_name("time_ms") == DurationUnit::milliseconds);
    CHECK_FALSE(unit_in_name("Duration"));
}
