// Ctrl-C in the console that it was started from, the console closed, the person logging off: Windows tells
// them on a thread of its own, and gives a few seconds. A window that is closed is the loop's business, as
// everywhere.
#include "platform/farewell.h"

#include <windows.h>

#include <cassert>
#include <chrono>

namespace ninety {
namespace {

// Windows itself ends a program that takes longer than five.
constexpr std::chrono::milliseconds kLoopAnswersWithin{3000}, kLook{50};

std::atomic<Farewell*> the_one = nullptr;
std::atomic<bool> asked_to_end = false;
std::atomic<bool> last_words_said = false;

BOOL WINAPI on_console_event(DWORD event) {
    // Whoever presses Ctrl+C a second time means it.
    if (asked_to_end.exchange(true) && event == CTRL_C_EVENT) return FALSE;
    // Afterwards Windows ends the program, unless it is Ctrl+C: the loop has this long.
    for (auto waited = kLook; waited < kLoopAnswersWithin && !last_words_said; waited += kLook)
        std::this_thread::sleep_for(kLook);
    if (Farewell* const one = the_one.load(); one && !last_words_said) one->say();
    return event == CTRL_C_EVENT || event == CTRL_BREAK_EVENT;
}

}  // namespace

Farewell::Farewell(std::function<void()> last_words) : last_words_(std::move(last_words)) {
    assert(!the_one.load());
    the_one = this;
    SetConsoleCtrlHandler(on_console_event, TRUE);
}

Farewell::~Farewell() {
    the_one = nullptr;
    SetConsoleCtrlHandler(on_console_event, FALSE);
}

bool Farewell::asked() {
    return asked_to_end;
}

void Farewell::say() {
    if (said_.exchange(true)) return;
    last_words_();
    last_words_said = true;
}

void Farewell::part() {
    say();
}

}  // namespace ninety
