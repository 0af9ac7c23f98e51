#include "routine/calendar_file.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "i18n/sentence.h"
#include "i18n/translate.h"

namespace ninety {
namespace {

// RFC 5545, section 3.1.
constexpr std::size_t kMostOctets = 75;
// Of a pause that has an end: so many days of it are left out one by one, a year and a bit.
constexpr int kMostLeftOut = 400;

constexpr std::array kByDay{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

std::string stamp_of(WallTime time) {
    const std::string iso = to_iso8601(WallTime{time.utc_s, 0});  // 2026-11-24T11:39:20+00:00
    std::string stamp;
    for (const char c : iso.substr(0, 19))
        if (c != '-' && c != ':') stamp += c;
    return stamp + "Z";
}

std::string local_time(Day day, int minute) {
    const Date date = date_of(day);
    char text[32];
    std::snprintf(text, sizeof text, "%04d%02d%02dT%02d%02d00", date.year, date.month, date.day, minute / 60,
                  minute % 60);
    return text;
}

std::string by_day(const Weekdays& days) {
    std::string list;
    for (int day = 0; day < 7; ++day)
        if (days.has(day))
            list += std::string(list.empty() ? "" : ",") + kByDay[static_cast<std::size_t>(day)];
    return list;
}

// The pause that nobody has said an end of.
std::optional<Day> open_pause(const Plan& plan) {
    for (const Pause& pause : plan.pauses)
        if (!pause.last) return pause.first;
    return std::nullopt;
}

std::optional<Day> first_day(const Plan& plan, const Weekdays& days, Day from) {
    const auto open = open_pause(plan);
    for (Day day = from; day < from + 7 + 16 * kMostLeftOut; ++day) {
        if (open && day >= *open) return std::nullopt;
        if (days.has(weekday_of(day)) && !is_paused(plan, day)) return day;
    }
    return std::nullopt;
}

struct Entry {
    int number = 1;  // from 1
    int minute = 0;
    Day first = 0;
};

std::string event(const Plan& plan, const Weekdays& days, const Entry& entry, WallTime now, Seconds length,
                  const CalendarWords& words) {
    std::string out;
    const auto put = [&](const std::string& line) { out += calendar_line(line); };
    put("BEGIN:VEVENT");
    put("UID:plan-" + std::to_string(entry.number) + "@org.ninety.Trainer");
    put("DTSTAMP:" + stamp_of(now));
    // A later file is a later edition of the same entry; minutes since 1970 grow.
    put("SEQUENCE:" + std::to_string(std::max<std::int64_t>(0, now.utc_s / 60)));
    put("DTSTART:" + local_time(entry.first, entry.minute));
    const int minutes = std::clamp(static_cast<int>(std::ceil(length.value / 300 - 1e-9)) * 5, 5, 240);
    put("DURATION:PT" + std::to_string(minutes) + "M");
    std::string rule = "RRULE:FREQ=WEEKLY;WKST=MO;BYDAY=" + by_day(days);
    const auto open = open_pause(plan);
    if (open) rule += ";UNTIL=" + local_time(*open - 1, 23 * 60 + 59);
    put(rule);
    for (const Pause& pause : plan.pauses) {
        if (!pause.last) continue;
        const Day from = std::max(pause.first, entry.first);
        for (Day day = from; day <= std::min(*pause.last, from + kMostLeftOut); ++day)
            if (days.has(weekday_of(day)) && (!open || day < *open))
                put("EXDATE:" + local_time(day, entry.minute));
    }
    put("SUMMARY:" + calendar_text(words.summary));
    put("DESCRIPTION:" + calendar_text(words.description));
    put("TRANSP:TRANSPARENT");
    put("BEGIN:VALARM");
    put("ACTION:DISPLAY");
    put("TRIGGER:PT0M");
    put("DESCRIPTION:" + calendar_text(words.summary));
    put("END:VALARM");
    put("END:VEVENT");
    return out;
}

}  // namespace

std::string calendar_text(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\\' || c == ';' || c == ',')
            (out += '\\') += c;
        else if (c == '\n')
            out += "\\n";
        else if (c == '\t' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F))
            out += c;
    }
    return out;
}

std::string calendar_line(std::string_view line) {
    std::string out;
    std::size_t room = kMostOctets;
    while (line.size() > room) {
        std::size_t cut = room;
        while (cut > 1 && (static_cast<unsigned char>(line[cut]) & 0xC0u) == 0x80u)
            --cut;
        (out += line.substr(0, cut)) += "\r\n ";
        line.remove_prefix(cut);
        room = kMostOctets - 1;  // the blank that leads a folded line is one of them
    }
    return (out += line) += "\r\n";
}

Result<std::string> calendar_file(const Plan& plan, WallTime now, Seconds length,
                                  const CalendarWords& words) {
    if (plan.times.empty()) return Error{translate("problem.plan.no_time")};
    const Weekdays days = reminder_days(plan);
    std::string out;
    for (const char* line :
         {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Ninety//Plan//EN", "CALSCALE:GREGORIAN"})
        out += calendar_line(line);
    const Day today = day_of(now);
    const auto minute_now =
        static_cast<int>((now.utc_s + 60 * now.zone_min - std::int64_t{86'400} * today) / 60);
    Entry entry;
    for (const int minute : plan.times) {
        const auto first = first_day(plan, days, minute > minute_now ? today : today + 1);
        if (!first) return Error{translate("problem.plan.all_paused")};
        entry.minute = minute;
        entry.first = *first;
        out += event(plan, days, entry, now, length, words);
        ++entry.number;
    }
    return out += calendar_line("END:VCALENDAR");
}

Result<std::string> calendar_file(const Plan& plan, WallTime now, Seconds length) {
    return calendar_file(plan, now, length,
                         {translate("plan.calendar_summary"), translate("plan.calendar_description")});
}

}  // namespace ninety
