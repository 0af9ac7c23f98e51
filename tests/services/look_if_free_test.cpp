#include "services/look_if_free.h"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <future>
#include <thread>

using namespace ninety;

TEST_CASE("what another thread has in hand is not waited for, and looked at as soon as it has let go") {
    std::mutex mutex;
    std::promise<void> has_it, may_go;
    std::atomic<bool> holds = false;
    std::thread other([&] {
        const std::lock_guard lock(mutex);
        holds = true;
        has_it.set_value();
        // Not for ever: somebody who waits for it must come to be told of it.
        may_go.get_future().wait_for(std::chrono::seconds(2));
        holds = false;
    });
    has_it.get_future().wait();
    int looks = 0;
    CHECK_FALSE(look_if_free(mutex, [&] { ++looks; }));
    CHECK(holds);
    CHECK(looks == 0);
    may_go.set_value();
    other.join();
    CHECK(look_if_free(mutex, [&] { ++looks; }));
    CHECK(looks == 1);
    // And it has let go of it itself.
    CHECK(look_if_free(mutex, [&] { ++looks; }));
}
