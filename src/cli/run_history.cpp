// ninety history: export, import, a report, and deleting everything.

#include <cstdio>

#include "cli/commands.h"
#include "cli/drawing_window.h"
#include "cli/page.h"
#include "core/output_file.h"
#include "core/private_file.h"
#include "core/visible_text.h"
#include "history/history.h"
#include "history/history_text.h"
#include "history/person_files.h"
#include "i18n/translate.h"
#include "model/progress_view.h"
#include "paper/pdf.h"
#include "platform/gl_window.h"
#include "platform/interruption.h"
#include "platform/paths.h"
#include "platform/wall_clock.h"
#include "settings/settings_file.h"
#include "ui/report.h"

namespace ninety {
namespace fs = std::filesystem;
namespace {

// Opens what is there; a history that does not exist is made only for importing.
Result<History> open_history(const fs::path& file, bool make) {
    std::error_code error;
    if (!make && !fs::exists(file, error)) return Error{file.string() + ": there is no history yet"};
    std::vector<std::string> notices;
    auto history = History::open(file, notices);
    for (const std::string& notice : notices)
        tell(notice);
    return history;
}

int export_to(History& history, const fs::path& out) {
    const bool json = has_ending(out, ".json");
    const auto data = history.all();
    if (!data) return failed(data.error(), kExitBadInput);
    if (const Status done = write_output(out, json ? to_json(*data) : to_csv(*data), Readers::owner); !done)
        return failed(done.error(), kExitBadInput);
    std::printf("%zu sessions, %zu measurements written to %s\n", data->sessions.size(),
                data->measurements.size(), plain(out.string()).c_str());
    return kExitDone;
}

Status write_pdf(const Image& page, const fs::path& out) {
    const auto bytes = picture_pdf(page, translate("report.title"));
    if (!bytes) return Error{out.string() + ": " + bytes.error()};
    return write_output(out, *bytes, Readers::owner);
}

int write_report(History& history, const Settings& settings, const fs::path& out) {
    auto data = history.all();
    if (!data) return failed(data.error(), kExitBadInput);
    GlWindowOptions options;
    options.visible = options.vsync = false;
    options.size = {64, 64};
    const auto window = open_drawing_window(options);
    if (!window) return failed(window.error(), kExitNoGl);
    ImGuiSession imgui(window->window(), window->context(), false);
    Theme theme;
    std::vector<std::string> notices;
    // On paper letters are looked at closely.
    const bool pdf = has_ending(out, ".pdf");
    const int times = pdf ? 2 : 1;
    if (theme.set_scale(kReportScale * static_cast<float>(times), notices)) imgui.fonts_changed();
    const auto view = progress_view(std::move(*data), wall_now(), settings.stature, settings.target_angle,
                                    settings.routine.hold, settings.plan);
    const Image page = render_page(imgui, theme, kReportSize * times,
                                   [&](const Fonts& fonts) { draw_report(*view, settings, fonts); });
    if (const Status done = pdf ? write_pdf(page, out) : write_picture(page, out, Readers::owner); !done)
        return failed(done.error(), kExitBadInput);
    return kExitDone;
}

int delete_all(const PersonFiles& person, bool yes) {
    if (!yes)
        return failed(
            "This deletes history, settings and own routines, and cannot be undone. Say --yes to do it.",
            kExitUsage);
    const Erased erased = erase(person);
    for (const std::string& problem : erased.stayed)
        tell(problem);
    for (const std::string& other : erased.others)
        std::printf("%s is not Ninety's and was left.\n", plain(other).c_str());
    if (!erased.stayed.empty())
        return failed(erased.files > 0 ? "Not everything has been deleted." : "Nothing could be deleted.",
                      kExitBadInput);
    std::printf("%s\n", erased.files > 0 ? "All your data has been deleted from this computer."
                                         : "There was nothing to delete.");
    return kExitDone;
}

}  // namespace

int run_history(const CommonOptions& common, const HistoryCommand& command) {
    end_on_signals();
    write_for_owner_alone();  // whatever is written, however: health data is the person's own
    const fs::path data = *common.data_dir, config = *common.config_dir;
    using What = HistoryCommand::What;
    if (command.what == What::delete_all) {
        return delete_all(person_files(config, data), command.yes);
    }
    auto history = open_history(data / "history.db", command.what == What::import_from);
    if (!history) return failed(history.error(), kExitBadInput);
    if (command.what == What::export_to) return export_to(*history, command.file);
    if (command.what == What::import_from) return import_history(*history, command);
    return write_report(*history, load_settings(config / "settings.toml").settings, command.file);
}

}  // namespace ninety
