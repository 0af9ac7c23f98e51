// Histories for tests, made by a rule so that they can be checked by it.
#pragma once

#include <cstdio>

#include "history/records.h"

namespace ninety::test {

inline std::string uid_of(int number) {
    char text[33];
    std::snprintf(text, sizeof text, "%032x", number);
    return text;
}

inline constexpr std::int64_t kNoon = 1'700'000'000 - 1'700'000'000 % 86'400 + 43'200;

// `sessions` daily ones with four holds each; every third has a check-in, every tenth a measurement after it.
inline HistoryData daily(int sessions) {
    HistoryData data;
    for (int i = 0; i < sessions; ++i) {
        SessionRecord s;
        s.uid = uid_of(i);
        s.started = {kNoon + std::int64_t{86'400} * i, i % 2 == 0 ? 60 : -570};
        s.ended = WallTime{s.started.utc_s + 400, s.started.zone_min};
        s.routine = i % 5 == 0 ? "Mine, \"gentle\"\nlong" : "Doorway hamstring stretch";
        s.planned_hold = Seconds(45);
        s.planned_sets = 2;
        s.completed = i % 7 != 0;
        for (int h = 0; h < 4; ++h) {
            HoldRecord hold;
            hold.number = h + 1;
            hold.set = 1 + h / 2;
            hold.side = h % 2 == 0 ? Side::right : Side::left;
            hold.at = {s.started.utc_s + 65 * h, s.started.zone_min};
            hold.planned = Seconds(45);
            hold.done = h == 3 && i % 7 == 0 ? Seconds(12.3) : Seconds(45);
            hold.start = Degrees(54.1 + .01 * (i % 1000));
            hold.end = hold.best = hold.start + Degrees(7.7);
            hold.source = i % 4 == 0 ? AngleSource::sensor : AngleSource::model;
            hold.at_goal = Seconds(i % 3 * 1.5);
            hold.near_best = Seconds(20.5);
            s.holds.push_back(hold);
        }
        if (i % 3 == 0)
            s.check_in = CheckIn{i % 11, std::nullopt, (i + 3) % 11, "caf\u00e9, \"fine\"\r\nyes"};
        data.sessions.push_back(std::move(s));
        if (i % 10 == 0)
            data.measurements.push_back({uid_of(1'000'000 + i),
                                         {kNoon + 86'400 * std::int64_t{i} + 5000, 0},
                                         i % 20 == 0 ? Side::left : Side::right,
                                         Degrees(60.5),
                                         i % 20 == 0 ? AngleSource::tape : AngleSource::camera});
        if (i % 20 == 10) data.measurements.back().spread = Degrees(1.4 + .1 * (i % 7));
    }
    return data;
}

inline constexpr Day kToday = 20'000;

// A session with one hold a side on each of these days, counted back from today, the latest one last.
inline HistoryData on_days(std::initializer_list<int> days_ago, Degrees left = Degrees(60),
                           Degrees right = Degrees(60), AngleSource source = AngleSource::tape) {
    HistoryData data;
    for (const int ago : days_ago) {
        SessionRecord s;
        s.uid = uid_of(static_cast<int>(data.sessions.size()) + 1);
        s.started = {(kToday - ago) * std::int64_t{86'400} + 40'000, 0};
        for (const Side side : {Side::left, Side::right}) {
            HoldRecord hold;
            hold.side = side;
            hold.number = side == Side::left ? 1 : 2;
            hold.at = s.started;
            hold.done = hold.planned = Seconds(45);
            hold.start = hold.end = hold.best = side == Side::left ? left : right;
            hold.source = source;
            s.holds.push_back(hold);
        }
        data.sessions.push_back(s);
    }
    return data;
}

}  // namespace ninety::test
