#include "model/update.h"

#include "model/reducers.h"

namespace ninety {

Effects update(AppState& state, std::span<const Action> actions) {
    Effects effects;
    Change change{state, effects};
    const auto lesson = lesson_shown(state);
    for (const Action& action : actions)
        std::visit([&](const auto& asked) { reduce(asked, change); }, action.asked());
    update_lesson(state);
    // Another scene is another place: no flight between them.
    if (lesson != lesson_shown(state)) cut_to_view(state);
    return effects;
}

}  // namespace ninety
