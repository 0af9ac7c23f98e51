#include "import/date_words.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

#include "core/letter_case.h"
#include "core/number_text.h"

namespace ninety {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

// Days since 1970 (the civil calendar, by the usual sum over eras of 400 years).
std::int64_t days_of(const Date& date) {
    const int y = date.month <= 2 ? date.year - 1 : date.year;
    const int era = (y >= 0 ? y : y - 399) / 400, of_era = y - era * 400;
    const int of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    const int day_of_era = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
    return std::int64_t{era} * 146'097 + day_of_era - 719'468;
}

bool exists(const Date& date) {
    if (date.year < 1 || date.year > 9999 || date.month < 1 || date.month > 12 || date.day < 1) return false;
    const Date again = date_of(static_cast<Day>(days_of(date)));
    return again.month == date.month && again.day == date.day;
}

// 1 to 12 for a month's name or its first three letters, English, German or Spanish; 0 for another word.
int month_named(std::string_view word) {
    if (word == "martes") return 0;  // a day of the week
    constexpr std::array<std::array<std::string_view, 3>, 12> kNames{{{"jan", "jän", "ene"},
                                                                      {"feb", "feb", "feb"},
                                                                      {"mar", "mär", "mrz"},
                                                                      {"apr", "abr", "apr"},
                                                                      {"may", "mai", "may"},
                                                                      {"jun", "jun", "jun"},
                                                                      {"jul", "jul", "jul"},
                                                                      {"aug", "ago", "aug"},
                                                                      {"sep", "set", "sep"},
                                                                      {"oct", "okt", "oct"},
                                                                      {"nov", "nov", "nov"},
                                                                      {"dec", "dez", "dic"}}};
    for (std::size_t i = 0; i < kNames.size(); ++i)
        for (const std::string_view name : kNames[i])
            if (word.starts_with(name)) return static_cast<int>(i) + 1;
    return 0;
}

// A text cut into numbers and words, with what stood before each number.
struct Piece {
    int number = -1;  // or a word
    std::size_t digits = 0;
    char before = ' ';
    std::string word;
};

std::vector<Piece> pieces_of(const std::string& text) {
    std::vector<Piece> pieces;
    char before = ' ';
    for (std::size_t i = 0; i < text.size() && pieces.size() < 12;) {
        const std::size_t from = i;
        if (is_digit(text[i])) {
            while (i < text.size() && is_digit(text[i]))
                ++i;
            Piece piece{-1, i - from, before, {}};
            if (piece.digits <= 9) piece.number = std::stoi(text.substr(from, piece.digits));
            pieces.push_back(std::move(piece));
            before = ' ';
        } else if (is_letter(text[i])) {
            while (i < text.size() && is_letter(text[i]))
                ++i;
            // "2 de marzo de 2026" is "2 marzo 2026".
            if (text.compare(from, i - from, "de") != 0)
                pieces.push_back({-1, 0, before, text.substr(from, i - from)});
            before = ' ';
        } else {
            before = text[i] == ' ' && before != ' ' ? before : text[i];
            ++i;
        }
    }
    return pieces;
}

// Where the calendar's part ends: the date and how many pieces it took.
struct DatePart {
    Date date;
    std::size_t taken = 0;
    bool both_ways = false;
    DateOrder says = DateOrder::unknown;
};

int whole_year(int year, std::size_t digits) {
    return digits > 2 ? year : year + (year < 70 ? 2000 : 1900);
}

std::optional<DatePart> named_month(const std::vector<Piece>& p, std::size_t at) {
    // "2 Mar 2026", "Mar 2, 2026"
    const auto number = [&](std::size_t i) { return i < p.size() && p[i].number >= 0; };
    for (const std::size_t month_at : {at, at + 1}) {
        if (month_at >= p.size() || p[month_at].word.empty()) continue;
        const int month = month_named(p[month_at].word);
        const std::size_t day_at = month_at == at ? at + 1 : at, year_at = at + 2;
        if (month == 0 || !number(day_at) || !number(year_at) || p[day_at].digits > 2 ||
            p[year_at].digits != 4)
            continue;
        const Date date{p[year_at].number, month, p[day_at].number};
        if (exists(date)) return DatePart{date, at + 3, false, DateOrder::unknown};
    }
    return std::nullopt;
}

std::optional<DatePart> numbered(const std::vector<Piece>& p, std::size_t at, DateOrder order) {
    if (at < p.size() && p[at].digits == 8 && (at + 1 == p.size() || p[at + 1].word == "t")) {  // 20260302
        const int n = p[at].number;
        const Date date{n / 10'000, n / 100 % 100, n % 100};
        if (exists(date)) return DatePart{date, at + 1, false, DateOrder::unknown};
    }
    if (at + 3 > p.size()) return std::nullopt;
    for (std::size_t i = at; i < at + 3; ++i)
        if (p[i].number < 0) return std::nullopt;
    const Piece &a = p[at], &b = p[at + 1], &c = p[at + 2];
    const char mark = b.before;
    if (mark != c.before || (mark != '-' && mark != '/' && mark != '.')) return std::nullopt;
    if (a.digits == 4) {
        const Date date{a.number, b.number, c.number};
        if (!exists(date)) return std::nullopt;
        return DatePart{date, at + 3, false, DateOrder::unknown};
    }
    if (a.digits > 2 || b.digits > 2 || (c.digits != 4 && c.digits != 2)) return std::nullopt;
    const int year = whole_year(c.number, c.digits);
    const Date day_first{year, b.number, a.number}, month_first{year, a.number, b.number};
    const bool by_day = exists(day_first), by_month = mark != '.' && exists(month_first);
    if (!by_day && !by_month) return std::nullopt;
    DatePart part{day_first, at + 3, by_day && by_month && a.number != b.number, DateOrder::unknown};
    // Points are day first everywhere; else one that has only one reading speaks for its column.
    if (mark != '.' && !part.both_ways && a.number != b.number)
        part.says = by_day ? DateOrder::day_first : DateOrder::month_first;
    const bool month_goes_first = order == DateOrder::month_first && mark != '.';
    if (order == DateOrder::unknown ? !by_day : month_goes_first) {
        if (!by_month) return std::nullopt;
        part.date = month_first;
    } else if (!by_day) {
        return std::nullopt;
    }
    return part;
}

// From `at` on: "07 : 35 : 20 . 123 pm".
std::optional<int> clock_from(const std::vector<Piece>& p, std::size_t& at) {
    if (at + 1 >= p.size() || p[at].number < 0 || p[at + 1].number < 0 || p[at + 1].before != ':')
        return std::nullopt;
    int hour = p[at].number, minute = p[at + 1].number, second = 0;
    at += 2;
    if (at < p.size() && p[at].number >= 0 && p[at].before == ':') second = p[at++].number;
    if (at < p.size() && p[at].digits > 0 && (p[at].before == '.' || p[at].before == ',')) ++at;
    if (at < p.size() && (p[at].word == "am" || p[at].word == "pm")) {
        if (hour < 1 || hour > 12) return std::nullopt;
        hour = hour % 12 + (p[at].word == "pm" ? 12 : 0);
        ++at;
    }
    if (at < p.size() && p[at].word == "uhr") ++at;
    if (hour > 23 || minute > 59 || second > 60) return std::nullopt;
    return (hour * 60 + minute) * 60 + std::min(second, 59);
}

// "Z", "+01:00", "+0100", "-5"; false for what is none.
bool zone_from(const std::vector<Piece>& p, std::size_t& at, std::optional<int>& zone) {
    if (at == p.size()) return true;
    if (p[at].word == "z" || p[at].word == "utc" || p[at].word == "gmt") {
        zone = 0;
        if (++at == p.size()) return true;
    }
    if (p[at].number < 0 || (p[at].before != '+' && p[at].before != '-')) return false;
    const int sign = p[at].before == '-' ? -1 : 1;
    int hours = p[at].number, minutes = 0;
    if (p[at].digits == 4)
        minutes = hours % 100, hours /= 100;
    else if (at + 1 < p.size() && p[at + 1].before == ':' && p[at + 1].number >= 0)
        minutes = p[++at].number;
    if (hours > 14 || minutes > 59) return false;
    zone = sign * (hours * 60 + minutes);
    ++at;
    return true;
}

std::optional<CalendarTime> since_1970(const std::string& text) {
    const auto number = number_in(text);
    if (!number) return std::nullopt;
    double value = *number;
    constexpr double kFirst = 946'684'800, kLast = 4'102'444'800;  // 2000 to 2100: nothing smaller is a time
    if (value >= kFirst * 1000 && value < kLast * 1000) value /= 1000;
    if (!(value >= kFirst && value < kLast)) return std::nullopt;
    const auto seconds = static_cast<std::int64_t>(value);
    return CalendarTime{date_of(static_cast<Day>(seconds / 86'400)), static_cast<int>(seconds % 86'400), 0};
}

// What exports write, without taking it apart: "2026-03-02", with "T07:35" or " 07:35:20" and with "Z" or
// "+01:00". A million rows are mostly these. Nothing for any other form.
std::optional<CalendarTime> exact_form(std::string_view text) {
    constexpr std::string_view kForm = "0000-00-00 00:00:00+00:00";
    const auto fits = [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
            const bool blank = i == 10 && (text[i] == 'T' || text[i] == ' ');
            const bool sign = i == 19 && (text[i] == '+' || text[i] == '-');
            if (!(kForm[i] == '0' ? is_digit(text[i]) : blank || sign || text[i] == kForm[i])) return false;
        }
        return true;
    };
    const auto two = [&](std::size_t i) { return (text[i] - '0') * 10 + (text[i + 1] - '0'); };
    const std::size_t size = text.size();
    const bool in_greenwich = size == 20 && text[19] == 'Z';
    if (size != 10 && size != 16 && size != 19 && size != 25 && !in_greenwich) return std::nullopt;
    if (!fits(0, in_greenwich ? 19 : size)) return std::nullopt;
    CalendarTime time{{two(0) * 100 + two(2), two(5), two(8)}, std::nullopt, std::nullopt};
    if (!exists(time.date)) return std::nullopt;
    if (size == 10) return time;
    const int seconds = size > 16 ? two(17) : 0;
    if (two(11) > 23 || two(14) > 59 || seconds > 59) return std::nullopt;
    time.second = (two(11) * 60 + two(14)) * 60 + seconds;
    if (in_greenwich) time.zone_min = 0;
    if (size < 25) return time;
    if (two(20) > 14 || two(23) > 59) return std::nullopt;
    time.zone_min = (text[19] == '-' ? -1 : 1) * (two(20) * 60 + two(23));
    return time;
}

// Spaces that do not break, wide and narrow, as plain ones: phones put one before AM.
std::string with_plain_blanks(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t odd = text.substr(i).starts_with("\xC2\xA0")       ? 2
                                : text.substr(i).starts_with("\xE2\x80\xAF") ? 3
                                                                             : 0;
        out += odd > 0 ? ' ' : text[i];
        i += odd > 0 ? odd - 1 : 0;
    }
    return out;
}

std::optional<DatePart> date_part(const std::vector<Piece>& pieces, DateOrder order) {
    // A weekday's name may stand in front.
    const std::size_t at =
        !pieces.empty() && !pieces[0].word.empty() && month_named(pieces[0].word) == 0 ? 1 : 0;
    if (const auto named = named_month(pieces, at)) return named;
    return numbered(pieces, at, order);
}

}  // namespace

std::optional<CalendarTime> read_date(std::string_view text, DateOrder order) {
    if (text.size() < 6 || text.size() > 60) return std::nullopt;
    if (const auto exact = exact_form(text)) return exact;
    const std::string small = folded(with_plain_blanks(text));
    if (const auto counted = since_1970(small)) return counted;
    const auto pieces = pieces_of(small);
    const auto part = date_part(pieces, order);
    if (!part) return std::nullopt;
    CalendarTime time{part->date, std::nullopt, std::nullopt};
    std::size_t at = part->taken;
    while (at < pieces.size() &&
           (pieces[at].word == "t" || pieces[at].word == "um" || pieces[at].word == "at" ||
            pieces[at].word == "a" || pieces[at].word == "las"))
        ++at;
    if (at == pieces.size()) return time;
    time.second = clock_from(pieces, at);
    if (!time.second || !zone_from(pieces, at, time.zone_min) || at != pieces.size()) return std::nullopt;
    return time;
}

std::optional<int> read_clock(std::string_view text) {
    const auto pieces = pieces_of(folded(with_plain_blanks(text)));
    std::size_t at = 0;
    const auto second = clock_from(pieces, at);
    return second && at == pieces.size() ? second : std::nullopt;
}

void OrderOfDates::look(std::string_view cell) {
    if (exact_form(cell)) {
        ++dates_;
        return;
    }
    if (!read_date(cell) && !read_date(cell, DateOrder::month_first)) return;
    ++dates_;
    const auto part = date_part(pieces_of(folded(with_plain_blanks(cell))), DateOrder::unknown);
    if (!part) return;
    both_ways_ += part->both_ways ? 1 : 0;
    day_first_ += part->says == DateOrder::day_first ? 1 : 0;
    month_first_ += part->says == DateOrder::month_first ? 1 : 0;
}

DateOrder OrderOfDates::order() const {
    if (day_first_ > 0 && day_first_ >= month_first_) return DateOrder::day_first;
    return month_first_ > 0 ? DateOrder::month_first : DateOrder::unknown;
}

std::int64_t local_seconds(const CalendarTime& time) {
    return days_of(time.date) * 86'400 + time.second.value_or(12 * 3600);
}

std::string text_of(const CalendarTime& time) {
    char text[48];
    const Date& d = time.date;
    if (!time.second) {
        std::snprintf(text, sizeof text, "%04d-%02d-%02d", d.year, d.month, d.day);
        return text;
    }
    const int s = *time.second;
    std::snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02d", d.year, d.month, d.day, s / 3600,
                  s / 60 % 60, s % 60);
    return text;
}

}  // namespace ninety
