// Tells a machine that was away (asleep, or the program stopped) from a program that is busy: a thread of its
// own beats while a routine runs, however long a frame or a file takes.
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "core/presence.h"

namespace ninety {

class Heartbeat {
  public:
    struct Look {
        Seconds now;   // of the steady clock
        Seconds away;  // of the time since the last look: how long the machine was not there
    };

    Heartbeat();
    ~Heartbeat();
    Heartbeat(const Heartbeat&) = delete;
    Heartbeat& operator=(const Heartbeat&) = delete;

    // It beats only while somebody needs it: an idle window does not wake the machine.
    void watch(bool on);
    Look look();

  private:
    void run();

    std::mutex mutex_;
    std::condition_variable changed_;
    Presence presence_;
    bool watching_ = false, over_ = false;
    std::thread thread_;  // last: it uses the others
};

}  // namespace ninety
