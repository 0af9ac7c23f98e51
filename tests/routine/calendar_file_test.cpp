// The .ics file, read again by rules of RFC 5545 that share nothing with what writes it.
#include "routine/calendar_file.h"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

#include "routine/plan_text.h"
#include "support/speaking.h"

using namespace ninety;

namespace {

struct Property {
    std::string name, value;
};

// 1. Lines end in CRLF, none is longer than 75 octets, and what begins with a blank goes on the one before.
std::vector<std::string> unfolded(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = text.find("\r\n", from);
        REQUIRE(end != std::string::npos);
        const std::string line = text.substr(from, end - from);
        CHECK(line.size() <= 75);
        CHECK(line.find_first_of("\r\n") == std::string::npos);
        if (line.starts_with(' ')) {
            REQUIRE(!lines.empty());
            lines.back() += line.substr(1);
        } else {
            lines.push_back(line);
        }
        from = end + 2;
    }
    return lines;
}

// 2. A value's text: backslashes taken away.
std::string plain_value(const std::string& value) {
    std::string out;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] != '\\') {
            CHECK(value[i] != ';');
            CHECK(value[i] != ',');
            out += value[i];
            continue;
        }
        REQUIRE(++i < value.size());
        out += value[i] == 'n' ? '\n' : value[i];
    }
    return out;
}

struct Event {
    std::vector<Property> properties;
    bool alarm = false;

    std::vector<std::string> all(const std::string& name) const {
        std::vector<std::string> values;
        for (const Property& property : properties)
            if (property.name == name) values.push_back(property.value);
        return values;
    }
    std::string only(const std::string& name) const {
        const auto values = all(name);
        CAPTURE(name);
        REQUIRE(values.size() == 1);
        return values[0];
    }
};

// 3. Components within each other; what an alarm says is its own.
std::vector<Event> events_in(const std::string& text) {
    const auto lines = unfolded(text);
    REQUIRE(lines.size() > 4);
    CHECK(lines.front() == "BEGIN:VCALENDAR");
    CHECK(lines[1] == "VERSION:2.0");
    CHECK(lines[2].starts_with("PRODID:"));
    CHECK(lines.back() == "END:VCALENDAR");
    std::vector<Event> events;
    std::vector<std::string> open;
    for (const std::string& line : lines) {
        const std::size_t colon = line.find(':');
        REQUIRE(colon != std::string::npos);
        const std::string name = line.substr(0, colon), value = line.substr(colon + 1);
        if (name == "BEGIN") {
            open.push_back(value);
            if (value == "VEVENT") events.emplace_back();
            if (value == "VALARM") events.back().alarm = true;
        } else if (name == "END") {
            REQUIRE(!open.empty());
            CHECK(open.back() == value);
            open.pop_back();
        } else if (open.back() == "VEVENT") {
            events.back().properties.push_back({name, value});
        } else if (open.back() == "VALARM" && name == "TRIGGER") {
            CHECK(value == "PT0M");
        }
    }
    CHECK(open.empty());
    return events;
}

Plan plan_of(const char* days, const char* times, const char* pauses = "") {
    Plan plan;
    plan.days = *weekdays_from(days);
    plan.times = *times_from(times);
    plan.pauses = *pauses_from(pauses);
    return plan;
}

// A Friday, half past six in the evening, an hour east of Greenwich.
const WallTime kFridayEvening = *from_iso8601("2026-11-27T18:30:00+01:00");
const CalendarWords kWords{"Stretch; now, \\ please", "One\ntwo"};

std::vector<Event> events_of(const Plan& plan, WallTime now = kFridayEvening, Seconds length = Seconds(421)) {
    const auto text = calendar_file(plan, now, length, kWords);
    REQUIRE_MESSAGE(text, (text ? "" : text.error()));
    return events_in(*text);
}

}  // namespace

TEST_CASE("an entry says when, every week, how long, and rings") {
    const auto events = events_of(plan_of("mon wed fri", "19:00"));
    REQUIRE(events.size() == 1);
    const Event& event = events[0];
    CHECK(event.only("DTSTART") == "20261127T190000");  // today: it is half past six
    CHECK(event.only("RRULE") == "FREQ=WEEKLY;WKST=MO;BYDAY=MO,WE,FR");
    CHECK(event.only("DURATION") == "PT10M");  // 7 min 1 s
    CHECK(event.only("DTSTAMP") == "20261127T173000Z");
    CHECK(event.only("UID") == "plan-1@org.ninety.Trainer");
    CHECK(plain_value(event.only("SUMMARY")) == kWords.summary);
    CHECK(plain_value(event.only("DESCRIPTION")) == kWords.description);
    CHECK(event.all("EXDATE").empty());
    CHECK(event.alarm);
}

TEST_CASE("the first is on a planned day whose time has not passed") {
    const auto first = [](const char* days, const char* times) {
        return events_of(plan_of(days, times))[0].only("DTSTART");
    };
    CHECK(first("fri", "18:31") == "20261127T183100");
    CHECK(first("fri", "18:30") == "20261204T183000");  // now: the next week's
    CHECK(first("mon", "07:05") == "20261130T070500");
    CHECK(first("thu", "23:59") == "20261203T235900");
}

TEST_CASE("each time of the day is an entry of its own, and keeps its name and grows its number") {
    const Plan plan = plan_of("sat", "08:00 20:00");
    const auto before = events_of(plan),
               after = events_of(plan, WallTime{kFridayEvening.utc_s + 86'400 * 9, 60});
    REQUIRE(before.size() == 2);
    CHECK(before[0].only("UID") != before[1].only("UID"));
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK(before[i].only("UID") == after[i].only("UID"));
        CHECK(std::stol(after[i].only("SEQUENCE")) > std::stol(before[i].only("SEQUENCE")));
    }
    CHECK(before[1].only("DTSTART") == "20261128T200000");
}

TEST_CASE("days of a pause are left out, and an open pause ends the entry") {
    // A week of pause: its Monday, Wednesday and Friday go. Begun today at seven.
    auto event = events_of(plan_of("mon wed fri", "19:00", "2026-11-28..2026-12-04"))[0];
    CHECK(event.all("EXDATE") ==
          std::vector<std::string>{"20261130T190000", "20261202T190000", "20261204T190000"});
    // In it already: it begins behind it, and nothing before is left to leave out.
    event = events_of(plan_of("mon wed fri", "19:00", "2026-11-27..2026-12-04"))[0];
    CHECK(event.only("DTSTART") == "20261207T190000");
    CHECK(event.all("EXDATE").empty());
    event = events_of(plan_of("mon wed fri", "19:00", "2026-12-24.."))[0];
    CHECK(event.only("RRULE") == "FREQ=WEEKLY;WKST=MO;BYDAY=MO,WE,FR;UNTIL=20261223T235900");
    // Nothing to remind of: said, not written.
    const auto paused =
        calendar_file(plan_of("mon", "19:00", "2026-11-20.."), kFridayEvening, Seconds(60), kWords);
    REQUIRE_FALSE(paused);
    CHECK(paused.error().find("paused") != std::string::npos);
    const auto no_time = calendar_file(plan_of("mon", ""), kFridayEvening, Seconds(60), kWords);
    REQUIRE_FALSE(no_time);
    CHECK(no_time.error().find("no time") != std::string::npos);
}

TEST_CASE("long lines are folded between characters, and unfold to what they were") {
    std::string words;
    for (int i = 0; i < 60; ++i)
        words += i % 3 == 0 ? "\u00e4" : i % 3 == 1 ? "\u20ac" : "x";
    const std::string folded = calendar_line("SUMMARY:" + words);
    CHECK(folded.find("\r\n ") != std::string::npos);
    for (std::size_t at = folded.find("\r\n "); at != std::string::npos; at = folded.find("\r\n ", at + 1))
        CHECK((static_cast<unsigned char>(folded[at + 3]) & 0xC0u) != 0x80u);
    CHECK(unfolded(folded) == std::vector<std::string>{"SUMMARY:" + words});
    std::string full(75, 'x'), longer = full;
    full += "\r\n";
    longer += "\r\n x\r\n";
    CHECK(calendar_line(std::string(75, 'x')) == full);
    CHECK(calendar_line(std::string(76, 'x')) == longer);
    CHECK(calendar_text("a,b;c\\d\ne\x01\x7f") == "a\\,b\\;c\\\\d\\ne");
}

TEST_CASE("an entry is in the window's language") {
    const Plan plan = plan_of("mon", "19:00");
    CHECK(calendar_file(plan, kFridayEvening, Seconds(60))->find("stretch") != std::string::npos);
    const test::Speaking german("de");
    CHECK(calendar_file(plan, kFridayEvening, Seconds(60))->find("dehnen") != std::string::npos);
}
