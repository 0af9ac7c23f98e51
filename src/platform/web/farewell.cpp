// A page goes without asking: nothing signals, and nothing may be put off. What was practised is in the
// page's files as soon as it has happened, and they are kept by turns.cpp.
#include "platform/farewell.h"

namespace ninety {

Farewell::Farewell(std::function<void()> last_words) : last_words_(std::move(last_words)) {}
Farewell::~Farewell() = default;

bool Farewell::asked() {
    return false;
}
void Farewell::say() {
    if (!said_.exchange(true)) last_words_();
}
void Farewell::part() {
    say();
}

}  // namespace ninety
