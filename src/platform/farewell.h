// Every way in which the program can be ended from outside, and what it still does then.
//
// SIGTERM, SIGINT, SIGHUP (the terminal or the session goes) and SIGQUIT ask the loop to end. A display that
// is lost makes the windowing library call exit() in the middle of anything: the last words are said on the
// way out. A display that no longer answers holds the loop up: then a thread of its own says them.
#pragma once

#include <semaphore.h>

#include <atomic>
#include <functional>
#include <thread>

namespace ninety {

class Farewell {
  public:
    // `last_words` touches no window. Said once, whoever comes first. One at a time exists.
    explicit Farewell(std::function<void()> last_words);
    // Nothing is left to be said after it.
    ~Farewell();
    Farewell(const Farewell&) = delete;
    Farewell& operator=(const Farewell&) = delete;

    // Whether the loop has been asked to end. To be called in every round: it tells that the loop is alive.
    bool asked();
    void say();
    // The same, and whatever is taken apart afterwards, the window above all, may take no longer than a
    // display that answers takes: then the program ends without it.
    void part();

  private:
    static void on_signal(int signal);
    static void at_exit();
    void watch();

    std::function<void()> last_words_;
    std::atomic<bool> said_ = false, noticed_ = false, over_ = false;
    std::thread watch_;
};

}  // namespace ninety
