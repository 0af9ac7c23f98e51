#include "history/records.h"

#include <algorithm>
#include <cstdio>
#include <random>

namespace ninety {
namespace {

using namespace record_limits;

std::string outside(const char* name, double value, double low, double high) {
    if (value >= low && value <= high) return {};
    char text[128];
    std::snprintf(text, sizeof text, "%s is %g; it must be %g to %g", name, value, low, high);
    return text;
}

std::string bad_text(const char* name, const std::string& text) {
    if (text.size() <= max_text) return {};
    return std::string(name) + " is longer than " + std::to_string(max_text) + " bytes";
}

std::string bad_uid(const std::string& uid) {
    const bool good = uid.size() == 32 && std::all_of(uid.begin(), uid.end(), [](char c) {
                          return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
                      });
    return good ? std::string() : "session is not 32 hexadecimal digits";
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
    return first_of({outside("number", h.number, 1, max_number), outside("set", h.set, 1, max_number),
                     bad_text("variant", h.variant), outside("planned_s", h.planned.value, 0, max_time.value),
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
    std::string problem = first_of({bad_uid(s.uid), bad_text("routine", s.routine),
                                    outside("planned_hold_s", s.planned_hold.value, 0, max_time.value),
                                    outside("planned_sets", s.planned_sets, 1, max_number)});
    for (std::size_t i = 0; i < s.holds.size() && problem.empty(); ++i)
        problem = why_not(s.holds[i]);
    if (problem.empty() && s.check_in) problem = why_not(*s.check_in);
    return problem;
}

std::string why_not(const MeasurementRecord& m) {
    return first_of({bad_uid(m.uid), bad_angle("best_deg", m.leg)});
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
