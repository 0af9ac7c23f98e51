// The person's history while the window is open: listens to the routine and keeps what was held, stores
// answers and angles, exports, and looks after the file (history/history_keeper.h).
#pragma once

#include <filesystem>
#include <functional>
#include <span>

#include "core/image.h"
#include "history/history_keeper.h"
#include "history/person_files.h"
#include "history/session_recorder.h"
#include "model/app_state.h"
#include "model/effects.h"
#include "services/import_service.h"
#include "services/outbox.h"

namespace ninety {

class HistoryService {
  public:
    // What it has of the world outside.
    struct World {
        std::function<WallTime()> wall_now;
        std::filesystem::path documents;  // where exports go
        ZoneAt zone_at = {};              // of files whose times have no zone; empty: Greenwich's
    };
    // Draws the report as an image.
    using DrawReport = std::function<Image(const ProgressView&)>;

    // Opens the history.
    HistoryService(PersonFiles files, World world);

    // Time has passed or the person has done something: what ended is kept. The cues are those that have
    // fallen due.
    void follow(const AppState& state, std::span<const Cue> cues);
    // To be called in every round: imports go on, what could not be written is tried again, and whatever has
    // become of the file meanwhile is noticed.
    void observe(Seconds now, const AppState& state, Observations& seen);

    void go_on_with(const effect::GoOnWithSession& broken_off) { recorder_.go_on_with(broken_off.session); }
    void store(const effect::StoreCheckIn& answered);
    void store(const effect::StoreAngle& measured);
    void store(const effect::ReviseSession& revised);
    void store(const effect::RemoveRecord& removed);
    void store(const effect::BringBackMeasurement& back);
    void export_to_documents(const effect::ExportHistory& wanted);
    void save_report(const DrawReport& draw);
    void save_calendar(const AppState& state);
    void take(const std::filesystem::path& file) { imports_.take(file); }
    void stop_import() { imports_.ask_to_stop(); }
    void choose_import(const ForeignChoice& choice) { imports_.choose(choice, outbox_); }
    void answer_import(bool take) { imports_.answer(take, outbox_); }
    void undo_import();
    void keep_import() { imports_.forget_added(outbox_); }
    // What was dropped and is not the history's: once each.
    std::optional<Routine> take_routine() { return imports_.take_routine(); }
    std::optional<AngleTrace> take_trace() { return imports_.take_trace(); }
    // All files of the person's.
    void delete_everything();

    // The program ends: a hold that is under way is kept as far as it went. What could not be written is
    // said.
    void finish(const AppState& state);
    void hand_over(std::vector<News>& to) { outbox_.hand_over(to); }

  private:
    void write(std::vector<HistoryEvent> events);
    void take_keepers_news();
    void follow_data(const AppState& state);
    std::filesystem::path new_document(const char* what, const char* ending) const;
    void tell_saved(const Status& status, const std::filesystem::path& file);

    PersonFiles files_;
    World world_;
    ImportService imports_;
    HistoryKeeper keeper_;
    HistoryKeeper::News news_;
    unsigned shown_ = 0;  // of keeper_.changes()
    std::shared_ptr<const ProgressView> view_;
    SessionRecorder recorder_;
    std::vector<HistoryEvent> events_;
    Outbox outbox_;
    bool forgetting_ = false;  // everything has been deleted, and the state does not know yet
};

}  // namespace ninety
