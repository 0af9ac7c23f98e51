#include "services/import_service.h"

#include "i18n/sentence.h"

namespace ninety {
namespace fs = std::filesystem;

std::optional<ImportService::Taken> ImportService::update(const fs::path& history, const ViewOf& view,
                                                          std::optional<ImportProgress>& importing,
                                                          Outbox& outbox) {
    std::optional<Taken> taken;
    if (auto outcome = import_.take_outcome()) taken = tell(std::move(*outcome), outbox);
    if (!import_.running()) {
        stopping_ = false;
        if (!waiting_.empty()) {
            written_since_ = false;
            const fs::path file = std::move(waiting_.front());
            waiting_.pop_front();
            import_.start(file, history, view);
        }
    }
    importing.reset();
    if (import_.running())
        importing = ImportProgress{import_.file().filename().string(), import_.part_01(), stopping_};
    return taken;
}

std::optional<ImportService::Taken> ImportService::tell(HistoryImport::Outcome outcome, Outbox& outbox) {
    if (outcome.stopped) {
        outbox.success(translate("notice.import_stopped"));
        return std::nullopt;
    }
    if (!outcome.problem.empty()) {
        outbox.problem(sentence("notice.import_failed", outcome.problem));
        return std::nullopt;
    }
    outbox.success(plural<127>("notice.sessions_added", outcome.added.sessions).str());
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
