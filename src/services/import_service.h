// Files that were dropped on the window, one after the other: recognised, shown where a person has to look
// first, taken over, and what they have added remembered until it is taken back or something new comes.
#pragma once

#include <deque>

#include "services/history_import.h"
#include "services/outbox.h"

namespace ninety {

class ImportService {
  public:
    using ViewOf = HistoryImport::ViewOf;
    // What the history holds after an import, and what the page of progress makes of it.
    struct Taken {
        HistoryData data;
        std::shared_ptr<const ProgressView> view;
    };

    // It is begun as soon as the one before is done.
    void take(std::filesystem::path file) { waiting_.push_back({std::move(file)}); }

    // To be called in every round of the loop: begins what waits, shows how far it is, tells what came of it.
    // Gives back what has been taken over, unless the person has practised since it was read.
    struct Into {
        const std::filesystem::path& history;
        ViewOf view;
        ZoneAt zone_at;
    };
    std::optional<Taken> update(const Into& into, std::optional<ImportProgress>& importing, Outbox& outbox);

    // Of the file that is offered: other columns, and the answer. Without an offer nothing happens.
    void choose(const ForeignChoice& choice, Outbox& outbox);
    void answer(bool take, Outbox& outbox);

    // What the last import has added, until somebody takes it back or lets it be.
    const AddedRecords& added() const { return added_; }
    void forget_added(Outbox& outbox);

    // What was dropped and is none of the history's; each once.
    std::optional<Routine> take_routine() { return std::exchange(routine_, std::nullopt); }
    std::optional<AngleTrace> take_trace() { return std::exchange(trace_, std::nullopt); }

    // The person asks for it: what runs is taken back, what waits is not begun.
    void ask_to_stop();
    // The same, at once: nothing runs when this returns. For the end of the program.
    void stop();

    // Whoever writes to the history does it between these two; see HistoryImport. After a false, later.
    bool begin_writing() { return import_.make_way(); }
    void end_writing();

  private:
    std::optional<Taken> tell(HistoryImport::Outcome outcome, Outbox& outbox);

    void drop_waiting_looks();  // at what is offered
    void tell_added(HistoryImport::Outcome& outcome, Outbox& outbox);

    HistoryImport import_;
    std::deque<HistoryImport::Job> waiting_;
    std::optional<HistoryImport::Job> offered_;  // waits for its answer; nothing else is begun until then
    std::shared_ptr<const ImportOffer> offer_;   // as it is shown
    AddedRecords added_;
    std::optional<Routine> routine_;
    std::optional<AngleTrace> trace_;
    bool stopping_ = false;
    bool written_since_ = false;  // its view of the history may be too old
};

}  // namespace ninety
