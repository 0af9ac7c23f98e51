#include "services/routine_service.h"

#include "i18n/translate.h"
#include "model/apply.h"

namespace ninety {

void tell_kept(const Routine& wanted, const Result<SavedRoutine>& saved, AppState& state) {
    if (!saved) return state.notices.push_back(saved.error());
    const char* name = saved->routine.name.c_str();
    if (saved->there_already) {
        state.notices.done(phrase<600>("notice.routine_there", name).str());
    } else if (!(saved->routine.name == wanted.name)) {
        state.notices.done(phrase<1000>("notice.routine_renamed", wanted.name.c_str(), name).str());
    } else {
        state.notices.done(phrase<600>("notice.routine_added", name).str());
    }
    if (!(state.settings.routine == wanted)) return;
    Settings settings = state.settings;
    settings.routine.name = saved->routine.name;
    apply({action::ChangeSettings{settings}}, state);
}

}  // namespace ninety
