#include "services/import_service.h"

#include "i18n/sentence.h"

namespace ninety {
namespace fs = std::filesystem;

std::optional<ImportService::Taken> ImportService::update(const Into& into,
                                                          std::optional<ImportProgress>& importing,
                                                          Outbox& outbox) {
    std::optional<Taken> taken;
    if (auto outcome = import_.take_outcome()) taken = tell(std::move(*outcome), outbox);
    if (!import_.running()) {
        stopping_ = false;
        // A new look at what is offered stands in front; other files wait for the answer.
        if (!waiting_.empty() && (!offered_ || waiting_.front().file == offered_->file)) {
            written_since_ = false;
            HistoryImport::Job job = std::move(waiting_.front());
            waiting_.pop_front();
            import_.start(std::move(job), into.history, into.view, into.zone_at);
        }
    }
    importing.reset();
    if (import_.running())
        importing = ImportProgress{import_.file().filename().string(), import_.part_01(), stopping_};
    return taken;
}

std::optional<ImportService::Taken> ImportService::tell(HistoryImport::Outcome outcome, Outbox& outbox) {
    if (outcome.stopped) {
        answer(false, outbox);
        outbox.success(translate("notice.import_stopped"));
        return std::nullopt;
    }
    if (!outcome.problem.empty()) {
        answer(false, outbox);
        outbox.problem(sentence("notice.import_failed", outcome.problem));
        return std::nullopt;
    }
    for (std::string& note : outcome.notes)
        outbox.problem(std::move(note));
    if (outcome.offer) {
        // A second look that comes after the answer is too late.
        if (outcome.looked_again && !offered_) return std::nullopt;
        // What has been chosen since is on its way.
        if (outcome.looked_again && !waiting_.empty() && waiting_.front().choice) return std::nullopt;
        offered_ = HistoryImport::Job{outcome.file, outcome.offer->choice, false};
        offer_ = std::make_shared<const ImportOffer>(std::move(*outcome.offer));
        outbox.tell(news::ImportOffered{offer_});
        return std::nullopt;
    }
    if (outcome.routine) routine_ = std::move(outcome.routine);
    if (outcome.trace) {
        outbox.success(
            sentence("import.trace_taken", outcome.file.filename().string(), outcome.trace->column));
        trace_ = std::move(outcome.trace->trace);
    }
    if (!outcome.data) return std::nullopt;
    tell_added(outcome, outbox);
    if (written_since_) return std::nullopt;
    return Taken{std::move(*outcome.data), std::move(outcome.view)};
}

void ImportService::tell_added(HistoryImport::Outcome& outcome, Outbox& outbox) {
    const std::string file = outcome.file.filename().string();
    if (outcome.added.added.empty()) return outbox.success(sentence("import.all_there", file));
    outbox.success(plural<127>("notice.sessions_added", outcome.added.sessions).str());
    const History::Imported& all = outcome.added;
    if (all.revised + all.removed + all.stay_removed > 0)
        outbox.success(sentence("import.also", all.revised, all.removed, all.stay_removed));
    added_ = std::move(outcome.added.added);
    outbox.tell(news::ImportTaken{TakenOver{file, outcome.added.sessions, outcome.added.measurements}});
}

void ImportService::choose(const ForeignChoice& choice, Outbox& outbox) {
    if (!offered_) return;
    drop_waiting_looks();
    offered_->choice = choice;
    waiting_.push_front(*offered_);
    // What was chosen is seen at once, what comes of it when it has been looked at.
    auto shown = std::make_shared<ImportOffer>(*offer_);
    shown->choice = choice;
    offer_ = std::move(shown);
    outbox.tell(news::ImportOffered{offer_});
}

void ImportService::drop_waiting_looks() {
    std::erase_if(waiting_,
                  [&](const HistoryImport::Job& job) { return job.choice && job.file == offered_->file; });
}

void ImportService::answer(bool take, Outbox& outbox) {
    if (!offered_ || (take && offer_->sessions + offer_->measurements == 0)) return;
    drop_waiting_looks();
    if (take) {
        waiting_.push_front(*offered_);
        waiting_.front().take = true;
    }
    offered_.reset();
    offer_.reset();
    outbox.tell(news::ImportOffered{});
}

void ImportService::forget_added(Outbox& outbox) {
    if (added_.empty()) return;
    added_ = {};
    outbox.tell(news::ImportTaken{});
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
