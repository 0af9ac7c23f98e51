// What is around the picture: which panel is open, what lies on top, what there is to tell and to choose
// from. One of the state's five parts.
#pragma once

#include <string>
#include <vector>

#include "content/routine_library.h"
#include "i18n/strings.h"
#include "model/notices.h"

namespace ninety {

enum class Mode { watch, practise };
enum class Panel { watch, practise, progress, why, body, settings };

struct Shell {
    Mode mode = Mode::watch;
    Panel panel = Panel::watch;
    Notices notices;
    std::vector<Language> languages;          // to choose from
    std::string language = "en";              // the one that is shown
    std::vector<RoutineEntry> routines;       // to choose from
    FixedText<4 * kMaxRoutineName> new_name;  // of a routine that is about to be saved
    std::vector<std::string> sound_devices;   // to choose from
    bool shortcuts_open = false;
    bool stop_signs_open = false;
    bool delete_open = false;       // the question before everything is deleted
    bool begin_again_open = false;  // the question before a session under way is thrown away
    bool ran_when_asked = false;    // and goes on if it is not
    bool keys_to_panels = false;    // Tab: arrows and Space move and press in the panels
    int dialog_scroll = 0;          // lines that keys have scrolled the open page by, ever: its panel follows
    bool fullscreen = false;
    bool exit_when_done = false;
    bool quit = false;
};

}  // namespace ninety
