#include "import/durations.h"

#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <vector>

#include "core/letter_case.h"
#include "import/loose_table.h"

namespace ninety {
namespace {

double seconds_in(DurationUnit unit) {
    switch (unit) {
        case DurationUnit::seconds:
            return 1;
        case DurationUnit::minutes:
            return 60;
        case DurationUnit::hours:
            return 3600;
        case DurationUnit::milliseconds:
            return .001;
    }
    return 1;
}

std::optional<DurationUnit> unit_called(std::string_view word) {
    struct Name {
        std::string_view word;
        DurationUnit unit;
    };
    constexpr Name kNames[] = {{"s", DurationUnit::seconds},
                               {"sec", DurationUnit::seconds},
                               {"secs", DurationUnit::seconds},
                               {"sek", DurationUnit::seconds},
                               {"second", DurationUnit::seconds},
                               {"seconds", DurationUnit::seconds},
                               {"sekunde", DurationUnit::seconds},
                               {"sekunden", DurationUnit::seconds},
                               {"segundo", DurationUnit::seconds},
                               {"segundos", DurationUnit::seconds},
                               {"m", DurationUnit::minutes},
                               {"min", DurationUnit::minutes},
                               {"mins", DurationUnit::minutes},
                               {"minute", DurationUnit::minutes},
                               {"minutes", DurationUnit::minutes},
                               {"minuten", DurationUnit::minutes},
                               {"minuto", DurationUnit::minutes},
                               {"minutos", DurationUnit::minutes},
                               {"h", DurationUnit::hours},
                               {"hr", DurationUnit::hours},
                               {"hrs", DurationUnit::hours},
                               {"std", DurationUnit::hours},
                               {"hour", DurationUnit::hours},
                               {"hours", DurationUnit::hours},
                               {"stunde", DurationUnit::hours},
                               {"stunden", DurationUnit::hours},
                               {"hora", DurationUnit::hours},
                               {"horas", DurationUnit::hours},
                               {"ms", DurationUnit::milliseconds},
                               {"millis", DurationUnit::milliseconds},
                               {"milliseconds", DurationUnit::milliseconds}};
    for (const Name& name : kNames)
        if (name.word == word) return name.unit;
    return std::nullopt;
}

bool is_digit_of(char c) {
    return c >= '0' && c <= '9';
}

// "0:45", "00:12:00", "1:05:00.5"
std::optional<double> with_colons(std::string_view text, DurationUnit bare) {
    std::vector<double> parts;
    while (parts.size() < 4) {
        const std::size_t colon = text.find(':');
        double part = 0;
        const std::string_view piece = text.substr(0, colon);
        if (piece.empty() || !is_digit_of(piece[0]) || !loose_number(piece, part)) return std::nullopt;
        parts.push_back(part);
        if (colon == std::string_view::npos) break;
        text.remove_prefix(colon + 1);
    }
    if (parts.size() == 3 && parts[1] < 60 && parts[2] < 60)
        return parts[0] * 3600 + parts[1] * 60 + parts[2];
    if (parts.size() == 2 && parts[1] < 60)
        return bare == DurationUnit::hours ? parts[0] * 3600 + parts[1] * 60 : parts[0] * 60 + parts[1];
    return std::nullopt;
}

// "1h 5m", "45 sec", "12min30s", "pt1m30s"
std::optional<double> with_units(std::string_view text) {
    if (text.starts_with("pt")) text.remove_prefix(2);
    double sum = 0;
    bool any = false;
    while (!text.empty()) {
        const std::size_t number_end = std::min(text.find_first_not_of("0123456789.,"), text.size());
        double number = 0;
        if (number_end == 0 || !loose_number(text.substr(0, number_end), number)) return std::nullopt;
        text.remove_prefix(number_end);
        while (text.starts_with(' '))
            text.remove_prefix(1);
        const std::size_t word_end = std::min(text.find_first_of("0123456789 .,"), text.size());
        const auto unit = unit_called(text.substr(0, word_end));
        if (!unit) return std::nullopt;
        sum += number * seconds_in(*unit);
        any = true;
        text.remove_prefix(word_end);
        while (text.starts_with(' ') || text.starts_with('.') || text.starts_with(','))
            text.remove_prefix(1);
    }
    return any ? std::optional(sum) : std::nullopt;
}

}  // namespace

bool needs_unit(std::string_view text) {
    double number = 0;
    return loose_number(text, number);
}

std::optional<Seconds> read_duration(std::string_view text, DurationUnit bare) {
    if (text.empty() || text.size() > 60) return std::nullopt;
    double number = 0;
    std::optional<double> seconds;
    if (loose_number(text, number)) {
        seconds = number * seconds_in(bare);
    } else {
        const std::string small = folded(text);
        seconds = small.find(':') != std::string::npos ? with_colons(small, bare) : with_units(small);
    }
    if (!seconds || !std::isfinite(*seconds) || *seconds < 0) return std::nullopt;
    return Seconds(*seconds);
}

std::optional<DurationUnit> unit_in_name(std::string_view column) {
    std::string key = column_key(column);
    for (char& c : key)
        if (c == '(' || c == ')' || c == '[' || c == ']' || c == '.' || c == ',') c = ' ';
    std::optional<DurationUnit> unit;
    for (std::size_t at = 0; at < key.size();) {
        const std::size_t end = std::min(key.find(' ', at), key.size());
        if (const auto named = unit_called(std::string_view(key).substr(at, end - at))) unit = named;
        at = end + 1;
    }
    return unit;
}

}  // namespace ninety
