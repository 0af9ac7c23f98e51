#include "model/actions.h"

namespace ninety {

Action::Action(const Action& other) = default;
Action::Action(Action&& other) noexcept = default;
Action& Action::operator=(const Action& other) = default;
Action& Action::operator=(Action&& other) noexcept = default;
Action::~Action() = default;

const char* name_of(const Action& action) {
    // In the order of the variant.
    static constexpr const char* kNames[] = {"TogglePlay",
                                             "SkipForward",
                                             "SkipBack",
                                             "Restart",
                                             "StopAndKeep",
                                             "SwapSide",
                                             "Seek",
                                             "SetSpeed",
                                             "ShowFault",
                                             "ShowPanel",
                                             "ShowPage",
                                             "MarkRead",
                                             "ShowScene",
                                             "SetSlider",
                                             "ChooseLessonView",
                                             "ChooseView",
                                             "Orbit",
                                             "Zoom",
                                             "ToggleSetting",
                                             "ChangeTextSize",
                                             "ChangeSettings",
                                             "ChangeTape",
                                             "ShowShortcuts",
                                             "ToggleShortcuts",
                                             "ShowStopSigns",
                                             "DismissNotice",
                                             "SetRange",
                                             "ChangeCheckIn",
                                             "SaveCheckIn",
                                             "CheckInSeen",
                                             "Answer",
                                             "TakeBackAnswer",
                                             "NameRoutine",
                                             "MeasureWith",
                                             "NudgeLeg",
                                             "Calibrate",
                                             "KeysToPanels",
                                             "AskToDelete",
                                             "Ask",
                                             "ToggleFullscreen",
                                             "ClosePage",
                                             "ScrollPage",
                                             "LeaveFullscreen",
                                             "Quit"};
    static_assert(std::size(kNames) == std::variant_size_v<Action::Asked>);
    return kNames[action.asked().index()];
}

FixedText<63> trace_of(const Action& action) {
    using Trace = FixedText<63>;
    static constexpr const char* kPanels[] = {"watch", "practise", "progress", "why", "body", "settings"};
    static constexpr const char* kViews[] = {"side", "three-quarter", "floor", "foot"};
    const char* name = name_of(action);
    if (const auto* show = std::get_if<action::ShowPanel>(&action.asked()))
        return Trace::printed("%s %s", name, kPanels[static_cast<std::size_t>(show->panel)]);
    if (const auto* choose = std::get_if<action::ChooseView>(&action.asked()))
        return Trace::printed("%s %s", name, kViews[static_cast<std::size_t>(choose->view)]);
    if (const auto* answer = std::get_if<action::Answer>(&action.asked()))
        return Trace::printed("%s %d", name, answer->rating);
    if (const auto* seen = std::get_if<action::CheckInSeen>(&action.asked()))
        return Trace::printed("%s %s", name, seen->seen ? "yes" : "no");
    return Trace(name);
}

}  // namespace ninety
