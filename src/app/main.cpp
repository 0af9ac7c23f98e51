// ninety: parses the command line and does what it says.
#include <cstdio>

#include "app/commands.h"

namespace ninety {

int failed(const std::string& sentence, int code) {
    std::fprintf(stderr, "ninety: %s\n", sentence.c_str());
    return code;
}

}  // namespace ninety

int main(int argc, char** argv) {
    using namespace ninety;
    const auto parsed = parse_command_line(argc, argv);
    if (const int* code = std::get_if<int>(&parsed)) return *code;
    const CommandLine& line = std::get<CommandLine>(parsed);
    struct Run {
        const CommonOptions& common;
        int operator()(const WindowCommand& c) const { return run_window(common, c); }
        int operator()(const PictureCommand& c) const { return run_picture(common, c); }
        int operator()(const FilmCommand& c) const { return run_film(common, c); }
        int operator()(const CheckCommand& c) const { return run_check(common, c); }
        int operator()(const ModelCommand& c) const { return run_model(c); }
        int operator()(const HistoryCommand& c) const { return run_history(common, c); }
        int operator()(const BenchCommand& c) const { return run_bench(common, c); }
    };
    return std::visit(Run{line.common}, line.command);
}
