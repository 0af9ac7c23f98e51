// Ctrl-C and the other signals that end a command without a window: at once, and nothing half made is left.
//
// The window is not a command: there, SDL turns the signals into the wish to quit, and the session is kept.
#pragma once

#include <sys/types.h>

#include <filesystem>

namespace ninety {

// From here on SIGINT, SIGTERM and SIGHUP clean up and end the program as signals do: a shell sees 130, 143,
// 129. Signals that whoever started the program ignores (nohup) stay ignored. Call before SDL starts.
void end_on_signals();

// An unfinished file that is removed then, and a process that is killed; one at a time, while this lives.
class CleanUpOnSignal {
  public:
    explicit CleanUpOnSignal(const std::filesystem::path& file);
    ~CleanUpOnSignal();
    // -1: there is none any more. Call it before the process is waited for.
    void set_helper(pid_t process);
    CleanUpOnSignal(const CleanUpOnSignal&) = delete;
    CleanUpOnSignal& operator=(const CleanUpOnSignal&) = delete;
};

}  // namespace ninety
