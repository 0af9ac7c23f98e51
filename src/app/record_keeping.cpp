#include "app/record_keeping.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "app/apply.h"
#include "app/routine_keeping.h"
#include "app/wall_clock.h"
#include "core/atomic_file.h"
#include "core/text_file.h"
#include "history/history_text.h"
#include "render/capture.h"
#include "ui/names.h"

namespace ninety {
namespace fs = std::filesystem;
namespace {

SessionRecorder::Angles angles_of(const AppState& state, const RecordKeeping::Angles& angles) {
    return [&](const Step& hold, Seconds done) {
        if (angles) return angles(state, hold, done);
        return modelled_angles(state.course, hold.set - 1, done, state.settings.target_angle);
    };
}

void add_to_summary(const HoldRecord& hold, SessionSummary& summary) {
    ++summary.holds;
    summary.held += hold.done;
    summary.at_goal += hold.at_goal;
    auto& best = summary.best[index_of(hold.side)];
    if (!best || hold.best > best->leg) best = DayAngle{hold.best, hold.source != AngleSource::model};
}

std::string file_name_today(const char* what) {
    return std::string("ninety-") + what + "-" + to_iso8601(day_of(wall_now()));
}

}  // namespace

PersonFiles person_files(const fs::path& config, const fs::path& data, const ProgramFiles& program) {
    return {config / "settings.toml", data / "history.db", data / "routines", program.content / "routines"};
}

WindowLock::WindowLock(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    file_ = ::open((folder / "window.lock").c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    another_ = file_ >= 0 && ::flock(file_, LOCK_EX | LOCK_NB) != 0;
}

WindowLock::~WindowLock() {
    if (file_ >= 0) ::close(file_);
}

RecordKeeping::RecordKeeping(PersonFiles files, AppState& state)
    : files_(std::move(files)),
      lock_(files_.history.parent_path()),
      trace_(std::getenv("NINETY_TRACE") != nullptr) {
    if (lock_.another()) state.notices.push_back(say("notice.another_window"));
    open(state);
    read_routines(state);
}

void RecordKeeping::open(AppState& state) {
    auto history = History::open(files_.history, state.notices);
    if (history)
        keeper_.reopen(std::move(*history));
    else
        state.notices.push_back(history.error());
    refresh(state);
}

void RecordKeeping::refresh(AppState& state) {
    state.progress.reset();
    History* history = keeper_.history();
    if (!history) return;
    auto data = history->all();
    if (!data) return state.notices.push_back(data.error());
    state.progress = progress_view(std::move(*data), wall_now(), state.settings.stature,
                                   state.settings.target_angle, routine_of(state).hold);
}

void RecordKeeping::read_routines(AppState& state) {
    RoutineLibrary library = load_routines(files_.built_in_routines, files_.routines);
    state.routines = std::move(library.entries);
    for (std::string& problem : library.problems)
        state.notices.push_back(std::move(problem));
}

void RecordKeeping::write(std::vector<HistoryEvent> events, AppState& state) {
    if (events.empty()) return;
    for (const HistoryEvent& event : events)
        if (const auto* ended = std::get_if<HoldEnded>(&event)) add_to_summary(ended->hold, state.summary);
    if (!keeper_.writable()) {
        // The disk may have room again, the folder may be writable by now.
        std::vector<std::string> told_already;
        if (auto history = History::open(files_.history, told_already); history && !history->read_only())
            keeper_.reopen(std::move(*history));
    }
    keeper_.write(events, state.notices);
    if (trace_ && keeper_.waiting() == 0)
        for (const HistoryEvent& event : events)
            if (const auto* ended = std::get_if<HoldEnded>(&event))
                std::fprintf(stderr, "trace kept %s %d %s %.1f\n", ended->session.uid.c_str(),
                             ended->hold.number, name_of(ended->hold.side), ended->hold.done.value);
    state.session_kept = !recorder_.session().empty() && keeper_.writable();
    refresh(state);
}

void RecordKeeping::observe(AppState& state, std::span<const Cue> cues) {
    follow_imports(state);
    recorder_.observe(state.clock, cues, wall_now(), angles_of(state, angles_), events_);
    if (events_.empty() || !imports_.begin_writing()) return;
    write(std::move(events_), state);
    events_.clear();
    imports_.end_writing();
}

void RecordKeeping::finish(AppState& state) {
    imports_.stop();
    recorder_.finish(wall_now(), angles_of(state, angles_), events_);
    write(std::move(events_), state);
    events_.clear();
}

void RecordKeeping::take_file(const fs::path& file, AppState& state) {
    if (file.extension() == ".toml") {
        auto routine = load_routine(file);
        if (!routine) return state.notices.push_back(routine.error() + "; it has not been taken over");
        tell_kept(*routine, save_routine(files_.built_in_routines, files_.routines, *routine), state);
        return read_routines(state);
    }
    imports_.take(file);
}

void RecordKeeping::follow_imports(AppState& state) {
    if (auto taken = imports_.update(files_.history, state))
        state.progress = std::move(taken->view);
    else if (was_importing_ && !state.importing)
        refresh(state);
    was_importing_ = state.importing.has_value();
}

void RecordKeeping::delete_everything(AppState& state, const std::function<void()>& forget_settings) {
    imports_.stop();
    keeper_.close();
    recorder_ = {};
    std::string problem;
    if (const Status done = History::delete_all(files_.history); !done) problem = done.error();
    std::error_code error;
    for (const RoutineEntry& entry : state.routines)
        if (entry.own && !fs::remove(entry.file, error) && error)
            problem = entry.file.string() + ": it could not be deleted";
    const std::string name = files_.settings.filename().string();
    for (fs::directory_iterator entry(files_.settings.parent_path(), error), end; !error && entry != end;
         entry.increment(error)) {
        std::error_code failed;
        const std::string other = entry->path().filename().string();
        if (other != name && !other.starts_with(name + ".broken-")) continue;
        if (!fs::remove(entry->path(), failed) && failed)
            problem = entry->path().string() + ": it could not be deleted";
    }
    forget_settings();
    ninety::apply({action::ChangeSettings{Settings{}}, action::Restart{}}, state);
    state.settings_dirty = false;
    state.notices.clear();
    if (problem.empty())
        state.notices.done(say("notice.all_deleted"));
    else
        state.notices.push_back(problem);
    read_routines(state);
    open(state);
}

struct RecordKeeping::Handle {
    RecordKeeping& self;
    AppState& state;
    const DrawReport& draw_report;
    const std::function<void()>& forget_settings;

    void tell(const Status& status, const std::string& done) const {
        status ? state.notices.done(done) : state.notices.push_back(status.error());
    }

    void operator()(const request::SaveCheckIn& request) const {
        History* history = self.keeper_.history();
        if (!history || self.recorder_.session().empty()) return;
        const Status done = history->set_check_in(self.recorder_.session(), request.answers);
        if (!done) {
            state.notices.push_back(done.error());
            state.check_in.saved = false;
        }
        self.refresh(state);
    }
    void operator()(const request::Measure& request) const {
        History* history = self.keeper_.history();
        if (!history) return;
        const Status done =
            history->add_measurement({new_uid(), wall_now(), request.side, request.leg, request.source});
        tell(done, phrase<127>("notice.leg_kept", word(request.side)).str());
        self.refresh(state);
    }
    void operator()(const request::ExportHistory& request) const {
        if (!state.progress) return state.notices.push_back(say("notice.no_history_to_save"));
        const fs::path file =
            free_name(documents_folder(), file_name_today("history"), request.json ? ".json" : ".csv");
        const HistoryData& data = state.progress->data;
        tell(replace_file(file, request.json ? to_json(data) : to_csv(data)),
             phrase<1000>("notice.saved_as", file.c_str()).str());
    }
    void operator()(const request::SaveReport&) const {
        if (!state.progress) return state.notices.push_back(say("notice.no_history_to_save"));
        const fs::path file = free_name(documents_folder(), file_name_today("report"), ".png");
        tell(write_png(draw_report(*state.progress), file, Readers::owner),
             phrase<1000>("notice.saved_as", file.c_str()).str());
    }
    void operator()(const request::DeleteEverything&) const {
        self.delete_everything(state, forget_settings);
    }
    void operator()(const request::SaveRoutine& request) const {
        const PersonFiles& files = self.files_;
        tell_kept(request.routine, save_routine(files.built_in_routines, files.routines, request.routine),
                  state);
        self.read_routines(state);
    }
    void operator()(const request::ReplaceRoutine& request) const {
        const auto saved = replace_routine(self.files_.built_in_routines, request.file, request.routine);
        if (saved && saved->routine == request.routine)
            state.notices.done(phrase<1000>("notice.saved_as", saved->file.c_str()).str());
        else
            tell_kept(request.routine, saved, state);
        self.read_routines(state);
    }
    void operator()(const request::DeleteRoutine& request) const {
        std::error_code error;
        fs::remove(request.file, error);
        if (error)
            state.notices.push_back(request.file.string() + ": it could not be deleted (" + error.message() +
                                    ")");
        self.read_routines(state);
    }
    void operator()(const request::StopImport&) const { self.imports_.ask_to_stop(); }
    void operator()(const request::TakeFile& request) const { self.take_file(request.file, state); }
};

void RecordKeeping::handle_requests(AppState& state, const DrawReport& draw_report,
                                    const std::function<void()>& forget_settings) {
    const Requests requests = std::move(state.requests);
    state.requests.clear();
    for (const Request& request : requests)
        std::visit(Handle{*this, state, draw_report, forget_settings}, request);
}

}  // namespace ninety
