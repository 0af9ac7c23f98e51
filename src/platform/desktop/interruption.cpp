#include "platform/interruption.h"

#include <SDL_hints.h>
#include <limits.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstring>

#include "core/signals_wait.h"

namespace ninety {
namespace {

// Read by the handler; the name is only changed while the signals wait.
volatile pid_t helper = -1;
char unfinished[PATH_MAX] = "";

constexpr int kEndingSignals[] = {SIGINT, SIGTERM, SIGHUP};

// Only what POSIX allows in a handler. The helper goes first, so that it cannot write the file anew.
void clean_up_and_end(int signal_number) {
    if (helper > 0) {
        kill(helper, SIGKILL);
        waitpid(helper, nullptr, 0);
    }
    if (unfinished[0] != '\0') unlink(unfinished);
    signal(signal_number, SIG_DFL);
    raise(signal_number);  // waits until the handler is left, then ends the program
}

}  // namespace

void end_on_signals() {
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    struct sigaction action {};
    action.sa_handler = clean_up_and_end;
    sigemptyset(&action.sa_mask);
    for (const int signal : kEndingSignals)
        sigaddset(&action.sa_mask, signal);
    for (const int signal : kEndingSignals) {
        struct sigaction before {};
        if (sigaction(signal, nullptr, &before) == 0 && before.sa_handler == SIG_IGN) continue;
        sigaction(signal, &action, nullptr);
    }
}

CleanUpOnSignal::CleanUpOnSignal(const std::filesystem::path& file) {
    const SignalsWait wait;
    if (file.native().size() < sizeof unfinished) std::strcpy(unfinished, file.c_str());
}

CleanUpOnSignal::~CleanUpOnSignal() {
    const SignalsWait wait;
    helper = -1;
    unfinished[0] = '\0';
}

void CleanUpOnSignal::set_helper(pid_t process) {
    helper = process;
}

}  // namespace ninety
