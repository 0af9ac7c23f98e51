#include "services/import_service.h"

#include "i18n/translate.h"
#include "platform/wall_clock.h"

namespace ninety {
namespace fs = std::filesystem;

std::optional<ImportService::Taken> ImportService::update(const fs::path& history, AppState& state) {
    std::optional<Taken> taken;
    if (auto outcome = import_.take_outcome()) taken = tell(std::move(*outcome), state);
    if (!import_.running()) {
        stopping_ = false;
        if (!waiting_.empty()) {
            written_since_ = false;
            const fs::path file = std::move(waiting_.front());
            waiting_.pop_front();
            import_.start(
                file, history,
                {wall_now(), state.settings.stature, state.settings.target_angle, routine_of(state).hold});
        }
    }
    state.importing.reset();
    if (import_.running())
        state.importing = ImportProgress{import_.file().filename().string(), import_.part_01(), stopping_};
    return taken;
}

std::optional<ImportService::Taken> ImportService::tell(HistoryImport::Outcome outcome, AppState& state) {
    if (outcome.stopped) {
        state.notices.done(translate("notice.import_stopped"));
        return std::nullopt;
    }
    if (!outcome.problem.empty()) {
        state.notices.push_back(phrase<1000>("notice.import_failed", outcome.problem.c_str()).str());
        return std::nullopt;
    }
    state.notices.done(plural<127>("notice.sessions_added", outcome.added.sessions).str());
    if (!outcome.data || written_since_) return std::nullopt;
    return Taken{std::move(*outcome.data), std::move(outcome.view)};
}

void ImportService::ask_to_stop() {
    waiting_.clear();
    import_.ask_to_stop();
    stopping_ = import_.running();
}

void ImportService::stop() {
    waiting_.clear();
    import_.stop();
}

void ImportService::end_writing() {
    import_.done_writing();
    written_since_ = true;
}

}  // namespace ninety
