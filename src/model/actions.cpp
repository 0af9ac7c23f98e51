#include "model/actions.h"

#include <array>

#include "settings/settings_names.h"

namespace ninety {

Action::Action(const Action& other) = default;
Action::Action(Action&& other) noexcept = default;
Action& Action::operator=(const Action& other) = default;
Action& Action::operator=(Action&& other) noexcept = default;
Action::~Action() = default;

namespace {

// "ShowPanel" of action::ShowPanel, as the compiler spells the type.
template <class A>
constexpr std::string_view name_of_type() {
    constexpr std::string_view function = __PRETTY_FUNCTION__;
    constexpr std::string_view before = "action::";
    constexpr std::size_t begin = function.rfind(before) + before.size();
    return function.substr(begin, function.find_first_of(";]", begin) - begin);
}
static_assert(name_of_type<action::ShowPanel>() == "ShowPanel");

constexpr std::array kPanelNames{
    Choice<Panel>{"watch", Panel::watch},       Choice<Panel>{"practise", Panel::practise},
    Choice<Panel>{"progress", Panel::progress}, Choice<Panel>{"why", Panel::why},
    Choice<Panel>{"body", Panel::body},         Choice<Panel>{"settings", Panel::settings}};

constexpr std::array kPartNames{Choice<ProgressPart>{"charts", ProgressPart::charts},
                                Choice<ProgressPart>{"sessions", ProgressPart::sessions},
                                Choice<ProgressPart>{"plan", ProgressPart::plan}};

}  // namespace

std::string_view name_of(const Action& action) {
    return std::visit([]<class A>(const A&) { return name_of_type<A>(); }, action.asked());
}

FixedText<63> trace_of(const Action& action) {
    using Trace = FixedText<63>;
    Trace trace(name_of(action));
    const auto add = [&](std::string_view more) { (trace += " ") += more; };
    if (const auto* show = std::get_if<action::ShowPanel>(&action.asked()))
        add(choice_name<Panel>(kPanelNames, show->panel));
    if (const auto* show = std::get_if<action::ShowProgressPart>(&action.asked()))
        add(choice_name<ProgressPart>(kPartNames, show->part));
    if (const auto* choose = std::get_if<action::ChooseView>(&action.asked()))
        add(choice_name<View>(kViewNames, choose->view));
    if (const auto* answer = std::get_if<action::Answer>(&action.asked()))
        add(FixedText<15>::printed("%d", answer->rating));
    if (const auto* seen = std::get_if<action::CheckInSeen>(&action.asked())) add(seen->seen ? "yes" : "no");
    return trace;
}

}  // namespace ninety
