// What the command line can do besides opening the window. Each returns the exit code and prints what went
// wrong.
#pragma once

#include "cli/command_line.h"

namespace ninety {

int run_picture(const CommonOptions& common, const PictureCommand& command);
int run_film(const CommonOptions& common, const FilmCommand& command);
int run_check(const CommonOptions& common, const CheckCommand& command);
int run_model(const ModelCommand& command);
int run_measure(const MeasureCommand& command);
int run_bench(const CommonOptions& common, const BenchCommand& command);
// `common` names both of the person's folders in these four.
int run_handout(const CommonOptions& common, const HandoutCommand& command);
int run_history(const CommonOptions& common, const HistoryCommand& command);
int run_plan(const CommonOptions& common, const PlanCommand& command);
int run_window(const CommonOptions& common, const WindowCommand& command);

// `history import`, into a history that is open.
class History;
int import_history(History& history, const HistoryCommand& command);

// Prints one sentence on stderr, with file names made harmless for a terminal.
void tell(const std::string& sentence);
// The same, and returns the code.
int failed(const std::string& sentence, int code);

}  // namespace ninety
