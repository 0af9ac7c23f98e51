// ninety check: validates article and routine files.
#include <cstdio>

#include "cli/commands.h"
#include "content/check.h"
#include "core/visible_text.h"
#include "platform/interruption.h"
#include "platform/paths.h"

namespace ninety {

int run_check(const CommonOptions& common, const CheckCommand& command) {
    end_on_signals();
    std::filesystem::path what;
    if (command.what) {
        what = *command.what;
    } else {
        const auto files = find_program_files(common.content_dir);
        if (!files) return failed(files.error(), kExitBadInput);
        what = files->content;
    }
    const CheckReport report = check_content(what);
    for (const std::string& problem : report.problems)
        std::fprintf(stderr, "%s\n", plain(problem).c_str());
    const std::size_t problems = report.problems.size();
    std::printf("%d %s checked, %zu %s\n", report.files_checked, report.files_checked == 1 ? "file" : "files",
                problems, problems == 1 ? "problem" : "problems");
    return problems == 0 ? kExitDone : kExitBadInput;
}

}  // namespace ninety
