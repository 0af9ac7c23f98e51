#include "routine/plan_text.h"

#include <algorithm>
#include <cstdio>
#include <vector>

#include "core/choice.h"

namespace ninety {
namespace {

constexpr std::array kWeekdayNames{Choice<int>{"mon", 0}, Choice<int>{"tue", 1}, Choice<int>{"wed", 2},
                                   Choice<int>{"thu", 3}, Choice<int>{"fri", 4}, Choice<int>{"sat", 5},
                                   Choice<int>{"sun", 6}};

std::vector<std::string_view> words_in(std::string_view text) {
    std::vector<std::string_view> words;
    while (true) {
        const std::size_t from = text.find_first_not_of(' ');
        if (from == std::string_view::npos) return words;
        const std::size_t to = std::min(text.find(' ', from), text.size());
        words.push_back(text.substr(from, to - from));
        text.remove_prefix(to);
    }
}

void add_word(std::string& text, const std::string& word) {
    text += (text.empty() ? "" : " ") + word;
}

std::optional<Day> one_day(std::string_view text) {
    if (text.size() != 10) return std::nullopt;
    std::string midnight(text);
    midnight += "T00:00:00Z";
    const auto time = from_iso8601(midnight);
    return time ? std::optional(day_of(*time)) : std::nullopt;
}

std::optional<int> minute_of(std::string_view text) {
    const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
    if (text.size() != 5 || text[2] != ':' || !digit(0) || !digit(1) || !digit(3) || !digit(4))
        return std::nullopt;
    const int hour = (text[0] - '0') * 10 + text[1] - '0', minute = (text[3] - '0') * 10 + text[4] - '0';
    return hour < 24 && minute < 60 ? std::optional(60 * hour + minute) : std::nullopt;
}

std::optional<Pause> pause_from(std::string_view text) {
    if (text.size() < 12 || text.substr(10, 2) != "..") return std::nullopt;
    const auto first = one_day(text.substr(0, 10));
    if (!first) return std::nullopt;
    if (text.size() == 12) return Pause{*first, std::nullopt};
    const auto last = one_day(text.substr(12));
    return last && *last >= *first ? std::optional(Pause{*first, last}) : std::nullopt;
}

}  // namespace

std::string text_of(const Weekdays& days) {
    std::string text;
    for (const Choice<int>& day : kWeekdayNames)
        if (days.has(day.value)) add_word(text, std::string(day.name));
    return text;
}

std::string text_of(const Few<int, 4>& times) {
    std::string text;
    for (const int time : times) {
        char word[16];
        std::snprintf(word, sizeof word, "%02d:%02d", time / 60, time % 60);
        add_word(text, word);
    }
    return text;
}

std::string text_of(const Few<Pause, 16>& pauses) {
    std::string text;
    for (const Pause& pause : pauses)
        add_word(text, to_iso8601(pause.first) + ".." + (pause.last ? to_iso8601(*pause.last) : ""));
    return text;
}

std::string text_of(const std::optional<Day>& day) {
    return day ? to_iso8601(*day) : "";
}

std::optional<Weekdays> weekdays_from(std::string_view text) {
    Weekdays days;
    for (const std::string_view word : words_in(text)) {
        const auto day = find_choice<int>(kWeekdayNames, word);
        if (!day || days.has(*day)) return std::nullopt;
        days.set(*day, true);
    }
    return days;
}

std::optional<Few<int, 4>> times_from(std::string_view text) {
    std::vector<int> all;
    for (const std::string_view word : words_in(text)) {
        const auto minute = minute_of(word);
        if (!minute || std::find(all.begin(), all.end(), *minute) != all.end()) return std::nullopt;
        all.push_back(*minute);
    }
    Few<int, 4> times;
    if (all.size() > times.kMost) return std::nullopt;
    std::sort(all.begin(), all.end());
    for (const int minute : all)
        times.add(minute);
    return times;
}

std::optional<Few<Pause, 16>> pauses_from(std::string_view text) {
    std::vector<Pause> all;
    for (const std::string_view word : words_in(text)) {
        const auto pause = pause_from(word);
        if (!pause) return std::nullopt;
        all.push_back(*pause);
    }
    std::sort(all.begin(), all.end(), [](const Pause& a, const Pause& b) { return a.first < b.first; });
    Few<Pause, 16> pauses;
    if (all.size() > pauses.kMost) return std::nullopt;
    for (const Pause& pause : all) {
        if (!pauses.empty()) {
            const auto& before = pauses[pauses.size() - 1].last;
            if (!before || pause.first <= *before) return std::nullopt;
        }
        pauses.add(pause);
    }
    return pauses;
}

std::optional<std::optional<Day>> day_from(std::string_view text) {
    using Read = std::optional<std::optional<Day>>;
    if (text.empty()) return Read(std::in_place);
    const auto day = one_day(text);
    return day ? Read(std::in_place, *day) : Read();
}

}  // namespace ninety
