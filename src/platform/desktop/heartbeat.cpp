#include "platform/heartbeat.h"

#include "platform/steady_clock.h"

namespace ninety {
namespace {

constexpr std::chrono::milliseconds kBeat{100};

}  // namespace

Heartbeat::Heartbeat() : thread_([this] { run(); }) {}

Heartbeat::~Heartbeat() {
    {
        const std::lock_guard lock(mutex_);
        over_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

void Heartbeat::watch(bool on) {
    {
        const std::lock_guard lock(mutex_);
        if (on == watching_) return;
        watching_ = on;
        if (on) presence_.begin(steady_now());
    }
    changed_.notify_one();
}

Heartbeat::Look Heartbeat::look() {
    const std::lock_guard lock(mutex_);
    const Seconds now = steady_now();
    if (!watching_) return {now, Seconds(0)};
    // Whoever looks is there, too: the absence is known even if the thread has not woken up yet.
    presence_.beat(now);
    return {now, presence_.take_away()};
}

void Heartbeat::run() {
    std::unique_lock lock(mutex_);
    while (!over_) {
        if (!watching_) {
            changed_.wait(lock, [this] { return watching_ || over_; });
            continue;
        }
        presence_.beat(steady_now());
        changed_.wait_for(lock, kBeat);
    }
}

}  // namespace ninety
