// Ctrl-C and a closed console are told on a thread of Windows' own: it may do anything, and then ends the
// program.
#include "platform/interruption.h"

#include <windows.h>

#include <mutex>

namespace ninety {
namespace {

std::mutex told_mutex;
HANDLE helper_process = nullptr;
std::filesystem::path unfinished_file;
// What shells know Ctrl-C by.
constexpr UINT kInterrupted = 130;

BOOL WINAPI clean_up_and_end(DWORD) {
    const std::lock_guard lock(told_mutex);
    // The helper goes first, so that it cannot write the file anew.
    if (helper_process && TerminateProcess(helper_process, kInterrupted))
        WaitForSingleObject(helper_process, INFINITE);
    if (!unfinished_file.empty()) DeleteFileW(unfinished_file.c_str());
    TerminateProcess(GetCurrentProcess(), kInterrupted);
    return TRUE;
}

}  // namespace

void end_on_signals() {
    SetConsoleCtrlHandler(clean_up_and_end, TRUE);
}

CleanUpOnSignal::CleanUpOnSignal(const std::filesystem::path& file) {
    const std::lock_guard lock(told_mutex);
    unfinished_file = file;
}

CleanUpOnSignal::~CleanUpOnSignal() {
    const std::lock_guard lock(told_mutex);
    helper_process = nullptr;
    unfinished_file.clear();
}

void CleanUpOnSignal::set_helper(pid_t process) {
    const std::lock_guard lock(told_mutex);
    helper_process = process == -1 ? nullptr : reinterpret_cast<HANDLE>(process);
}

}  // namespace ninety
