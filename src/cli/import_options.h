// The options of what is read from other programs' files. Nothing here acts.
#pragma once

#include "cli/command_line.h"

namespace CLI {
class App;
}

namespace ninety {

void add_import_options(CLI::App& import, HistoryCommand& to);
void add_trace_options(CLI::App& app, WindowCommand& to);

}  // namespace ninety
