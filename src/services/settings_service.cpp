#include "services/settings_service.h"

#include "i18n/sentence.h"

namespace ninety {

void SettingsService::changed(Seconds now) {
    changed_at_ = now;
}

void SettingsService::follow(const AppState& state) {
    if (changed_at_ && state.now - *changed_at_ >= kSaveAfter) finish(state);
}

void SettingsService::finish(const AppState& state) {
    if (!changed_at_) return;
    changed_at_.reset();
    const auto saved = save_settings(file_, state.settings);
    if (!saved)
        outbox_.problem(saved.error());
    else if (!saved->kept_as.empty())
        outbox_.success(sentence("notice.settings_kept", saved->kept_as.string().c_str()));
}

void SettingsService::forget() {
    file_ = {file_.path};
    changed_at_.reset();
}

}  // namespace ninety
