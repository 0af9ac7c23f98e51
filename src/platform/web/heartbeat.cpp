// No thread beats here: whoever looks is there. A hidden page is called about once a second, which is no
// absence.
#include "platform/heartbeat.h"

#include "platform/steady_clock.h"

namespace ninety {
namespace {

constexpr Seconds kHiddenBeat{3};

}  // namespace

Heartbeat::Heartbeat() = default;
Heartbeat::~Heartbeat() = default;

void Heartbeat::watch(bool on) {
    if (on && !watching_) presence_.begin(steady_now());
    watching_ = on;
}

Heartbeat::Look Heartbeat::look() {
    const Seconds now = steady_now();
    if (!watching_) return {now, Seconds(0)};
    presence_.beat(now);
    const Seconds away = presence_.take_away();
    return {now, away > kHiddenBeat ? away : Seconds(0)};
}

}  // namespace ninety
