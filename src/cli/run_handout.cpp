// ninety handout: one page of a routine, to print and give away.

#include <algorithm>

#include "cli/commands.h"
#include "cli/offscreen_renderer.h"
#include "content/routine_file.h"
#include "core/output_file.h"
#include "core/private_file.h"
#include "history/person_files.h"
#include "paper/handout.h"
#include "platform/interruption.h"
#include "services/locale.h"
#include "settings/settings_file.h"

namespace ninety {
namespace {

// "en or de".
std::string listed(const std::vector<Language>& languages) {
    std::string all;
    for (const Language& language : languages)
        all += (all.empty() ? "" : " or ") + language.code;
    return all;
}

// The pages in the language that the service has read.
std::vector<Article> pages_of(LocaleService& locale) {
    Observations seen;
    locale.observe(seen);
    for (News& news : seen.news)
        if (auto* read = std::get_if<news::LanguageRead>(&news)) return std::move(read->articles);
    return {};
}

}  // namespace

int run_handout(const CommonOptions& common, const HandoutCommand& command) {
    end_on_signals();
    write_for_owner_alone();  // a routine is the person's own
    const auto files = find_program_files(common.content_dir);
    if (!files) return failed(files.error(), kExitBadInput);
    const PersonFiles person =
        person_files(*common.config_dir, *common.data_dir, files->content / "routines");
    LoadedSettings loaded = load_settings(person.settings);
    for (const std::string& notice : loaded.notices)
        tell(notice);
    Settings& settings = loaded.settings;
    if (command.routine) {
        const auto routine = load_routine(*command.routine);
        if (!routine) return failed(routine.error(), kExitBadInput);
        settings.routine = *routine;
    }
    const std::vector<Language> languages = languages_in(files->content / "strings");
    const bool known = std::any_of(languages.begin(), languages.end(), [&](const Language& language) {
        return language.code == command.language;
    });
    if (!command.language.empty() && !known)
        return failed("--language: " + command.language + " is not there; it can be " + listed(languages),
                      kExitUsage);
    auto offscreen = OffscreenRenderer::open(*files);
    if (!offscreen) return failed(offscreen.error(), kExitNoGl);

    // From here on what is said is on the page: in the person's language.
    if (!command.language.empty()) settings.language = command.language;
    LocaleService locale(files->content);
    locale.follow(settings);
    const std::vector<Article> pages = pages_of(locale);
    const auto pdf =
        make_handout(settings.routine, settings, stop_signs_page(pages),
                     [&](const Scene& scene, glm::ivec2 size) { return offscreen->render(scene, size); });
    if (!pdf) return failed(pdf.error(), kExitBadInput);
    if (const Status written = write_output(command.out, *pdf, Readers::owner); !written)
        return failed(written.error(), kExitBadInput);
    return kExitDone;
}

}  // namespace ninety
