// A person's plan: how often a week, on which days, where they start, when to be reminded, and when they
// pause. A value without a heap; the calendar's days are numbers here.
//
// What follows from it for a history is history/plan_ahead.h's, what a calendar is told calendar_file.h's.
// Nothing here reads a clock.
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "core/wall_time.h"
#include "routine/routine.h"

namespace ninety {

// At most N of them, in their order.
template <class T, std::size_t N>
class Few {
  public:
    static constexpr std::size_t kMost = N;

    const T* begin() const { return all_.data(); }
    const T* end() const { return all_.data() + count_; }
    std::size_t size() const { return count_; }
    bool empty() const { return count_ == 0; }
    bool full() const { return count_ == N; }
    const T& operator[](std::size_t i) const { return assert(i < count_), all_[i]; }
    T& operator[](std::size_t i) { return assert(i < count_), all_[i]; }
    void add(const T& one) {  // not when it is full (asserted)
        assert(!full());
        all_[count_++] = one;
    }
    void remove(std::size_t i) {
        assert(i < count_);
        for (; i + 1 < count_; ++i)
            all_[i] = all_[i + 1];
        all_[--count_] = T{};
    }
    friend bool operator==(const Few&, const Few&) = default;

  private:
    std::array<T, N> all_{};
    std::size_t count_ = 0;
};

// Days of the week, 0 Monday .. 6 Sunday.
class Weekdays {
  public:
    constexpr Weekdays() = default;
    constexpr explicit Weekdays(unsigned bits) : bits_(static_cast<std::uint8_t>(bits & 0x7Fu)) {}

    constexpr bool has(int weekday) const { return (bits_ >> weekday & 1u) != 0; }
    void set(int weekday, bool on) {
        const unsigned bit = 1u << weekday;
        bits_ = static_cast<std::uint8_t>(on ? bits_ | bit : bits_ & ~bit);
    }
    constexpr bool empty() const { return bits_ == 0; }
    int count() const;
    friend bool operator==(const Weekdays&, const Weekdays&) = default;

  private:
    std::uint8_t bits_ = 0;
};

struct Pause {
    Day first = 0;
    std::optional<Day> last;  // its last day; empty: until the person goes on

    bool has(Day day) const { return day >= first && (!last || day <= *last); }
    friend bool operator==(const Pause&, const Pause&) = default;
};

// How far somebody is when they begin: the first weeks' short holds, or the article's stretch.
enum class PlanStart { first_weeks, standard };

namespace plan_limits {
inline constexpr int min_times = 1, max_times = 7;
}  // namespace plan_limits

struct Plan {
    int times_a_week = 3;  // 1..7; FACTS section D
    Weekdays days;         // none: any days
    Few<int, 4> times;     // minutes after midnight, ascending; none: no reminders
    PlanStart start = PlanStart::standard;
    std::optional<Day> since;  // growth counts from here; empty: from the first session
    Few<Pause, 16> pauses;     // ascending
    bool notify = false;       // say it on the desktop, too, while the program is open

    friend bool operator==(const Plan&, const Plan&) = default;
};

bool is_paused(const Plan& plan, Day day);

// From `first` on, for so long as said. A pause that is there already takes in what it touches; beyond the
// list's room the oldest is forgotten.
void add_pause(Plan& plan, const Pause& pause);
// The person goes on today: the pause that today lies in ended yesterday. What has not begun stays.
void end_pause(Plan& plan, Day today);

// The days to remind of: those chosen, or as many as wanted, spread over the week.
Weekdays reminder_days(const Plan& plan);

// What a session holds, each leg. The ladder below is ours (trust L) within FACTS section D: total time
// counts and not the single hold (Johnson 2014), a session gains most at 4 minutes, a week at 10 (Ingram
// 2024).
struct SessionContent {
    int level = 1;  // of kLadder
    Seconds hold{45};
    int sets = 2;
    bool gentler = false;  // because of pain, too strong a pull, or a long break

    Seconds a_leg() const { return hold * sets; }
    friend bool operator==(const SessionContent&, const SessionContent&) = default;
};
inline constexpr std::array kLadder{SessionContent{0, Seconds(20), 3}, SessionContent{1, Seconds(45), 2},
                                    SessionContent{2, Seconds(45), 3}, SessionContent{3, Seconds(60), 3},
                                    SessionContent{4, Seconds(60), 4}};
inline constexpr int kWeeksALevel = 2;           // kept weeks on a rung; ours
inline constexpr Seconds kMostAWeek{10.0 * 60};  // a leg; Ingram 2024: no more to gain beyond it

// After so many kept weeks: a rung up every two of them, never beyond ten minutes a week. From the first
// weeks' holds to the article's stretch in any case: the knee is straight from there on.
SessionContent content_after(const Plan& plan, int weeks_kept);

// The same, gentler: what routine.h's gentler() leaves of it.
SessionContent gentler(SessionContent content);

// The routine that has this content: the first weeks' own, or the person's with other holds. A gentler one
// lies ten degrees lower; holds, sets and pushes are made gentler as before any session (routine.h).
Routine routine_with(const SessionContent& content, const Routine& own);

// Whether to say on the desktop that it is time. Once a day at most, never while somebody practises, nor when
// they have.
struct ReminderLook {
    WallTime now;
    bool planned_today = false, practised_today = false, practising = false;
    std::optional<Day> reminded;  // when it was said last
};
bool reminder_due(const Plan& plan, const ReminderLook& look);

}  // namespace ninety
