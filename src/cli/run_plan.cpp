// ninety plan export: the plan's days and times as reminders for a calendar. Needs no display.

#include "cli/commands.h"
#include "core/output_file.h"
#include "core/private_file.h"
#include "platform/interruption.h"
#include "platform/wall_clock.h"
#include "routine/calendar_file.h"
#include "routine/schedule.h"
#include "settings/settings_file.h"

namespace ninety {

int run_plan(const CommonOptions& common, const PlanCommand& command) {
    end_on_signals();
    write_for_owner_alone();  // when somebody stretches is theirs to tell
    const LoadedSettings loaded = load_settings(*common.config_dir / "settings.toml");
    for (const std::string& notice : loaded.notices)
        tell(notice);
    const Settings& settings = loaded.settings;
    const auto text = calendar_file(settings.plan, wall_now(), length_of(settings.routine));
    if (!text) return failed(text.error(), kExitBadInput);
    if (const Status done = write_output(command.file, *text, Readers::owner); !done)
        return failed(done.error(), kExitBadInput);
    return kExitDone;
}

}  // namespace ninety
