// ninety: parses the command line and does what it says.
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <exception>
#include <new>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "platform/paths.h"
#include "platform/program_start.h"
#include "render/gl_debug.h"

namespace ninety {
namespace {

int run(int argc, char** argv) {
    const std::vector<std::string> words = command_line_words(argc, argv);
    std::vector<const char*> plain_words;
    for (const std::string& word : words)
        plain_words.push_back(word.c_str());
    const auto parsed = parse_command_line(static_cast<int>(plain_words.size()), plain_words.data());
    if (const int* code = std::get_if<int>(&parsed)) return *code;
    CommandLine line = std::get<CommandLine>(parsed);
    // Only these four touch what is the person's.
    if (std::holds_alternative<WindowCommand>(line.command) ||
        std::holds_alternative<HandoutCommand>(line.command) ||
        std::holds_alternative<PlanCommand>(line.command) ||
        std::holds_alternative<HistoryCommand>(line.command)) {
        const auto folders = person_folders(line.common.config_dir, line.common.data_dir);
        if (!folders) return failed(folders.error(), kExitBadInput);
        line.common.config_dir = folders->config;
        line.common.data_dir = folders->data;
    }
    struct Run {
        const CommonOptions& common;
        int operator()(const WindowCommand& c) const { return run_window(common, c); }
        int operator()(const PictureCommand& c) const { return run_picture(common, c); }
        int operator()(const FilmCommand& c) const { return run_film(common, c); }
        int operator()(const CheckCommand& c) const { return run_check(common, c); }
        int operator()(const ModelCommand& c) const { return run_model(c); }
        int operator()(const HistoryCommand& c) const { return run_history(common, c); }
        int operator()(const MeasureCommand& c) const { return run_measure(c); }
        int operator()(const HandoutCommand& c) const { return run_handout(common, c); }
        int operator()(const PlanCommand& c) const { return run_plan(common, c); }
        int operator()(const BenchCommand& c) const { return run_bench(common, c); }
    };
    const int code = std::visit(Run{line.common}, line.command);
    return code == kExitDone && gl_faults() > 0 ? kExitGlFault : code;
}

// What was printed has arrived, or that is an error, too: a script reads it.
int after_printing(int code) {
    errno = 0;
    const bool lost = std::fflush(stdout) != 0 || std::ferror(stdout);
    if (!lost) return code;
    return failed(std::string("standard output cannot be written") +
                      (errno ? std::string(" (") + std::strerror(errno) + ")" : ""),
                  code == kExitDone ? int(kExitBadInput) : code);
}

}  // namespace
}  // namespace ninety

int main(int argc, char** argv) {
    using namespace ninety;
    give_large_blocks_back();
    hold_standard_places();
    try {
        return after_printing(run(argc, argv));
    } catch (const std::bad_alloc&) {
        return failed("there is not enough memory here for this", kExitBadInput);
    } catch (const std::exception& error) {
        return failed(std::string("something went wrong that should not: ") + error.what(), kExitBadInput);
    }
}
