// Signals that end the program wait as long as this lives: for steps that must not be torn apart.
#pragma once

#ifndef _WIN32
#include <signal.h>
#endif

namespace ninety {

#ifdef _WIN32
// There are none there that could come in between: platform/windows/interruption.cpp cleans up on a thread of
// its own.
class SignalsWait {
  public:
    SignalsWait() {}
};
#else
class SignalsWait {
  public:
    SignalsWait() {
        sigset_t ending;
        sigemptyset(&ending);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP})
            sigaddset(&ending, signal);
        pthread_sigmask(SIG_BLOCK, &ending, &before_);
    }
    ~SignalsWait() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
    SignalsWait(const SignalsWait&) = delete;
    SignalsWait& operator=(const SignalsWait&) = delete;

  private:
    sigset_t before_;
};
#endif

}  // namespace ninety
