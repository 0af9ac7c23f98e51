#include "history/records.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <random>

#include "core/text_file.h"
#include "i18n/sentence.h"

namespace ninety {
namespace {

using namespace record_limits;

std::string outside(const char* name, double value, double low, double high) {
    if (value >= low && value <= high) return {};
    return problem_sentence<Problem::value_outside>(name, value, low, high);
}

// Tabs and line ends are a text's own; everything else below a space, NUL first of all, ends or hides what
// follows it somewhere: in a CSV, in a sentence, on a terminal.
bool is_control(char c) {
    return (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F;
}

std::string bad_text(const char* name, const std::string& text) {
    if (text.size() > max_text) return sentence("problem.record.too_long", name, max_text);
    const auto control = std::find_if(text.begin(), text.end(), is_control);
    if (control != text.end()) {
        char code[16];
        std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned char>(*control));
        return sentence("problem.record.control", name, code);
    }
    if (first_invalid_utf8(text)) return sentence("problem.record.not_utf8", name);
    return {};
}

std::string bad_time(const char* name, WallTime time) {
    constexpr std::int64_t kDaySeconds = 86'400;
    const bool good = time.utc_s >= first_day * kDaySeconds && time.utc_s < (last_day + 1) * kDaySeconds &&
                      time.zone_min >= -max_zone_min && time.zone_min <= max_zone_min;
    if (good) return {};
    // Only what has four digits for a year has a text.
    constexpr std::int64_t kYear1 = -62'135'596'800, kLastDay = 253'402'214'400;
    const bool readable = time.utc_s >= kYear1 && time.utc_s < kLastDay && std::abs(time.zone_min) < 1440;
    const std::string what = readable ? to_iso8601(time) : translate("problem.record.no_calendar");
    return sentence("problem.record.time_outside", name, what, to_iso8601(first_day), to_iso8601(last_day));
}

std::string bad_uid(const std::string& uid) {
    const bool good = uid.size() == 32 && std::all_of(uid.begin(), uid.end(), [](char c) {
                          return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
                      });
    return good ? "" : translate("problem.record.uid");
}

std::string first_of(std::initializer_list<std::string> problems) {
    for (const std::string& problem : problems)
        if (!problem.empty()) return problem;
    return {};
}

std::string bad_rating(const char* name, const std::optional<int>& rating) {
    return rating ? outside(name, *rating, 0, max_rating) : std::string();
}

std::string bad_angle(const char* name, Degrees angle) {
    return outside(name, angle.value, min_angle.value, max_angle.value);
}

}  // namespace

std::string why_not(const HoldRecord& h) {
    return first_of({bad_time("at", h.at), outside("number", h.number, 1, max_number),
                     outside("set", h.set, 1, max_number), bad_text("variant", h.variant),
                     outside("planned_s", h.planned.value, 0, max_time.value),
                     outside("done_s", h.done.value, 0, max_time.value), bad_angle("start_deg", h.start),
                     bad_angle("end_deg", h.end), bad_angle("best_deg", h.best),
                     outside("at_goal_s", h.at_goal.value, 0, max_time.value),
                     outside("near_best_s", h.near_best.value, 0, max_time.value)});
}

std::string why_not(const CheckIn& c) {
    return first_of({bad_rating("stretch", c.stretch), bad_rating("pain_before", c.pain_before),
                     bad_rating("pain_after", c.pain_after), bad_text("note", c.note)});
}

std::string why_not(const SessionRecord& s) {
    std::string problem = first_of(
        {bad_uid(s.uid), bad_time("at", s.started), s.ended ? bad_time("ended_at", *s.ended) : std::string(),
         bad_time("revised_at", {s.revised_utc_s, 0}), bad_text("routine", s.routine),
         outside("planned_hold_s", s.planned_hold.value, 0, max_time.value),
         outside("planned_sets", s.planned_sets, 1, max_number)});
    for (std::size_t i = 0; i < s.holds.size() && problem.empty(); ++i)
        problem = why_not(s.holds[i]);
    if (problem.empty() && s.check_in) problem = why_not(*s.check_in);
    return problem;
}

std::string why_not(const MeasurementRecord& m) {
    return first_of({bad_uid(m.uid), bad_time("at", m.at), bad_angle("best_deg", m.leg),
                     m.spread ? outside("spread_deg", m.spread->value, 0, max_spread.value) : std::string()});
}

std::string why_not(const RemovedRecord& r) {
    return first_of({bad_uid(r.uid), bad_time("at", {r.at_utc_s, 0})});
}

std::string within_limits(std::string text) {
    constexpr const char* kReplacement = "\xEF\xBF\xBD";
    std::string good;
    if (text.size() > max_text) text.resize(max_text + 4);  // a character is four bytes at most
    std::string_view rest = text;
    while (!rest.empty()) {
        // 1. Up to the next byte that may not stand here, and that byte replaced.
        const std::size_t invalid = first_invalid_utf8(rest).value_or(rest.size());
        const auto end =
            std::find_if(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(invalid), is_control);
        const auto fine = static_cast<std::size_t>(end - rest.begin());
        good += rest.substr(0, fine);
        if (fine == rest.size()) break;
        good += kReplacement;
        rest.remove_prefix(fine + 1);
    }
    if (good.size() <= max_text) return good;
    // 2. Not in the middle of a character.
    std::size_t length = max_text;
    while (length > 0 && (static_cast<unsigned char>(good[length]) & 0xC0u) == 0x80u)
        --length;
    good.resize(length);
    return good;
}

std::string new_uid() {
    std::random_device random;  // the kernel's: no two computers draw the same
    std::string uid;
    for (int i = 0; i < 4; ++i) {
        char digits[16];
        std::snprintf(digits, sizeof digits, "%08x", random());
        uid += digits;
    }
    return uid;
}

}  // namespace ninety
