// Nobody signals a page.
#include "platform/interruption.h"

namespace ninety {

void end_on_signals() {}

CleanUpOnSignal::CleanUpOnSignal(const std::filesystem::path&) {}
CleanUpOnSignal::~CleanUpOnSignal() = default;
void CleanUpOnSignal::set_helper(pid_t) {}

}  // namespace ninety
