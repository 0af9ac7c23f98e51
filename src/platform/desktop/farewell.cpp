#include "platform/farewell.h"

#include <signal.h>
#include <unistd.h>

#include <cassert>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "core/exit_codes.h"

namespace ninety {
namespace {

// A loop that is alive looks every half second even where nothing moves; a busy machine gets some more.
constexpr std::chrono::milliseconds kLoopAnswersWithin{3000}, kLook{50};
// Closing a window takes tenths of a second; where nothing moves the loop meets a silent display only there.
constexpr std::chrono::seconds kClosesWithin{5};
constexpr int kSignals[] = {SIGTERM, SIGINT, SIGHUP, SIGQUIT};

std::atomic<Farewell*> the_one = nullptr;
volatile sig_atomic_t asked_to_end = 0;
sem_t asked_semaphore;  // posted by signals: nothing else wakes a thread safely from there

void say_display_is_silent() {
    std::fprintf(stderr, "ninety: the display does not answer; what was practised is kept\n");
}

}  // namespace

void Farewell::on_signal(int signal) {
    const int before = errno;
    // Whoever presses Ctrl+C a second time means it.
    if (asked_to_end && signal == SIGINT) ::signal(SIGINT, SIG_DFL);
    asked_to_end = 1;
    ::sem_post(&asked_semaphore);
    errno = before;
}

Farewell::Farewell(std::function<void()> last_words) : last_words_(std::move(last_words)) {
    assert(!the_one.load());
    ::sem_init(&asked_semaphore, 0, 0);
    the_one = this;
    static const bool registered = std::atexit(at_exit) == 0;
    (void)registered;
    // Somebody who reads our standard error may be gone before us.
    ::signal(SIGPIPE, SIG_IGN);
    for (const int number : kSignals) {
        struct sigaction now {};
        // nohup has the last word.
        if (::sigaction(number, nullptr, &now) == 0 && now.sa_handler == SIG_IGN) continue;
        struct sigaction ours {};
        ours.sa_handler = on_signal;
        ::sigaction(number, &ours, nullptr);
    }
    watch_ = std::thread([this] { watch(); });
}

Farewell::~Farewell() {
    over_ = true;
    ::sem_post(&asked_semaphore);
    watch_.join();
    the_one = nullptr;
}

bool Farewell::asked() {
    if (!asked_to_end) return false;
    noticed_ = true;
    return true;
}

void Farewell::say() {
    if (!said_.exchange(true)) last_words_();
}

void Farewell::part() {
    say();
    // Of no object: it ends with the program, whichever way.
    std::thread([] {
        std::this_thread::sleep_for(kClosesWithin);
        say_display_is_silent();
        ::_exit(kExitNoGl);
    }).detach();
}

void Farewell::watch() {
    while (::sem_wait(&asked_semaphore) != 0) {
    }
    if (over_) return;
    for (auto waited = kLook; waited < kLoopAnswersWithin; waited += kLook) {
        if (noticed_ || over_) return;
        std::this_thread::sleep_for(kLook);
    }
    if (noticed_ || over_ || said_.exchange(true)) return;
    say_display_is_silent();
    last_words_();
    ::_exit(kExitNoGl);
}

void Farewell::at_exit() {
    Farewell* one = the_one.exchange(nullptr);
    if (!one || one->said_.exchange(true)) return;
    std::fprintf(stderr, "ninety: the display was lost; what was practised is kept\n");
    one->last_words_();
    // Threads that draw and sound still run: nothing is taken apart under them.
    std::fflush(nullptr);
    ::_exit(kExitNoGl);
}

}  // namespace ninety
