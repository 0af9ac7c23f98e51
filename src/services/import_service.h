// Exported histories that were dropped on the window: one after the other.
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
    void take(std::filesystem::path file) { waiting_.push_back(std::move(file)); }

    // To be called in every round of the loop: begins what waits, shows how far it is, tells what came of it.
    // Gives back what has been taken over, unless the person has practised since it was read.
    std::optional<Taken> update(const std::filesystem::path& history, const ViewOf& view,
                                std::optional<ImportProgress>& importing, Outbox& outbox);

    // The person asks for it: what runs is taken back, what waits is not begun.
    void ask_to_stop();
    // The same, at once: nothing runs when this returns. For the end of the program.
    void stop();

    // Whoever writes to the history does it between these two; see HistoryImport. After a false, later.
    bool begin_writing() { return import_.make_way(); }
    void end_writing();

  private:
    std::optional<Taken> tell(HistoryImport::Outcome outcome, Outbox& outbox);

    HistoryImport import_;
    std::deque<std::filesystem::path> waiting_;
    bool stopping_ = false;
    bool written_since_ = false;  // its view of the history may be too old
};

}  // namespace ninety
