// Everything of the person's that lives in files while the window is open: the history, the routines,
// exports.
//
// Listens to the routine and does what the state's requests ask for; puts what came of it into the state, and
// sentences into its notices.
#pragma once

#include <filesystem>
#include <functional>
#include <span>

#include "core/image.h"
#include "history/history_keeper.h"
#include "history/person_files.h"
#include "history/session_recorder.h"
#include "model/app_state.h"
#include "platform/paths.h"
#include "services/import_service.h"

namespace ninety {

PersonFiles person_files(const std::filesystem::path& config, const std::filesystem::path& data,
                         const ProgramFiles& program);

class HistoryService {
  public:
    // Draws a page and returns it as an image.
    using DrawReport = std::function<Image(const ProgressView&)>;

    // Opens the history and reads the routines into the state.
    HistoryService(PersonFiles files, AppState& state);

    // Where angles of a hold come from; the model where nobody says otherwise.
    using Angles = std::function<HoldAngles(const AppState&, const Step&, Seconds)>;
    void set_angles(Angles angles) { angles_ = std::move(angles); }

    void observe(AppState& state, std::span<const Cue> cues);
    // `forget_settings` is called when the settings have been deleted.
    void handle_requests(AppState& state, const DrawReport& draw_report,
                         const std::function<void()>& forget_settings);
    // To be called in every round of the loop: what could not be written is tried again, and whatever has
    // become of the file meanwhile is noticed.
    void look_after(AppState& state, Seconds now);
    // The program ends: a hold that is under way is kept as far as it went. What could not be written is
    // said.
    void finish(AppState& state);

  private:
    struct Handle;

    void write(std::vector<HistoryEvent> events, AppState& state);
    void follow(AppState& state);
    void read_routines(AppState& state);
    void delete_everything(AppState& state, const std::function<void()>& forget_settings);
    void take_file(const std::filesystem::path& file, AppState& state);

    void follow_imports(AppState& state);

    PersonFiles files_;
    ImportService imports_;
    HistoryKeeper keeper_;
    HistoryKeeper::News news_;
    unsigned shown_ = 0;  // of keeper_.changes()
    SessionRecorder recorder_;
    Angles angles_;
    std::vector<HistoryEvent> events_;
    bool trace_ = false;
};

}  // namespace ninety
