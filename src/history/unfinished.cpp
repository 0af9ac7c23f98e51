#include "history/unfinished.h"

#include <algorithm>

namespace ninety {
namespace {

std::int64_t last_moment_of(const SessionRecord& session) {
    std::int64_t last = session.ended ? session.ended->utc_s : session.started.utc_s;
    for (const HoldRecord& hold : session.holds)
        last = std::max(last, hold.at.utc_s + static_cast<std::int64_t>(hold.done.value));
    return last;
}

}  // namespace

std::optional<Unfinished> unfinished_session(const HistoryData& data, WallTime now) {
    if (data.sessions.empty()) return std::nullopt;
    const SessionRecord& last = data.sessions.back();
    const Seconds ago(static_cast<double>(now.utc_s - last_moment_of(last)));
    // A minute: two clocks of one computer need not agree to the second.
    constexpr Seconds kAgree{60};
    if (last.completed || last.holds.empty() || ago >= kGoOnWithin || ago < -kAgree) return std::nullopt;
    return Unfinished{last, kGoOnWithin - std::max(Seconds(0), ago)};
}

std::optional<std::size_t> step_to_go_on_with(const std::vector<Step>& steps, const SessionRecord& session) {
    const auto held = [&](const Step& step) {
        return std::any_of(session.holds.begin(), session.holds.end(), [&](const HoldRecord& hold) {
            // A record's tenths.
            return hold.set == step.set && hold.side == step.side && hold.done + Seconds(.1) >= step.length;
        });
    };
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].phase != Phase::hold || held(steps[i])) continue;
        return i > 0 && comes_before_a_hold(steps[i - 1].phase) ? i - 1 : i;
    }
    return std::nullopt;
}

}  // namespace ninety
