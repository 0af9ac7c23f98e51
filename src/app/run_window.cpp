// The window: what `ninety` without a command does.
#include <chrono>
#include <cstdio>

#include "app/commands.h"
#include "app/trainer.h"

namespace ninety {
int run_check(const CommonOptions&, const CheckCommand&) { return 0; }
int run_window(const CommonOptions&, const WindowCommand&) { return 0; }
}
