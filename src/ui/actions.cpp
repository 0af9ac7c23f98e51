#include "ui/actions.h"

namespace ninety {

const char* name_of(const Action& action) {
    // In the order of the variant.
    static constexpr const char* kNames[] = {
        "TogglePlay",      "SkipForward", "SkipBack",      "Restart",          "StopAndKeep",
        "SwapSide",        "Seek",        "SetSpeed",      "ShowFault",        "ShowPanel",
        "ShowPage",        "MarkRead",    "ShowScene",     "SetSlider",        "ChooseLessonView",
        "ChooseView",      "Orbit",       "Zoom",          "ToggleSetting",    "ChangeTextSize",
        "ChangeSettings",  "ChangeTape",  "ShowShortcuts", "ToggleShortcuts",  "ShowStopSigns",
        "DismissNotice",   "SetRange",    "ChangeCheckIn", "SaveCheckIn",      "Answer",
        "TakeBackAnswer",  "NameRoutine", "MeasureWith",   "NudgeLeg",         "Calibrate",
        "KeysToPanels",    "AskToDelete", "Ask",           "ToggleFullscreen", "ClosePage",
        "LeaveFullscreen", "Quit"};
    static_assert(std::size(kNames) == std::variant_size_v<Action>);
    return kNames[action.index()];
}

}  // namespace ninety
