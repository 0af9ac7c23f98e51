// Work beside the window: on a thread, or, where the system has none for us (a browser), at once, before the
// call returns.
//
// What is handed over must not need the caller to go on while it works.
#pragma once

#include <future>
#include <thread>
#include <utility>

#include "core/system.h"

namespace ninety {

// Its future does not wait at the end for work that is not done (a server that does not answer): not
// std::async's.
template <class Work>
auto beside(Work work) {
    std::packaged_task<decltype(work())()> task(std::move(work));
    auto future = task.get_future();
    if constexpr (kHasThreads)
        std::thread(std::move(task)).detach();
    else
        task();
    return future;
}

// One whose future waits at the end until it is done: it may use what the program takes apart.
template <class Work>
auto beside_until_done(Work work) {
    if constexpr (kHasThreads)
        return std::async(std::launch::async, std::move(work));
    else
        return beside(std::move(work));
}

// A thread that is joined, as std::thread; it has done its work already where there are none.
class Worker {
  public:
    Worker() = default;
    template <class Work>
    explicit Worker(Work work) : busy_(true) {
        if constexpr (kHasThreads)
            thread_ = std::thread(std::move(work));
        else
            work();
    }
    Worker(Worker&& from) noexcept
        : thread_(std::move(from.thread_)), busy_(std::exchange(from.busy_, false)) {}
    Worker& operator=(Worker&& from) noexcept {
        thread_ = std::move(from.thread_);
        busy_ = std::exchange(from.busy_, false);
        return *this;
    }

    bool joinable() const { return busy_; }
    void join() {
        if (thread_.joinable()) thread_.join();
        busy_ = false;
    }

  private:
    std::thread thread_;
    bool busy_ = false;
};

}  // namespace ninety
